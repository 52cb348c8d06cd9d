import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CompetencyType } from '@passerelle/competencies-api';
import type { ActivityId, BilingualText, CourseId, LessonId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { ActivityUnion, type DescribedActivity } from '../activity/activity.type.js';

@ObjectType('Lesson')
@ReadWithItsHolder()
export class LessonType {
  @Field(() => ID) readonly id!: LessonId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => Int) readonly durationMinutes!: number;
  @Field(() => BilingualTextType) readonly objective!: BilingualText;
  @Field(() => [ActivityUnion]) readonly activities!: readonly DescribedActivity[];
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

@ObjectType('GlossaryWord', { description: 'A word that a course explains.' })
@ReadWithItsHolder()
export class GlossaryWordType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly term!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Its definition, as clean HTML.' }) readonly html!: BilingualText;
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
  @Field(() => [GlossaryWordType]) readonly glossary!: GlossaryWordType[];
}
