import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type ItemStatus, LONGEST_REASON, PROPOSAL_WARNINGS, type ProposalWarning } from '@passerelle/assessment-domain';
import type { BilingualText, CalibrationId, CompetencyId, ItemId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, MaxLength } from 'class-validator';

import { ItemParametersType, ItemStatusEnum, ReasonTooShortType } from '../bank/bank-item.type.js';
import { CALIBRATION_STATES } from './calibrations.js';

const CalibrationStateEnum = Object.fromEntries(CALIBRATION_STATES.map((state) => [state, state]));
registerEnumType(CalibrationStateEnum, { name: 'CalibrationState', description: 'Being computed, done, or failed.' });
const ProposalWarningEnum = Object.fromEntries(PROPOSAL_WARNINGS.map((warning) => [warning, warning]));
registerEnumType(ProposalWarningEnum, { name: 'ProposalWarning', description: 'What whoever reads a proposal must know before accepting it.' });

@ObjectType('MisleadingChoice', { description: 'A wrong choice that those who know most take more than those who are right.' })
@ReadWithItsHolder()
export class MisleadingChoiceType {
  @Field(() => BilingualTextType) readonly text!: BilingualText;
  @Field(() => Int, { nullable: true, description: 'Null where it would tell of fewer than five people.' }) readonly people!: number | null;
}

@ObjectType('ParameterProposal', { description: 'Parameters that the answers propose; nothing changes until a person accepts them.' })
@ReadWithItsHolder()
export class ParameterProposalType {
  @Field(() => Float) readonly discrimination!: number;
  @Field(() => Float) readonly difficulty!: number;
  @Field(() => Float, { nullable: true, description: 'Null where the answers do not say how sure one may be: it cannot be accepted.' }) readonly discriminationError!: number | null;
  @Field(() => Float, { nullable: true }) readonly difficultyError!: number | null;
  @Field(() => Float, { description: 'Distance between the curve that is seen and the model’s, 0–1.' }) readonly curveDistance!: number;
  @Field(() => [ProposalWarningEnum]) readonly warnings!: readonly ProposalWarning[];
}

@ObjectType('ItemReport', { description: 'What the answers say of one question; null where too few people answered.' })
@ReadWithItsHolder()
export class ItemReportType {
  @Field(() => ID) readonly itemId!: ItemId;
  @Field(() => Int) readonly version!: number;
  @Field(() => BilingualTextType) readonly words!: BilingualText;
  @Field(() => ItemStatusEnum) readonly status!: ItemStatus;
  @Field({ description: 'Whether another version was published since: its proposal is no longer to be accepted.' }) readonly movedOn!: boolean;
  @Field(() => Int, { nullable: true, description: 'Fewer than five are not told.' }) readonly responses!: number | null;
  @Field(() => Float, { nullable: true, description: '0–1.' }) readonly shareRight!: number | null;
  @Field(() => Float, { nullable: true, description: 'How being right goes with what people show elsewhere, −1 to 1; below 0 it misleads.' }) readonly agreement!: number | null;
  @Field(() => [MisleadingChoiceType]) readonly misleading!: readonly MisleadingChoiceType[];
  @Field(() => ItemParametersType, { description: 'In force when the report was made.' }) readonly inForce!: ItemParametersType;
  @Field(() => ParameterProposalType, { nullable: true }) readonly proposal!: ParameterProposalType | null;
}

@ObjectType('Calibration', { description: 'A report on the answers to the questions of a competency.' })
@ReadWithItsHolder()
export class CalibrationType {
  @Field(() => ID) readonly id!: CalibrationId;
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => CalibrationStateEnum) readonly state!: string;
  @Field() readonly askedByName!: string;
  @Field(() => Date) readonly askedAt!: Date;
  @Field(() => Date, { nullable: true }) readonly endedAt!: Date | null;
  @Field(() => [ItemReportType], { description: 'Empty until it is done.' }) readonly items!: readonly ItemReportType[];
}

@ObjectType('CalibrationAsked')
@ReadWithItsHolder()
export class CalibrationAskedType {
  @Field({ description: 'Whether the last report stands: fewer than five more people have answered since.' }) readonly fewSince!: boolean;
  @Field(() => CalibrationType) readonly calibration!: CalibrationType;
}

@ObjectType('CalibrationAccepted')
@ReadWithItsHolder()
export class CalibrationAcceptedType {
  @Field(() => [ID]) readonly itemIds!: readonly ItemId[];
}

@ObjectType('CalibrationNotDone', { description: 'It is still being computed, or could not be.' })
@ReadWithItsHolder()
export class CalibrationNotDoneType {
  @Field(() => CalibrationType) readonly calibration!: CalibrationType;
}

@ObjectType('NothingAccepted')
@ReadWithItsHolder()
export class NothingAcceptedType {
  @Field(() => CalibrationType) readonly calibration!: CalibrationType;
}

@ObjectType('UnacceptableItem')
@ReadWithItsHolder()
export class UnacceptableItemType {
  @Field(() => ID) readonly itemId!: ItemId;
  @Field(() => String, { description: 'As in `UnacceptableItem` of the domain: `ItemChanged`, `ErrorsUnknown`, `OffTheScale`, `NoProposal`, `ItemRetired`.' }) readonly why!: string;
}

@ObjectType('ProposalsNotAcceptable', { description: 'Nothing was accepted, because of these.' })
@ReadWithItsHolder()
export class ProposalsNotAcceptableType {
  @Field(() => [UnacceptableItemType]) readonly items!: readonly UnacceptableItemType[];
}

export const AcceptCalibrationResult = createUnionType({ name: 'AcceptCalibrationResult', types: () => [CalibrationAcceptedType, CalibrationNotDoneType, NothingAcceptedType, ProposalsNotAcceptableType, ReasonTooShortType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@InputType()
export class AskCalibrationInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 80) readonly competencyId!: CompetencyId;
}

@InputType()
export class AcceptCalibrationInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly calibrationId!: CalibrationId;
  @Field(() => [ID], { description: 'Questions whose proposal is accepted: all of them, or none is.' }) @ArrayMinSize(0) @ArrayMaxSize(500) @Length(2, 120, { each: true }) readonly itemIds!: ItemId[];
  @Field({ description: 'Why.' }) @Trimmed() @MaxLength(LONGEST_REASON) readonly reason!: string;
}
