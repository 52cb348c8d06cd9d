import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, CourseId, EmployeeId, LearningTimeId } from '@passerelle/kernel';
import { MOST_MINUTES_A_WEEK, MOST_MINUTES_FOR_A_COURSE, WORD_LENGTH } from '@passerelle/learning-domain';
import { BilingualTextType, ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

export const LearningTimeKindEnum = { weekly: 'weekly', course: 'course' } as const;
registerEnumType(LearningTimeKindEnum, { name: 'LearningTimeKind', description: 'So much a week between two days, or so much for one course.' });

@ObjectType('LearningTime', { description: 'Working time that a manager sets free for a person to learn.' })
@ReadWithItsHolder()
export class LearningTimeType {
  @Field(() => ID) readonly id!: LearningTimeId;
  @Field(() => LearningTimeKindEnum) readonly kind!: keyof typeof LearningTimeKindEnum;
  @Field(() => Int, { nullable: true }) readonly minutesPerWeek!: number | null;
  @Field(() => String, { nullable: true, description: 'First day, as 2026-11-30.' }) readonly fromOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Last day.' }) readonly toOn!: string | null;
  @Field(() => ID, { nullable: true }) readonly courseId!: CourseId | null;
  @Field(() => BilingualTextType, { nullable: true }) readonly courseTitle!: BilingualText | null;
  @Field(() => Int, { description: 'What it makes in all.' }) readonly minutes!: number;
  @Field({ description: 'In the manager’s words.' }) readonly word!: string;
  @Field() readonly grantedBy!: string;
  @Field(() => Date) readonly grantedAt!: Date;
  @Field({ description: 'Whether it gives time today or later.' }) readonly stands!: boolean;
  @Field(() => Date, { nullable: true, description: 'When it was ended or changed, before its last day.' }) readonly endedAt!: Date | null;
  @Field(() => String, { nullable: true }) readonly endWord!: string | null;
}

@ObjectType('LearningPace', { description: 'Where the weekly time granted leads the viewer’s path; nothing of how long they read enters it.' })
@ReadWithItsHolder()
export class LearningPaceType {
  @Field(() => Int) readonly minutesPerWeek!: number;
  @Field(() => String, { nullable: true, description: 'Day by which the time granted covers the path; absent where it ends before.' }) readonly doneOn!: string | null;
  @Field(() => Int, { description: 'Granted from today on.' }) readonly minutesToCome!: number;
}

@ObjectType('MyLearningTime')
@ReadWithItsHolder()
export class MyLearningTimeType {
  @Field(() => [LearningTimeType], { description: 'The latest first; those that no longer stand are the history.' }) readonly grants!: LearningTimeType[];
}

@ObjectType('MemberLearningTime', { description: 'Time granted to a direct report, against the time of what their manager asked. Never time spent.' })
@ReadWithItsHolder()
export class MemberLearningTimeType {
  @Field(() => ID) readonly employeeId!: EmployeeId;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field(() => [LearningTimeType]) readonly grants!: LearningTimeType[];
  @Field(() => Int, { description: 'Minutes of the grants that stand.' }) readonly minutesGranted!: number;
  @Field(() => Int, { description: 'Announced length of the courses asked of them and not finished; the same whatever they can do already.' }) readonly minutesPlanned!: number;
}

const LearningTimeRefusalEnum = { PeriodIsPast: 'PeriodIsPast', PeriodIsWrong: 'PeriodIsWrong', AlreadyGranted: 'AlreadyGranted' } as const;
registerEnumType(LearningTimeRefusalEnum, { name: 'LearningTimeRefusal' });

@ObjectType('LearningTimeKept')
@ReadWithItsHolder()
export class LearningTimeKeptType {
  @Field(() => ID) readonly employeeId!: EmployeeId;
}

@ObjectType('LearningTimeRefused')
@ReadWithItsHolder()
export class LearningTimeRefusedType {
  @Field(() => LearningTimeRefusalEnum) readonly why!: keyof typeof LearningTimeRefusalEnum;
}

export const LearningTimeResult = createUnionType({
  name: 'LearningTimeResult',
  types: () => [LearningTimeKeptType, LearningTimeRefusedType] as const,
  resolveType: (value: object) => ('why' in value ? 'LearningTimeRefused' : 'LearningTimeKept'),
});

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

@InputType()
export class TimeGrantedInput {
  @Field(() => LearningTimeKindEnum) @IsIn(Object.keys(LearningTimeKindEnum)) readonly kind!: keyof typeof LearningTimeKindEnum;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(15) @Max(MOST_MINUTES_A_WEEK) readonly minutesPerWeek?: number | null;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(DAY) readonly fromOn?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(DAY) readonly toOn?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @Length(2, 80) readonly courseId?: CourseId | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(15) @Max(MOST_MINUTES_FOR_A_COURSE) readonly minutes?: number | null;
}

@InputType()
export class GrantLearningTimeInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly employeeId!: EmployeeId;
  @Field(() => TimeGrantedInput) @ValidateNested() @Type(() => TimeGrantedInput) readonly granted!: TimeGrantedInput;
  @Field({ description: 'The person reads it.' }) @Trimmed() @Length(WORD_LENGTH, 1000) readonly word!: string;
}

@InputType()
export class ChangeLearningTimeInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: LearningTimeId;
  @Field(() => TimeGrantedInput) @ValidateNested() @Type(() => TimeGrantedInput) readonly granted!: TimeGrantedInput;
  @Field() @Trimmed() @Length(WORD_LENGTH, 1000) readonly word!: string;
}

@InputType()
export class EndLearningTimeInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: LearningTimeId;
  @Field() @Trimmed() @Length(WORD_LENGTH, 1000) readonly word!: string;
}
