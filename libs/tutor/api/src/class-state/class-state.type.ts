import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, CompetencyId, CourseId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';
import { HINT_RUNGS, type HintRung } from '@passerelle/tutor-domain';

const QUESTION_KINDS = ['lesson', 'quiz', 'exercise'] as const;
type ClassQuestionKind = (typeof QUESTION_KINDS)[number];
export const ClassQuestionKindEnum = Object.fromEntries(QUESTION_KINDS.map((name) => [name, name])) as { readonly [Name in ClassQuestionKind]: Name };
registerEnumType(ClassQuestionKindEnum, { name: 'ClassQuestionKind', description: 'A question of a lesson, of a final quiz, or an exercise of practice.' });
export const ClassHintRungEnum = Object.fromEntries(HINT_RUNGS.map((name) => [name, name])) as { readonly [Name in HintRung]: Name };
registerEnumType(ClassHintRungEnum, { name: 'ClassHintRung', description: 'A rung of the ladder of hints.' });

const TENTHS = '0–10; absent where it would speak of fewer than five people, or give such a number away.';

@ObjectType('MisleadingIdea', { description: 'A wrong answer that many give, and the idea behind it.' })
@ReadWithItsHolder()
export class MisleadingIdeaType {
  @Field(() => BilingualTextType) readonly words!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Why it misleads.' }) readonly why!: BilingualText;
  @Field(() => Int, { description: 'In tenths of whoever answered, 2–10.' }) readonly held!: number;
}

@ObjectType('ClassQuestion', { description: 'How a question was answered the first time.' })
@ReadWithItsHolder()
export class ClassQuestionType {
  @Field(() => ID) readonly id!: string;
  @Field(() => ClassQuestionKindEnum) readonly kind!: ClassQuestionKind;
  @Field(() => BilingualTextType, { description: 'The lesson, the quiz or the competency that it is of.' }) readonly place!: BilingualText;
  @Field(() => BilingualTextType) readonly question!: BilingualText;
  @Field(() => Int, { nullable: true, description: `In tenths of whoever answered, ${TENTHS}` }) readonly failed!: number | null;
  @Field(() => [MisleadingIdeaType]) readonly misleading!: readonly MisleadingIdeaType[];
}

@ObjectType('ClassActivity')
@ReadWithItsHolder()
export class ClassActivityType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => Int, { nullable: true, description: `In tenths of whoever stopped in the lesson, ${TENTHS}` }) readonly stopped!: number | null;
}

@ObjectType('ClassLesson')
@ReadWithItsHolder()
export class ClassLessonType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => Int) readonly plannedMinutes!: number;
  @Field(() => Int, { nullable: true, description: 'The median of whoever finished the lesson, rounded to a quarter of the planned time; absent below five people.' }) readonly typicalMinutes!: number | null;
  @Field(() => Int, { nullable: true, description: `In tenths of whoever learned in the course, ${TENTHS}` }) readonly stopped!: number | null;
  @Field(() => [ClassActivityType]) readonly activities!: readonly ClassActivityType[];
}

@ObjectType('ClassState', { description: 'How a course went in a month that is over: shares of people, nobody’s name. What was shown of a month does not change.' })
@ReadWithItsHolder()
export class ClassStateType {
  @Field(() => ID) readonly courseId!: CourseId;
  @Field({ description: 'As 2026-11.' }) readonly month!: string;
  @Field({ description: 'Fewer than five people learned in the course: nothing is shown.' }) readonly hasTooFew!: boolean;
  @Field(() => Int, { nullable: true, description: `Completed by the end of the month, in tenths of whoever learned in the course, ${TENTHS}` }) readonly completed!: number | null;
  @Field(() => Int, { nullable: true, description: `Stopped in a part that the course does not have any more, in the same tenths, ${TENTHS}` }) readonly elsewhere!: number | null;
  @Field(() => [ClassLessonType]) readonly lessons!: readonly ClassLessonType[];
  @Field(() => [ClassQuestionType]) readonly questions!: readonly ClassQuestionType[];
}

@ObjectType('ClassHintShare')
@ReadWithItsHolder()
export class ClassHintShareType {
  @Field(() => ClassHintRungEnum) readonly rung!: HintRung;
  @Field(() => Int, { nullable: true, description: TENTHS }) readonly asked!: number | null;
}

@ObjectType('ClassHints', { description: 'People by the highest hint that they asked for, in tenths of whoever practised.' })
@ReadWithItsHolder()
export class ClassHintsType {
  @Field(() => Int, { nullable: true, description: TENTHS }) readonly none!: number | null;
  @Field(() => [ClassHintShareType]) readonly rungs!: readonly ClassHintShareType[];
}

@ObjectType('ClassExercise')
@ReadWithItsHolder()
export class ClassExerciseType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly question!: BilingualText;
  @Field(() => ClassHintsType) readonly hints!: ClassHintsType;
}

@ObjectType('ClassCompetency')
@ReadWithItsHolder()
export class ClassCompetencyType {
  @Field(() => ID) readonly id!: CompetencyId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => ClassHintsType) readonly hints!: ClassHintsType;
  @Field(() => [ClassExerciseType]) readonly exercises!: readonly ClassExerciseType[];
  @Field(() => [ClassQuestionType]) readonly questions!: readonly ClassQuestionType[];
}

@ObjectType('PracticeState', { description: 'How practice went in a month that is over: shares of people, nobody’s name.' })
@ReadWithItsHolder()
export class PracticeStateType {
  @Field({ description: 'As 2026-11.' }) readonly month!: string;
  @Field({ description: 'Fewer than five people practised: nothing is shown.' }) readonly hasTooFew!: boolean;
  @Field(() => [ClassCompetencyType], { description: 'Those of which something can be shown; no other is named.' }) readonly competencies!: readonly ClassCompetencyType[];
}
