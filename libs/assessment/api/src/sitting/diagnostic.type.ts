import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AIM_STATES, type AimState, type Outcome, OUTCOMES, UNRECORDED, type Unrecorded, type Verdict, VERDICTS } from '@passerelle/assessment-domain';
import { GapStatusEnum } from '@passerelle/competencies-api';
import type { GapStatus } from '@passerelle/competencies-domain';
import type { BilingualText, CompetencyId, ItemId, SittingId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { AssessedItemType } from './question.type.js';

const asEnum = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
export const DiagnosticAimStateEnum = asEnum(AIM_STATES);
registerEnumType(DiagnosticAimStateEnum, { name: 'DiagnosticAimState', description: 'Why no more is asked about a competency, or `open`.' });
export const DiagnosticVerdictEnum = asEnum(VERDICTS);
registerEnumType(DiagnosticVerdictEnum, { name: 'DiagnosticVerdict' });
export const AnswerOutcomeEnum = asEnum(OUTCOMES);
registerEnumType(AnswerOutcomeEnum, { name: 'AnswerOutcome' });
export const DiagnosticUnrecordedEnum = asEnum(UNRECORDED);
registerEnumType(DiagnosticUnrecordedEnum, { name: 'DiagnosticUnrecorded', description: 'Why a conclusion was not added to the person’s evidence.' });

@ObjectType('DiagnosticAim', { description: 'A competency that a diagnostic is to conclude on.' })
@ReadWithItsHolder()
export class DiagnosticAimType {
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => BilingualTextType, { description: 'As it was called when the diagnostic began.' }) readonly title!: BilingualText;
  @Field(() => Int) readonly required!: number;
  @Field(() => DiagnosticAimStateEnum) readonly state!: AimState;
}

@ObjectType('MistakenIdea', { description: 'An idea that a wrong answer points at, and what to say to whoever holds it.' })
@ReadWithItsHolder()
export class MistakenIdeaType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly name!: BilingualText;
  @Field(() => BilingualTextType) readonly feedback!: BilingualText;
}

@ObjectType('AnsweredPart', { description: 'One question of an item, and what the person answered, in words; nothing where they did not know.' })
@ReadWithItsHolder()
export class AnsweredPartType {
  @Field(() => BilingualTextType) readonly question!: BilingualText;
  @Field(() => [BilingualTextType]) readonly answer!: readonly BilingualText[];
}

@ObjectType('AnsweredItem', { description: 'A question that was asked, with the person’s own answer, and what it changed. Its right answer is not told while others may be asked it.' })
@ReadWithItsHolder()
export class AnsweredItemType {
  @Field(() => ID) readonly itemId!: ItemId;
  @Field(() => BilingualTextType, { nullable: true }) readonly situation!: BilingualText | null;
  @Field(() => [AnsweredPartType]) readonly parts!: readonly AnsweredPartType[];
  @Field(() => AnswerOutcomeEnum) readonly outcome!: Outcome;
  @Field({ description: 'False for a question that is tried out.' }) readonly counted!: boolean;
  @Field(() => Float, { description: 'What it changed: the probability that the required level is met, less that without it.' }) readonly moves!: number;
  @Field(() => [MistakenIdeaType]) readonly ideas!: readonly MistakenIdeaType[];
  @Field(() => BilingualTextType, { nullable: true, description: 'Why the right answer is right; absent while the question is asked.' }) readonly explanation!: BilingualText | null;
  @Field(() => BilingualTextType, { description: 'What the question rests on.' }) readonly source!: BilingualText;
}

@ObjectType('DiagnosticConclusion', { description: 'What a diagnostic says of one competency, how sure it is, and why.' })
@ReadWithItsHolder()
export class DiagnosticConclusionType {
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => Int) readonly required!: number;
  @Field(() => DiagnosticVerdictEnum) readonly verdict!: Verdict;
  @Field(() => Float, { description: 'That the required level is met.' }) readonly probability!: number;
  @Field(() => DiagnosticAimStateEnum, { description: 'Why no more was asked.' }) readonly why!: AimState;
  @Field(() => Float, { description: '10th percentile of the level.' }) readonly low!: number;
  @Field(() => Float) readonly mean!: number;
  @Field(() => Float, { description: '90th percentile of the level.' }) readonly high!: number;
  @Field(() => GapStatusEnum) readonly status!: GapStatus;
  @Field({ description: 'Whether it was added to the person’s evidence.' }) readonly recorded!: boolean;
  @Field(() => DiagnosticUnrecordedEnum, { nullable: true, description: 'Why it was not; absent where it was.' }) readonly unrecorded!: Unrecorded | null;
  @Field(() => [AnsweredItemType]) readonly items!: readonly AnsweredItemType[];
}

@ObjectType('Diagnostic', { description: 'One sitting of the viewer’s: under way, or over.' })
@ReadWithItsHolder()
export class DiagnosticType {
  @Field(() => ID) readonly id!: SittingId;
  @Field(() => Date) readonly begunAt!: Date;
  @Field(() => Date, { nullable: true }) readonly endedAt!: Date | null;
  @Field(() => [DiagnosticAimType], { description: 'In the order in which they are asked about.' }) readonly aims!: readonly DiagnosticAimType[];
  @Field(() => Int, { description: 'Competencies that it is done with.' }) readonly decisionsMade!: number;
  @Field(() => Int) readonly decisions!: number;
  @Field(() => Int) readonly questionsAnswered!: number;
  @Field(() => AssessedItemType, { nullable: true, description: 'The question that awaits its answer.' }) readonly asking!: AssessedItemType | null;
  @Field(() => [DiagnosticConclusionType], { nullable: true, description: 'Once it is over, and while levels are estimated.' }) readonly conclusions!: readonly DiagnosticConclusionType[] | null;
}
