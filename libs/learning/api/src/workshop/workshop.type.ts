import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CompetencyType } from '@passerelle/competencies-api';
import type { EmployeeId, WorkshopId } from '@passerelle/kernel';
import { type Attendance, ATTENDANCES, PLACE_STATES, type PlaceState, WORKSHOP_AUDIENCES, type WorkshopAudience } from '@passerelle/learning-domain';
import { PageInfoType, ReadWithItsHolder } from '@passerelle/platform-api';

import { CourseType } from '../course/course.type.js';
import { WORKSHOP_TIMES } from './workshops.js';

const enumOf = <Value extends string>(values: readonly Value[]) => Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
export const WorkshopAudienceEnum = enumOf(WORKSHOP_AUDIENCES);
registerEnumType(WorkshopAudienceEnum, { name: 'WorkshopAudience', description: 'Who may take a place: the direct reports of whoever planned it, or everybody.' });
export const WorkshopTimeEnum = enumOf(WORKSHOP_TIMES);
registerEnumType(WorkshopTimeEnum, { name: 'WorkshopTime' });
const PlaceStateEnum = enumOf(PLACE_STATES);
registerEnumType(PlaceStateEnum, { name: 'WorkshopPlaceState', description: 'Where a person stands with a workshop: an invitation is theirs to accept.' });
export const AttendanceEnum = enumOf(ATTENDANCES);
registerEnumType(AttendanceEnum, { name: 'Attendance', description: 'A fact about a day; never evidence of a level by itself.' });

@ObjectType('WorkshopPlace', { description: 'Where the viewer stands with a workshop.' })
@ReadWithItsHolder()
export class WorkshopPlaceType {
  @Field(() => PlaceStateEnum) readonly state!: PlaceState;
  @Field(() => Int, { nullable: true, description: 'Rank among those who wait, from 1.' }) readonly rank!: number | null;
  @Field(() => AttendanceEnum, { nullable: true }) readonly attendance!: Attendance | null;
  @Field(() => String, { nullable: true }) readonly invitedBy!: string | null;
}

@ObjectType('Workshop', { description: 'A group session, as the viewer sees it.' })
@ReadWithItsHolder()
export class WorkshopType {
  @Field(() => ID) readonly id!: WorkshopId;
  @Field() readonly title!: string;
  @Field() readonly about!: string;
  @Field(() => CourseType, { nullable: true }) readonly course!: CourseType | null;
  @Field(() => CompetencyType, { nullable: true }) readonly competency!: CompetencyType | null;
  @Field({ description: 'Day on the organization’s clock, as 2026-12-02.' }) readonly day!: string;
  @Field({ description: 'Time on the organization’s clock, as 09:30.' }) readonly time!: string;
  @Field({ description: 'When it ends, as 11:00.' }) readonly endTime!: string;
  @Field(() => Date) readonly startsAt!: Date;
  @Field(() => Int) readonly durationMinutes!: number;
  @Field(() => String, { nullable: true }) readonly place!: string | null;
  @Field({ description: 'Whether one may take part from afar.' }) readonly remote!: boolean;
  @Field(() => String, { nullable: true, description: 'The link, for whoever has a place or planned it.' }) readonly videoUrl!: string | null;
  @Field(() => Int) readonly seats!: number;
  @Field(() => Int) readonly taken!: number;
  @Field(() => Int) readonly waiting!: number;
  @Field(() => WorkshopAudienceEnum) readonly audience!: WorkshopAudience;
  @Field() readonly facilitator!: string;
  @Field() readonly plannedBy!: string;
  @Field({ description: 'Whether the viewer planned it.' }) readonly mine!: boolean;
  @Field({ description: 'Whether the viewer may take a place.' }) readonly isOpen!: boolean;
  @Field({ description: 'Whether it has begun: places no longer change hands.' }) readonly begun!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled; absent while it holds.' }) readonly cancelReason!: string | null;
  @Field(() => WorkshopPlaceType, { nullable: true }) readonly myPlace!: WorkshopPlaceType | null;
  @Field(() => String, { nullable: true, description: 'The appointment as iCalendar text (RFC 5545), for whoever has a place or planned it.' }) readonly calendar!: string | null;
}

@ObjectType('WorkshopEdge')
@ReadWithItsHolder()
export class WorkshopEdgeType {
  @Field() readonly cursor!: string;
  @Field(() => WorkshopType) readonly node!: WorkshopType;
}

@ObjectType('WorkshopConnection', { description: 'Workshops to come, the nearest first, or past, the latest first.' })
@ReadWithItsHolder()
export class WorkshopConnectionType {
  @Field(() => Int) readonly totalCount!: number;
  @Field(() => [WorkshopEdgeType]) readonly edges!: readonly WorkshopEdgeType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}

@ObjectType('WorkshopParticipant', { description: 'Somebody who has a place, waits, is invited or has withdrawn, for whoever planned it.' })
@ReadWithItsHolder()
export class WorkshopParticipantType {
  @Field(() => ID) readonly employeeId!: EmployeeId;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field(() => PlaceStateEnum) readonly state!: PlaceState;
  @Field(() => Int, { nullable: true }) readonly rank!: number | null;
  @Field(() => AttendanceEnum, { nullable: true }) readonly attendance!: Attendance | null;
}

@ObjectType('WorkshopCandidate', { description: 'Somebody whom the viewer may invite.' })
@ReadWithItsHolder()
export class WorkshopCandidateType {
  @Field(() => ID) readonly employeeId!: EmployeeId;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field({ description: 'Where they work today.' }) readonly unitName!: string;
}

@ObjectType('WorkshopAudiences', { description: 'To whom the viewer may open a workshop.' })
@ReadWithItsHolder()
export class WorkshopAudiencesType {
  @Field(() => [WorkshopAudienceEnum]) readonly audiences!: readonly WorkshopAudience[];
}

export const WORKSHOP_REFUSALS = ['TimeIsPast', 'NoSuchTime', 'ServesNothing', 'NowhereToGo', 'TooFewSeats', 'WorkshopCancelled', 'WorkshopBegun', 'NotBegun'] as const;
export type WorkshopRefusal = (typeof WORKSHOP_REFUSALS)[number];
const WorkshopRefusalEnum = enumOf(WORKSHOP_REFUSALS);
registerEnumType(WorkshopRefusalEnum, { name: 'WorkshopRefusal', description: 'Why nothing was done about a workshop.' });

@ObjectType('WorkshopRefused')
@ReadWithItsHolder()
export class WorkshopRefusedType {
  @Field(() => WorkshopRefusalEnum) readonly why!: WorkshopRefusal;
}

@ObjectType('WorkshopKept', { description: 'It was done; the workshop as it is now.' })
@ReadWithItsHolder()
export class WorkshopKeptType {
  @Field(() => WorkshopType) readonly workshop!: WorkshopType;
}

export const WorkshopResult = createUnionType({
  name: 'WorkshopResult',
  types: () => [WorkshopKeptType, WorkshopRefusedType] as const,
  resolveType: (value: object) => ('workshop' in value ? 'WorkshopKept' : 'WorkshopRefused'),
});
