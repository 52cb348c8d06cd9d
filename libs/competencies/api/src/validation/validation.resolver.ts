import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isLate, validationDue } from '@passerelle/competencies-domain';
import type { EmployeeId, ValidationRequestId } from '@passerelle/kernel';
import { Clock, CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';
import { Interims } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Frameworks } from '../framework/frameworks.js';
import { AskValidation, type AskValidationOutcome } from './ask-validation.js';
import { DeclareCertificateInput, DeclareCertificateResult } from './certificate.type.js';
import { DecideValidationRequest } from './decide-validation-request.js';
import { LogShownValidations } from './log-shown-validations.js';
import { OpenValidation } from './open-validation.js';
import { AskValidationInput, AskValidationResult, DecideValidationInput, DecideValidationResult, ValidationOpenedType, ValidationRequestInput, ValidationRequestType, ValidationsWaitingType, WithdrawValidationResult } from './validation.type.js';
import { type ValidationRow, Validations } from './validations.js';
import { WithdrawValidation } from './withdraw-validation.js';

/** Who asks, as whoever reads the request knows them. */
interface PersonLed {
  readonly name: string;
  readonly interimFor: string | null;
}

@Resolver(() => ValidationRequestType)
export class ValidationResolver {
  constructor(
    private readonly validations: Validations,
    private readonly frameworks: Frameworks,
    private readonly workforce: WorkforceReader,
    private readonly interims: Interims,
    private readonly clock: Clock,
    private readonly ask: AskValidation,
    private readonly withdraw: WithdrawValidation,
    private readonly open: OpenValidation,
    private readonly decide: DecideValidationRequest,
    private readonly log: LogShownValidations,
  ) {}

  @Query(() => [ValidationRequestType], { description: 'The viewer’s own requests for validation, newest first.' })
  @Requires('validation:ask')
  async myValidationRequests(@CurrentViewer() viewer: Viewer) {
    return this.describeAll(viewer, await this.validations.mine(viewer), () => ({ name: viewer.displayName, interimFor: null }));
  }

  @Query(() => [ValidationRequestType], { description: 'What the people whom the viewer leads today ask to have observed: what waits, the oldest first, then what was decided.' })
  @Requires('validation:decide')
  async validationQueue(@CurrentViewer() viewer: Viewer) {
    const people = await this.peopleLed(viewer);
    const rows = await this.validations.of(viewer, [...people.keys()]);
    const described = await this.describeAll(viewer, rows, (id) => people.get(id));
    await this.log.run(viewer, rows);
    return described;
  }

  @Query(() => ValidationsWaitingType, { description: 'How many requests wait for the viewer today. A count opens none of them: it is not in the log of accesses.' })
  @Requires('validation:decide')
  async validationsWaiting(@CurrentViewer() viewer: Viewer) {
    const people = await this.peopleLed(viewer);
    const rows = (await this.validations.of(viewer, [...people.keys()])).filter(({ state }) => state === 'waiting');
    return { waiting: rows.length, late: rows.filter((row) => isLate(row, this.clock.now())).length };
  }

  @Mutation(() => AskValidationResult, { description: 'Asks the manager to observe a competency, with what shows it.' })
  @Requires('validation:ask')
  async askValidation(@CurrentViewer() viewer: Viewer, @Args('input') input: AskValidationInput) {
    return this.describeAsked(viewer, await this.ask.run(viewer, input));
  }

  @Mutation(() => DeclareCertificateResult, { description: 'Declares a certificate of another body, for the manager to read and confirm what it shows of a competency.' })
  @Requires('validation:ask')
  async declareCertificate(@CurrentViewer() viewer: Viewer, @Args('input') { idempotencyKey, competencyId, basis, fileId = null, ...declared }: DeclareCertificateInput) {
    const { name, issuer, obtainedOn, expiresOn = null, number = null, link = null, level } = declared;
    return this.describeAsked(viewer, await this.ask.run(viewer, { idempotencyKey, competencyId, words: basis, fileId, certificate: { name, issuer, obtainedOn, expiresOn, number, link, level } }));
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

  private async describeAsked(viewer: Viewer, outcome: AskValidationOutcome) {
    switch (outcome.kind) {
      case 'ValidationAsked':
        return { kind: outcome.kind, request: await this.mine(viewer, outcome.id) };
      case 'CertificateRefused':
        return outcome;
      case 'ProfilingIsOff':
        return { ...outcome, off: true };
      case 'ValidationAlreadyWaiting':
        return { ...outcome, waiting: true };
      case 'NoManager':
        return { ...outcome, missing: true };
    }
  }

  private async mine(viewer: Viewer, id: ValidationRequestId): Promise<ValidationRequestType> {
    return this.one(viewer, id, () => ({ name: viewer.displayName, interimFor: null }));
  }

  private async ofReport(viewer: Viewer, id: ValidationRequestId): Promise<ValidationRequestType> {
    const people = await this.peopleLed(viewer);
    return this.one(viewer, id, (employeeId) => people.get(employeeId));
  }

  private async one(viewer: Viewer, id: ValidationRequestId, personOf: (id: EmployeeId) => PersonLed | undefined): Promise<ValidationRequestType> {
    const row = await this.validations.find(viewer, id);
    const [described] = row ? await this.describeAll(viewer, [row], personOf) : [];
    if (!described) throw new NotFound();
    return described;
  }

  private async peopleLed(viewer: Viewer): Promise<ReadonlyMap<EmployeeId, PersonLed>> {
    const teams = await this.workforce.teamsLed(viewer);
    return new Map(teams.flatMap(({ members, standIn }) => members.map(({ id, firstName, lastName }) => [id, { name: `${firstName} ${lastName}`, interimFor: standIn?.managerName ?? null }] as const)));
  }

  /** A competency that the framework has dropped takes its requests out of the lists; they stay in the ledger. */
  private async describeAll(viewer: Viewer, rows: readonly ValidationRow[], personOf: (id: EmployeeId) => PersonLed | undefined): Promise<ValidationRequestType[]> {
    const { byId } = await this.frameworks.inForce(viewer);
    const described = await Promise.all(rows.map(async (row) => ({ row, decided: await this.interims.doneFor(viewer, 'validationDecided', row.id) })));
    return described.flatMap(({ row, decided }) => {
      const competency = byId.get(row.competency);
      if (!competency) return [];
      const observed = Object.entries(row.answers ?? {}).map(([indicatorId, answer]) => ({ indicatorId, answer }));
      return [{ ...row, competency, personName: personOf(row.employeeId)?.name ?? '', interimFor: personOf(row.employeeId)?.interimFor ?? null, decidedBy: decided?.by ?? null, decidedFor: decided?.for ?? null, dueAt: validationDue(row.askedAt), late: isLate(row, this.clock.now()), observed }];
    });
  }
}
