import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isLate, validationDue } from '@passerelle/competencies-domain';
import type { EmployeeId, ValidationRequestId } from '@passerelle/kernel';
import { Clock, CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Frameworks } from '../framework/frameworks.js';
import { AskValidation } from './ask-validation.js';
import { DecideValidationRequest } from './decide-validation-request.js';
import { OpenValidation } from './open-validation.js';
import { AskValidationInput, AskValidationResult, DecideValidationInput, DecideValidationResult, ValidationOpenedType, ValidationRequestInput, ValidationRequestType, WithdrawValidationResult } from './validation.type.js';
import { type ValidationRow, Validations } from './validations.js';
import { WithdrawValidation } from './withdraw-validation.js';

@Resolver(() => ValidationRequestType)
export class ValidationResolver {
  constructor(
    private readonly validations: Validations,
    private readonly frameworks: Frameworks,
    private readonly workforce: WorkforceReader,
    private readonly clock: Clock,
    private readonly ask: AskValidation,
    private readonly withdraw: WithdrawValidation,
    private readonly open: OpenValidation,
    private readonly decide: DecideValidationRequest,
  ) {}

  @Query(() => [ValidationRequestType], { description: 'The viewer’s own requests for validation, newest first.' })
  @Requires('validation:ask')
  async myValidationRequests(@CurrentViewer() viewer: Viewer) {
    return this.describeAll(viewer, await this.validations.mine(viewer), () => viewer.displayName);
  }

  @Query(() => [ValidationRequestType], { description: 'What the viewer’s direct reports ask to have observed: what waits, the oldest first, then what was decided.' })
  @Requires('validation:decide')
  async validationQueue(@CurrentViewer() viewer: Viewer) {
    const names = await this.namesOfReports(viewer);
    return this.describeAll(viewer, await this.validations.of(viewer, [...names.keys()]), (id) => names.get(id) ?? '');
  }

  @Mutation(() => AskValidationResult, { description: 'Asks the manager to observe a competency, with what shows it.' })
  @Requires('validation:ask')
  async askValidation(@CurrentViewer() viewer: Viewer, @Args('input') input: AskValidationInput) {
    const outcome = await this.ask.run(viewer, input);
    switch (outcome.kind) {
      case 'ValidationAsked':
        return { kind: outcome.kind, request: await this.mine(viewer, outcome.id) };
      case 'ProfilingIsOff':
        return { ...outcome, off: true };
      case 'ValidationAlreadyWaiting':
        return { ...outcome, waiting: true };
      case 'NoManager':
        return { ...outcome, missing: true };
    }
  }

  @Mutation(() => WithdrawValidationResult, { description: 'Takes back a request that nobody has decided.' })
  @Requires('validation:ask')
  async withdrawValidation(@CurrentViewer() viewer: Viewer, @Args('input') { id, idempotencyKey }: ValidationRequestInput) {
    const { kind } = await this.withdraw.run(viewer, id, idempotencyKey);
    return { kind, request: await this.mine(viewer, id) };
  }

  @Mutation(() => ValidationOpenedType, { description: 'Opens a report’s request; that it was read is kept, and the person sees it.' })
  @Requires('validation:decide')
  async openValidation(@CurrentViewer() viewer: Viewer, @Args('input') { id, idempotencyKey }: ValidationRequestInput) {
    await this.open.run(viewer, id, idempotencyKey);
    return { request: await this.ofReport(viewer, id) };
  }

  @Mutation(() => DecideValidationResult, { description: 'Decides a report’s request after reading it, indicator by indicator, with a comment.' })
  @Requires('validation:decide')
  async decideValidation(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideValidationInput) {
    const { kind } = await this.decide.run(viewer, input);
    return { kind, request: await this.ofReport(viewer, input.id) };
  }

  private async mine(viewer: Viewer, id: ValidationRequestId): Promise<ValidationRequestType> {
    return this.one(viewer, id, () => viewer.displayName);
  }

  private async ofReport(viewer: Viewer, id: ValidationRequestId): Promise<ValidationRequestType> {
    const names = await this.namesOfReports(viewer);
    return this.one(viewer, id, (employeeId) => names.get(employeeId) ?? '');
  }

  private async one(viewer: Viewer, id: ValidationRequestId, nameOf: (id: EmployeeId) => string): Promise<ValidationRequestType> {
    const row = await this.validations.find(viewer, id);
    const [described] = row ? await this.describeAll(viewer, [row], nameOf) : [];
    if (!described) throw new NotFound();
    return described;
  }

  private async namesOfReports(viewer: Viewer): Promise<ReadonlyMap<EmployeeId, string>> {
    const reports = viewer.employeeId ? await this.workforce.reportsOf(viewer, viewer.employeeId) : [];
    return new Map(reports.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  }

  /** A competency that the framework has dropped takes its requests out of the lists; they stay in the ledger. */
  private async describeAll(viewer: Viewer, rows: readonly ValidationRow[], nameOf: (id: EmployeeId) => string): Promise<ValidationRequestType[]> {
    const { byId } = await this.frameworks.inForce(viewer);
    return rows.flatMap((row) => {
      const competency = byId.get(row.competency);
      if (!competency) return [];
      const observed = Object.entries(row.answers ?? {}).map(([indicatorId, answer]) => ({ indicatorId, answer }));
      return [{ ...row, competency, personName: nameOf(row.employeeId), dueAt: validationDue(row.askedAt), late: isLate(row, this.clock.now()), observed }];
    });
  }
}
