import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CompetencyType } from '@passerelle/competencies-api';
import type { ActivityId, BilingualText, CourseId, LessonId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('TextActivity', { description: 'A text to read, as clean HTML.' })
@ReadWithItsHolder()
export class TextActivityType {
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly html!: BilingualText;
}

@ObjectType('ImageActivity', { description: 'An image, with a description that says everything it shows.' })
@ReadWithItsHolder()
export class ImageActivityType {
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType, { description: 'Address of the image in each language, on this server.' }) readonly address!: BilingualText;
  @Field(() => BilingualTextType) readonly description!: BilingualText;
  @Field(() => BilingualTextType) readonly caption!: BilingualText;
}

@ObjectType('PracticeChoice', { description: 'Practice carries its feedback, so that it works without a network.' })
@ReadWithItsHolder()
export class PracticeChoiceType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly text!: BilingualText;
  @Field() readonly correct!: boolean;
  @Field(() => BilingualTextType) readonly feedback!: BilingualText;
}

@ObjectType('ChoiceActivity', { description: 'A practice question.' })
@ReadWithItsHolder()
export class ChoiceActivityType {
  @Field(() => ID) readonly id!: ActivityId;
  @Field() readonly multiple!: boolean;
  @Field(() => BilingualTextType) readonly question!: BilingualText;
  @Field(() => [PracticeChoiceType]) readonly choices!: readonly PracticeChoiceType[];
  @Field(() => BilingualTextType) readonly explanation!: BilingualText;
}

export const ActivityUnion = createUnionType({
  name: 'Activity',
  types: () => [TextActivityType, ImageActivityType, ChoiceActivityType] as const,
  resolveType: (activity: object) => ('html' in activity ? TextActivityType : 'address' in activity ? ImageActivityType : ChoiceActivityType),
});

@ObjectType('Lesson')
@ReadWithItsHolder()
export class LessonType {
  @Field(() => ID) readonly id!: LessonId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => Int) readonly durationMinutes!: number;
  @Field(() => BilingualTextType) readonly objective!: BilingualText;
  @Field(() => [ActivityUnion]) readonly activities!: readonly (TextActivityType | ImageActivityType | ChoiceActivityType)[];
}

@ObjectType('CourseModule')
@ReadWithItsHolder()
export class CourseModuleType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => [LessonType]) readonly lessons!: LessonType[];
}

@ObjectType('QuizChoice', { description: 'A choice of an assessed question; which one is right stays on the server.' })
@ReadWithItsHolder()
export class QuizChoiceType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly text!: BilingualText;
}

@ObjectType('QuizItem')
@ReadWithItsHolder()
export class QuizItemType {
  @Field(() => ID) readonly id!: string;
  @Field() readonly multiple!: boolean;
  @Field(() => BilingualTextType) readonly question!: BilingualText;
  @Field(() => [QuizChoiceType]) readonly choices!: QuizChoiceType[];
}

@ObjectType('Quiz')
@ReadWithItsHolder()
export class QuizType {
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => Int) readonly durationMinutes!: number;
  @Field(() => [QuizItemType]) readonly items!: QuizItemType[];
}

@ObjectType('CourseGain', { description: 'What a course brings in one competency: from level to level.' })
@ReadWithItsHolder()
export class CourseGainType {
  @Field(() => CompetencyType) readonly competency!: CompetencyType;
  @Field(() => Int) readonly from!: number;
  @Field(() => Int) readonly to!: number;
}

@ObjectType('Course')
@ReadWithItsHolder()
export class CourseType {
  @Field(() => ID) readonly id!: CourseId;
  @Field(() => Int) readonly version!: number;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType) readonly summary!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Who it is for.' }) readonly audience!: BilingualText;
  @Field(() => Int) readonly durationMinutes!: number;
  @Field(() => Int) readonly lessonCount!: number;
  @Field(() => [CourseModuleType]) readonly modules!: CourseModuleType[];
  @Field(() => QuizType) readonly quiz!: QuizType;
}
