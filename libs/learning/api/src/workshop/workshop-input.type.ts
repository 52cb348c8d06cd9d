import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CompetencyId, CourseId, EmployeeId, WorkshopId } from '@passerelle/kernel';
import { type Attendance, ATTENDANCES, MOST_SEATS, WORKSHOP_AUDIENCES, WORKSHOP_MINUTES, type WorkshopAudience } from '@passerelle/learning-domain';
import { Trimmed } from '@passerelle/platform-api';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsOptional, IsUrl, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

import { AttendanceEnum, WorkshopAudienceEnum } from './workshop.type.js';

/** Nothing typed is null where it may be. */
const TrimmedOrNull = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value));

@InputType()
export class WorkshopPlanInput {
  @Field() @Trimmed() @Length(3, 200) readonly title!: string;
  @Field() @Trimmed() @MaxLength(2000) readonly about!: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @Length(2, 80) readonly courseId?: CourseId | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @Length(2, 80) readonly competencyId?: CompetencyId | null;
  @Field({ description: 'Day on the organization’s clock, as 2026-12-02.' }) @Matches(/^\d{4}-\d{2}-\d{2}$/) readonly day!: string;
  @Field({ description: 'Time on the organization’s clock, as 09:30.' }) @Matches(/^\d{2}:\d{2}$/) readonly time!: string;
  @Field(() => Int) @IsInt() @Min(WORKSHOP_MINUTES.least) @Max(WORKSHOP_MINUTES.most) readonly durationMinutes!: number;
  @Field(() => String, { nullable: true }) @TrimmedOrNull() @IsOptional() @Length(2, 300) readonly place?: string | null;
  @Field(() => String, { nullable: true, description: 'https.' }) @TrimmedOrNull() @IsOptional() @IsUrl({ protocols: ['https'], require_protocol: true, disallow_auth: true }) @MaxLength(1000) readonly videoUrl?: string | null;
  @Field(() => Int) @IsInt() @Min(1) @Max(MOST_SEATS) readonly seats!: number;
  @Field(() => WorkshopAudienceEnum) @IsIn(WORKSHOP_AUDIENCES) readonly audience!: WorkshopAudience;
  @Field() @Trimmed() @Length(2, 200) readonly facilitator!: string;
}

@InputType()
export class PlanWorkshopInput extends WorkshopPlanInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
}

@InputType()
export class ChangeWorkshopInput extends WorkshopPlanInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: WorkshopId;
}

@InputType()
export class CancelWorkshopInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: WorkshopId;
  @Field({ description: 'Those concerned read it.' }) @Trimmed() @Length(3, 1000) readonly reason!: string;
}

@InputType()
export class WorkshopPlaceInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: WorkshopId;
}

@InputType()
export class InviteToWorkshopInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: WorkshopId;
  @Field(() => [ID]) @ArrayMinSize(1) @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) readonly employeeIds!: EmployeeId[];
}

@InputType()
export class MarkWorkshopAttendanceInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: WorkshopId;
  @Field(() => ID) @IsUUID() readonly employeeId!: EmployeeId;
  @Field(() => AttendanceEnum, { nullable: true, description: 'Absent: the mark is taken away.' }) @IsOptional() @IsIn(ATTENDANCES) readonly attendance?: Attendance | null;
}
