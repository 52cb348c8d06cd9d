import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AnswerOutcomeEnum, AssessedItemPartType, MistakenIdeaType } from '@passerelle/assessment-api';
import type { Outcome } from '@passerelle/assessment-domain';
import { CompetencyType, GapStatusEnum } from '@passerelle/competencies-api';
import type { Competency, GapStatus } from '@passerelle/competencies-domain';
import type { BilingualText, CompetencyId, ItemId, PracticeSessionId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';
import { EXERCISE_REASONS, type ExerciseReason, HINT_RUNGS, type HintRung, PRACTICE_ENDINGS, type PracticeEnding } from '@passerelle/tutor-domain';

const asEnum = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
export const ExerciseReasonEnum = asEnum(EXERCISE_REASONS);
registerEnumType(ExerciseReasonEnum, { name: 'ExerciseReason', description: 'Why this exercise: something to catch up first, worthwhile now, another try at what was missed, or the nearest there is.' });
export const HintRungEnum = asEnum(HINT_RUNGS);
registerEnumType(HintRungEnum, { name: 'HintRung', description: 'Where to look; where the rule stands; a first step done together.' });
export const PracticeEndingEnum = asEnum(PRACTICE_ENDINGS);
registerEnumType(PracticeEndingEnum, { name: 'PracticeEnding' });
const FIRST_STEPS = ['setAside', 'comesFirst', 'goesWith'] as const;
export const FirstStepEnum = asEnum(FIRST_STEPS);
registerEnumType(FirstStepEnum, { name: 'FirstStep', description: 'A choice that is not right, the step that comes first, or two sides that go together.' });

@ObjectType('FirstStepDone', { description: 'A part of the solution that leaves something to do.' })
@ReadWithItsHolder()
export class FirstStepType {
  @Field(() => FirstStepEnum) readonly kind!: (typeof FIRST_STEPS)[number];
  @Field(() => BilingualTextType, { description: 'The choice, the step, or the left side.' }) readonly text!: BilingualText;
  @Field(() => BilingualTextType, { nullable: true, description: 'The right side.' }) readonly with!: BilingualText | null;
  @Field(() => BilingualTextType, { nullable: true, description: 'Why a choice is not right.' }) readonly why!: BilingualText | null;
}

@ObjectType('PracticeHint', { description: 'One rung of the ladder of hints; none gives the answer.' })
@ReadWithItsHolder()
export class PracticeHintType {
  @Field(() => HintRungEnum) readonly rung!: HintRung;
  @Field(() => [BilingualTextType], { description: 'To orient, what the level shows; to remind, where the rule stands.' }) readonly texts!: readonly BilingualText[];
  @Field(() => FirstStepType, { nullable: true }) readonly step!: FirstStepType | null;
}

@ObjectType('PracticeExercise', { description: 'The exercise that is open, without its key.' })
@ReadWithItsHolder()
export class PracticeExerciseType {
  @Field(() => ID) readonly itemId!: ItemId;
  @Field(() => Int) readonly version!: number;
  @Field(() => Int, { description: 'Its place in the session, from 1.' }) readonly place!: number;
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => BilingualTextType) readonly competencyTitle!: BilingualText;
  @Field(() => ExerciseReasonEnum) readonly reason!: ExerciseReason;
  @Field(() => Float, { description: 'Probability that the person does it right, by what is known of them: why this one.' }) readonly probability!: number;
  @Field(() => BilingualTextType, { nullable: true, description: 'What its questions are about, where there are several.' }) readonly situation!: BilingualText | null;
  @Field(() => [AssessedItemPartType]) readonly parts!: readonly AssessedItemPartType[];
  @Field(() => [PracticeHintType], { description: 'Those that were taken.' }) readonly hints!: readonly PracticeHintType[];
  @Field(() => HintRungEnum, { nullable: true, description: 'The next one; absent at the top of the ladder.' }) readonly nextRung!: HintRung | null;
}

@ObjectType('PracticeFeedback', { description: 'What is said of the last answer.' })
@ReadWithItsHolder()
export class PracticeFeedbackType {
  @Field(() => ID) readonly itemId!: ItemId;
  @Field(() => [BilingualTextType], { description: 'The questions of the exercise.' }) readonly questions!: readonly BilingualText[];
  @Field(() => [BilingualTextType], { description: 'What the person answered, in words; nothing where they did not know.' }) readonly answer!: readonly BilingualText[];
  @Field(() => AnswerOutcomeEnum) readonly outcome!: Outcome;
  @Field(() => Int, { description: 'Hints that were taken.' }) readonly hints!: number;
  @Field(() => BilingualTextType, { nullable: true, description: 'Why it is right; where it was.' }) readonly explanation!: BilingualText | null;
  @Field(() => [MistakenIdeaType], { description: 'The ideas that a wrong answer points at.' }) readonly ideas!: readonly MistakenIdeaType[];
  @Field(() => BilingualTextType, { description: 'What the exercise rests on.' }) readonly source!: BilingualText;
}

@ObjectType('SolvedStep')
@ReadWithItsHolder()
export class SolvedStepType {
  @Field(() => BilingualTextType) readonly text!: BilingualText;
  @Field(() => BilingualTextType, { nullable: true }) readonly with!: BilingualText | null;
}

@ObjectType('SolvedQuestion')
@ReadWithItsHolder()
export class SolvedQuestionType {
  @Field(() => BilingualTextType) readonly question!: BilingualText;
  @Field(() => [SolvedStepType], { description: 'What is right, in order.' }) readonly solution!: readonly SolvedStepType[];
}

@ObjectType('WorkedExample', { description: 'The exercise that was missed first, worked through from question to reason.' })
@ReadWithItsHolder()
export class WorkedExampleType {
  @Field(() => BilingualTextType, { nullable: true }) readonly situation!: BilingualText | null;
  @Field(() => [SolvedQuestionType]) readonly questions!: readonly SolvedQuestionType[];
  @Field(() => BilingualTextType) readonly explanation!: BilingualText;
  @Field(() => BilingualTextType) readonly source!: BilingualText;
}

@ObjectType('PracticeMove', { description: 'What a session moved in one competency.' })
@ReadWithItsHolder()
export class PracticeMoveType {
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => Int, { description: 'First answers that it rests on.' }) readonly answers!: number;
  @Field(() => Float, { nullable: true, description: 'Levels by which the estimate would differ without it; absent where the competency is not one of the person’s jobs, or levels are no longer estimated.' }) readonly moves!: number | null;
  @Field({ description: 'Whether nothing else says anything of the level.' }) readonly alone!: boolean;
  @Field(() => Int, { nullable: true, description: 'In the transformed role.' }) readonly required!: number | null;
  @Field(() => Float, { nullable: true }) readonly mean!: number | null;
  @Field(() => Float, { nullable: true }) readonly low!: number | null;
  @Field(() => Float, { nullable: true }) readonly high!: number | null;
  @Field(() => GapStatusEnum, { nullable: true }) readonly status!: GapStatus | null;
}

@ObjectType('PracticeResult', { description: 'What a session that is over came to.' })
@ReadWithItsHolder()
export class PracticeResultType {
  @Field(() => PracticeEndingEnum) readonly ending!: PracticeEnding;
  @Field(() => Int) readonly right!: number;
  @Field(() => Int, { description: 'Right, with one hint or more.' }) readonly withHelp!: number;
  @Field(() => [PracticeMoveType], { description: 'Empty where there were too few first answers to say anything of the level.' }) readonly moves!: readonly PracticeMoveType[];
  @Field(() => [MistakenIdeaType], { description: 'The ideas that came up, to be remembered.' }) readonly ideas!: readonly MistakenIdeaType[];
}

@ObjectType('PracticeSession', { description: 'One practice session of the viewer’s: under way, or over.' })
@ReadWithItsHolder()
export class PracticeSessionType {
  @Field(() => ID) readonly id!: PracticeSessionId;
  @Field(() => Date) readonly begunAt!: Date;
  @Field(() => Date, { nullable: true }) readonly endedAt!: Date | null;
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => BilingualTextType, { description: 'As it was called when the session began.' }) readonly title!: BilingualText;
  @Field(() => Int, { description: 'The level up to which it is practised.' }) readonly required!: number;
  @Field(() => Int) readonly minutes!: number;
  @Field(() => Int, { description: 'Exercises done.' }) readonly done!: number;
  @Field(() => Float, { description: 'Probability of answering alone an ordinary question of that level, by what the session shows.' }) readonly mastery!: number;
  @Field(() => PracticeExerciseType, { nullable: true, description: 'The exercise that awaits its answer.' }) readonly exercise!: PracticeExerciseType | null;
  @Field(() => PracticeFeedbackType, { nullable: true, description: 'What is said of the last answer, until one goes on.' }) readonly feedback!: PracticeFeedbackType | null;
  @Field(() => WorkedExampleType, { nullable: true, description: 'To be read before going on, after two failures.' }) readonly example!: WorkedExampleType | null;
  @Field(() => PracticeResultType, { nullable: true }) readonly result!: PracticeResultType | null;
}

@ObjectType('PracticableCompetency', { description: 'A competency of the viewer’s jobs that there are exercises about.' })
@ReadWithItsHolder()
export class PracticableCompetencyType {
  @Field(() => CompetencyType) readonly competency!: Competency;
  @Field(() => Int, { description: 'In the transformed role; 0 where it is not asked.' }) readonly required!: number;
  @Field(() => GapStatusEnum) readonly status!: GapStatus;
  @Field(() => Int) readonly exercises!: number;
  @Field({ description: 'Whether it is one of the few to practise now.' }) readonly suggested!: boolean;
}

@ObjectType('PastPractice')
@ReadWithItsHolder()
export class PastPracticeType {
  @Field(() => ID) readonly id!: PracticeSessionId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => Date) readonly begunAt!: Date;
  @Field(() => Date, { nullable: true }) readonly endedAt!: Date | null;
}

@ObjectType('PracticeOffer', { description: 'What the viewer may practise, and what they practised.' })
@ReadWithItsHolder()
export class PracticeOfferType {
  @Field(() => ID, { nullable: true, description: 'The session under way.' }) readonly openId!: PracticeSessionId | null;
  @Field(() => [PracticableCompetencyType], { description: 'What is to develop first.' }) readonly competencies!: readonly PracticableCompetencyType[];
  @Field(() => [PastPracticeType], { description: 'The latest first.' }) readonly sessions!: readonly PastPracticeType[];
}
