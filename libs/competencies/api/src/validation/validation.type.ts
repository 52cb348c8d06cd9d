import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Certificate, type IndicatorAnswer, MINIMUM_WORDS, VALIDATION_STATES, VALIDATION_SUBJECTS, type ValidationState, type ValidationSubject } from '@passerelle/competencies-domain';
import type { CompetencyId, EvidenceId, ValidationFileId, ValidationRequestId } from '@passerelle/kernel';
import { ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';

import { CompetencyType, IndicatorAnswerEnum, IndicatorAnswerInput, ProfilingIsOffType } from '../standing/standing.type.js';

const ValidationStateEnum = Object.fromEntries(VALIDATION_STATES.map((state) => [state, state]));
registerEnumType(ValidationStateEnum, { name: 'ValidationState', description: 'Where a request for validation is.' });
const DECISIONS = ['validated', 'returned'] as const;
const ValidationDecisionEnum = Object.fromEntries(DECISIONS.map((decision) => [decision, decision]));
registerEnumType(ValidationDecisionEnum, { name: 'ValidationDecision', description: 'A level was observed, or something is missing.' });

const ValidationSubjectEnum = Object.fromEntries(VALIDATION_SUBJECTS.map((subject) => [subject, subject]));
registerEnumType(ValidationSubjectEnum, { name: 'ValidationSubject', description: 'One’s work, or a certificate of another body.' });

@ObjectType('DeclaredCertificate', { description: 'A certificate of another body, as whoever holds it declares it; days as 2026-11-23.' })
@ReadWithItsHolder()
export class DeclaredCertificateType {
  @Field() readonly name!: string;
  @Field() readonly issuer!: string;
  @Field() readonly obtainedOn!: string;
  @Field(() => String, { nullable: true, description: 'Its last day, where it has one.' }) readonly expiresOn!: string | null;
  @Field(() => String, { nullable: true }) readonly number!: string | null;
  @Field(() => String, { nullable: true, description: 'Where the issuer says that it is genuine.' }) readonly link!: string | null;
  @Field(() => Int, { description: 'The level that it shows, in the person’s view; what counts is never above.' }) readonly level!: Certificate['level'];
}

@ObjectType('ObservedIndicator')
@ReadWithItsHolder()
export class ObservedIndicatorType {
  @Field(() => ID) readonly indicatorId!: string;
  @Field(() => IndicatorAnswerEnum) readonly answer!: IndicatorAnswer;
}

@ObjectType('ValidationRequest', { description: 'What an employee shows of a competency, for their manager to observe.' })
@ReadWithItsHolder()
export class ValidationRequestType {
  @Field(() => ID) readonly id!: ValidationRequestId;
  @Field(() => CompetencyType) readonly competency!: CompetencyType;
  @Field({ description: 'Who asks.' }) readonly personName!: string;
  @Field(() => String, { nullable: true, description: 'For which manager the viewer stands in with that person; absent for one’s own team and one’s own requests.' }) readonly interimFor!: string | null;
  @Field(() => ValidationSubjectEnum) readonly subject!: ValidationSubject;
  @Field(() => DeclaredCertificateType, { nullable: true, description: 'Absent where the person shows their work.' }) readonly certificate!: Certificate | null;
  @Field({ description: 'What the person says of it; of a certificate, what in it shows the level.' }) readonly words!: string;
  @Field(() => ID, { nullable: true, description: 'Read at /api/validation-files/.' }) readonly fileId!: ValidationFileId | null;
  @Field(() => String, { nullable: true }) readonly fileName!: string | null;
  @Field(() => ValidationStateEnum) readonly state!: ValidationState;
  @Field(() => Date) readonly askedAt!: Date;
  @Field(() => Date, { description: 'The day by which a decision is due.' }) readonly dueAt!: Date;
  @Field({ description: 'It has waited longer than it should.' }) readonly late!: boolean;
  @Field(() => Date, { nullable: true, description: 'When the manager first read it.' }) readonly openedAt!: Date | null;
  @Field(() => Date, { nullable: true }) readonly decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Who decided, where they stood in for the manager.' }) readonly decidedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'For which manager it was decided, by somebody who stood in for them.' }) readonly decidedFor!: string | null;
  @Field(() => String, { nullable: true, description: 'What the manager says of it.' }) readonly comment!: string | null;
  @Field(() => Int, { nullable: true, description: 'The level that was observed.' }) readonly level!: number | null;
  @Field(() => ID, { nullable: true, description: 'The evidence that it became.' }) readonly evidenceId!: EvidenceId | null;
  @Field(() => Date, { nullable: true, description: 'When the evidence was revoked.' }) readonly revokedAt!: Date | null;
  @Field(() => String, { nullable: true }) readonly revokedReason!: string | null;
  @Field(() => [ObservedIndicatorType]) readonly observed!: readonly ObservedIndicatorType[];
}

@ObjectType('ValidationAsked')
@ReadWithItsHolder()
export class ValidationAskedType {
  @Field(() => ValidationRequestType) readonly request!: ValidationRequestType;
}

@ObjectType('ValidationAlreadyWaiting', { description: 'A request on this competency waits already.' })
@ReadWithItsHolder()
export class ValidationAlreadyWaitingType {
  @Field() readonly waiting!: boolean;
}

@ObjectType('NoManager', { description: 'The personnel file names nobody to whom the person reports.' })
@ReadWithItsHolder()
export class NoManagerType {
  @Field() readonly missing!: boolean;
}

@ObjectType('ValidationWithdrawn')
@ReadWithItsHolder()
export class ValidationWithdrawnType {
  @Field(() => ValidationRequestType) readonly request!: ValidationRequestType;
}

@ObjectType('ValidationOpened')
@ReadWithItsHolder()
export class ValidationOpenedType {
  @Field(() => ValidationRequestType) readonly request!: ValidationRequestType;
}

@ObjectType('ValidationDecided')
@ReadWithItsHolder()
export class ValidationDecidedType {
  @Field(() => ValidationRequestType) readonly request!: ValidationRequestType;
}

@ObjectType('ValidationAlreadyDecided', { description: 'It was decided or taken back before; that stands.' })
@ReadWithItsHolder()
export class ValidationAlreadyDecidedType {
  @Field(() => ValidationRequestType) readonly request!: ValidationRequestType;
}

@ObjectType('ValidationNotRead', { description: 'A request is decided after it is read.' })
@ReadWithItsHolder()
export class ValidationNotReadType {
  @Field(() => ValidationRequestType) readonly request!: ValidationRequestType;
}

@InputType()
export class AskValidationInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly competencyId!: CompetencyId;
  @Field({ description: 'What shows the competency, in the person’s words.' }) @Trimmed() @Length(MINIMUM_WORDS, 4000) readonly words!: string;
  @Field(() => ID, { nullable: true, description: 'What PUT /api/validation-files answered.' }) @IsOptional() @IsUUID() readonly fileId?: ValidationFileId | null;
}

@InputType()
export class ValidationRequestInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: ValidationRequestId;
}

@InputType()
export class DecideValidationInput extends ValidationRequestInput {
  @Field(() => ValidationDecisionEnum) @IsIn(DECISIONS) readonly decision!: (typeof DECISIONS)[number];
  @Field({ description: 'What the person will read.' }) @Trimmed() @Length(MINIMUM_WORDS, 4000) readonly comment!: string;
  @Field(() => [IndicatorAnswerInput], { description: 'What was observed; empty when it goes back.' }) @ArrayMaxSize(80) @ValidateNested({ each: true }) @Type(() => IndicatorAnswerInput) readonly answers!: IndicatorAnswerInput[];
}

const byKind = { resolveType: ({ kind }: { kind: string }) => kind };
export const WithdrawValidationResult = createUnionType({ name: 'WithdrawValidationResult', types: () => [ValidationWithdrawnType, ValidationAlreadyDecidedType] as const, ...byKind });
export const DecideValidationResult = createUnionType({ name: 'DecideValidationResult', types: () => [ValidationDecidedType, ValidationAlreadyDecidedType, ValidationNotReadType] as const, ...byKind });
export const AskValidationResult = createUnionType({ name: 'AskValidationResult', types: () => [ValidationAskedType, ProfilingIsOffType, ValidationAlreadyWaitingType, NoManagerType] as const, ...byKind });

@ObjectType('ValidationsWaiting', { description: 'How many requests wait for the viewer; nothing of them, so that counting is not looking.' })
@ReadWithItsHolder()
export class ValidationsWaitingType {
  @Field(() => Int) readonly waiting!: number;
  @Field(() => Int, { description: 'Those that have waited longer than they should.' }) readonly late!: number;
}
