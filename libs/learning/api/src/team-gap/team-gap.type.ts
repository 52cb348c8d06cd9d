import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CompetencyType } from '@passerelle/competencies-api';
import type { BilingualText, CompetencyId, CourseId, EmployeeId } from '@passerelle/kernel';
import type { GapActionKind } from '@passerelle/learning-domain';
import { BilingualTextType, ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { IsIn, IsOptional, IsUUID, Length } from 'class-validator';

import { GAP_STATES, type GapState } from './team-gap-follow-ups.js';

export const GapActionKindEnum = { course: 'course', validation: 'validation' } as const;
registerEnumType(GapActionKindEnum, { name: 'GapActionKind' });
const GapStateEnum = { proposed: 'proposed', onAgenda: 'onAgenda', setAside: 'setAside', done: 'done' } as const;
registerEnumType(GapStateEnum, { name: 'GapState', description: 'What the manager made of a proposal.' });

@ObjectType('TeamGapCourse')
@ReadWithItsHolder()
export class TeamGapCourseType {
  @Field(() => ID) readonly id!: CourseId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => Int) readonly durationMinutes!: number;
  @Field(() => Int, { description: 'Level that the course leads from, in this competency.' }) readonly from!: number;
  @Field(() => Int) readonly to!: number;
}

@ObjectType('TeamGap', { description: 'A gap of the viewer’s team against the transformed role, with one action as a proposal. Nothing of it rests on more than the viewer sees.' })
@ReadWithItsHolder()
export class TeamGapType {
  @Field(() => CompetencyType) readonly competency!: CompetencyType;
  @Field(() => GapActionKindEnum) readonly action!: GapActionKind;
  @Field(() => TeamGapCourseType, { nullable: true }) readonly course!: TeamGapCourseType | null;
  @Field(() => Int, { description: 'People whose role asks for it.' }) readonly asked!: number;
  @Field(() => Int, { description: 'Of those seen, to develop.' }) readonly below!: number;
  @Field(() => Int, { description: 'Of those seen, nearly met.' }) readonly near!: number;
  @Field(() => Int) readonly highestRequired!: number;
  @Field(() => Int) readonly highestImportance!: number;
  @Field(() => Int, { description: 'People that the action can reach.' }) readonly reaches!: number;
  @Field(() => Int, { description: 'More people at the level asked: 8 chances in 10 between this and the next.' }) readonly effectLow!: number;
  @Field(() => Int) readonly effectHigh!: number;
  @Field(() => GapStateEnum) readonly state!: GapState;
  @Field(() => String, { nullable: true, description: 'Why it was set aside.' }) readonly reason!: string | null;
}

@ObjectType('TeamGapFollowed')
@ReadWithItsHolder()
export class TeamGapFollowedType {
  @Field(() => GapStateEnum) readonly state!: GapState;
}

@InputType()
export class FollowTeamGapInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly competencyId!: CompetencyId;
  @Field(() => ID, { nullable: true, description: 'Whose team, as `myTeams` names it.' }) @IsOptional() @IsUUID() readonly managerId?: EmployeeId | null;
  @Field(() => GapActionKindEnum) @IsIn(Object.keys(GapActionKindEnum)) readonly action!: GapActionKind;
  @Field(() => GapStateEnum) @IsIn(GAP_STATES) readonly state!: GapState;
  @Field(() => String, { nullable: true, description: 'Only where it is set aside.' }) @IsOptional() @Trimmed() @Length(1, 1000) readonly reason?: string | null;
}
