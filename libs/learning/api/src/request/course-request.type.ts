import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, CourseId, CourseRequestId, EmployeeId } from '@passerelle/kernel';
import { REASON_LENGTH, REQUEST_OBLIGATIONS, type RequestObligation, type RequestState } from '@passerelle/learning-domain';
import { BilingualTextType, ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { ArrayMaxSize, IsIn, IsUUID, Length, Matches } from 'class-validator';

export const RequestObligationEnum = { obligatory: 'obligatory', recommended: 'recommended' } as const;
registerEnumType(RequestObligationEnum, { name: 'RequestObligation' });
export const RequestStateEnum = { done: 'done', begun: 'begun', toDo: 'toDo', late: 'late' } as const;
registerEnumType(RequestStateEnum, { name: 'RequestState', description: 'How far a requested course is: never how long it took, how often nor what was answered.' });

@ObjectType('CourseRequest', { description: 'A course asked of a person by their manager, as that person reads it.' })
@ReadWithItsHolder()
export class CourseRequestType {
  @Field(() => ID) readonly id!: CourseRequestId;
  @Field(() => RequestObligationEnum) readonly obligation!: RequestObligation;
  @Field() readonly reason!: string;
  @Field({ description: 'Last day, as 2026-12-18.' }) readonly dueOn!: string;
  @Field() readonly requestedBy!: string;
  @Field(() => Date) readonly requestedAt!: Date;
}

@ObjectType('TeamCourseRequest', { description: 'A course asked of a direct report, and how far it is.' })
@ReadWithItsHolder()
export class TeamCourseRequestType extends CourseRequestType {
  @Field(() => ID) readonly employeeId!: EmployeeId;
  @Field(() => String, { nullable: true, description: 'For which manager, where whoever asked stood in for one.' }) readonly requestedFor!: string | null;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field(() => String, { nullable: true, description: 'For which manager the viewer stands in with that person.' }) readonly interimFor!: string | null;
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => BilingualTextType) readonly courseTitle!: BilingualText;
  @Field(() => RequestStateEnum) readonly state!: RequestState;
}

@ObjectType('CourseRequested')
@ReadWithItsHolder()
export class CourseRequestedType {
  @Field(() => Int, { description: 'People who are told of it.' }) readonly asked!: number;
  @Field(() => Int, { description: 'People of whom it was already asked: nothing changes for them.' }) readonly alreadyAsked!: number;
}

@ObjectType('DueDateIsPast', { description: 'Nothing was asked: the last day is past.' })
@ReadWithItsHolder()
export class DueDateIsPastType {
  @Field() readonly past!: boolean;
}

@ObjectType('NobodyToAsk', { description: 'Nothing was asked: nobody is named.' })
@ReadWithItsHolder()
export class NobodyToAskType {
  @Field() readonly nobody!: boolean;
}

export const RequestCourseResult = createUnionType({
  name: 'RequestCourseResult',
  types: () => [CourseRequestedType, DueDateIsPastType, NobodyToAskType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@ObjectType('CourseRequestWithdrawn')
@ReadWithItsHolder()
export class CourseRequestWithdrawnType {
  @Field(() => ID) readonly id!: CourseRequestId;
}

@InputType()
export class RequestCourseInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 80) readonly courseId!: CourseId;
  @Field(() => [ID], { description: 'Direct reports.' }) @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) readonly employeeIds!: EmployeeId[];
  @Field(() => RequestObligationEnum) @IsIn(REQUEST_OBLIGATIONS) readonly obligation!: RequestObligation;
  @Field({ description: 'Why, in words that the person reads.' }) @Trimmed() @Length(REASON_LENGTH, 1000) readonly reason!: string;
  @Field({ description: 'Last day, as 2026-12-18.' }) @Matches(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) readonly dueOn!: string;
}

@InputType()
export class WithdrawCourseRequestInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: CourseRequestId;
}
