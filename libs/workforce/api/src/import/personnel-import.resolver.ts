import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PersonnelImportId } from '@passerelle/kernel';
import { CurrentViewer, InvalidInput, NotFound, Requires, type Viewer } from '@passerelle/platform-api';
import { describeImportFault, headerOf } from '@passerelle/workforce-domain';
import { isUUID } from 'class-validator';

import { CancelPersonnelImport } from './cancel-personnel-import.js';
import { ConfirmPersonnelImport } from './confirm-personnel-import.js';
import { CancelPersonnelImportInput, CancelPersonnelImportResult, ConfirmPersonnelImportInput, ConfirmPersonnelImportResult, PersonnelImportFaultType, PersonnelImportPreviewType, PersonnelImportRefusalType, PersonnelImportType } from './personnel-import.type.js';
import { type PersonnelImportRow, PersonnelImports, type PreviewedPerson } from './personnel-imports.js';
import { describeRefusal } from './unreadable-file.js';

@Resolver(() => PersonnelImportType)
export class PersonnelImportResolver {
  constructor(
    private readonly imports: PersonnelImports,
    private readonly confirm: ConfirmPersonnelImport,
    private readonly cancel: CancelPersonnelImport,
  ) {}

  @Query(() => PersonnelImportType, { nullable: true, description: 'One personnel file; asked again and again while its progress is shown.' })
  @Requires('personnel:import')
  personnelImport(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: PersonnelImportId) {
    return isUUID(id) ? this.imports.find(viewer, id) : null;
  }

  @Query(() => [PersonnelImportType], { description: 'The hundred latest personnel files, newest first.' })
  @Requires('personnel:import')
  personnelImports(@CurrentViewer() viewer: Viewer) {
    return this.imports.latest(viewer);
  }

  @Mutation(() => ConfirmPersonnelImportResult, { description: 'Starts the import of a checked file.' })
  @Requires('personnel:import')
  async confirmPersonnelImport(@CurrentViewer() viewer: Viewer, @Args('input') input: ConfirmPersonnelImportInput) {
    const outcome = await this.confirm.run(viewer, input);
    return { ...outcome, personnelImport: await this.read(viewer, outcome.id) };
  }

  @Mutation(() => CancelPersonnelImportResult, { description: 'Gives a file up before it is confirmed.' })
  @Requires('personnel:import')
  async cancelPersonnelImport(@CurrentViewer() viewer: Viewer, @Args('input') { id, idempotencyKey }: CancelPersonnelImportInput) {
    const outcome = await this.cancel.run(viewer, id, idempotencyKey);
    return { ...outcome, personnelImport: await this.read(viewer, id) };
  }

  @ResolveField(() => [PersonnelImportFaultType], { description: 'The first faults, by row; at most a thousand are kept.' })
  async faults(@CurrentViewer() viewer: Viewer, @Parent() { id, faultTotal, faults }: PersonnelImportRow, @Args('first', { type: () => Int, defaultValue: 100 }) first: number, @Args('skip', { type: () => Int, defaultValue: 0 }) skip: number) {
    if (first < 1 || first > 1000 || skip < 0) throw new InvalidInput('Between 1 and 1,000 faults at a time.');
    // The history is listed without them.
    const kept = faults.length === 0 && faultTotal > 0 ? await this.imports.faultsOf(viewer, id) : faults;
    return kept.slice(skip, skip + first).map((fault) => ({ ...fault, column: fault.column && headerOf(fault.column), reason: describeImportFault(fault) }));
  }

  @ResolveField(() => PersonnelImportPreviewType, { nullable: true })
  preview(@Parent() { preview }: PersonnelImportRow) {
    const people = (list: readonly PreviewedPerson[]) => list.map((person) => ({ ...person, columns: person.columns.map(headerOf) }));
    return preview && { added: people(preview.added), changed: people(preview.changed), absent: people(preview.absent) };
  }

  @ResolveField(() => PersonnelImportRefusalType, { nullable: true })
  refusal(@Parent() { refusal }: PersonnelImportRow) {
    return refusal && { kind: refusal, reason: describeRefusal(refusal) };
  }

  private async read(viewer: Viewer, id: PersonnelImportId): Promise<PersonnelImportRow> {
    const found = await this.imports.find(viewer, id);
    if (!found) throw new NotFound();
    return found;
  }
}
