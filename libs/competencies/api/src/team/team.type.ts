import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { GapStatus } from '@passerelle/competencies-domain';
import type { BilingualText, EmployeeId, JobFamilyId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { CompetencyType, GapStatusEnum } from '../standing/standing.type.js';

@ObjectType('StatusCounts')
@ReadWithItsHolder()
export class StatusCountsType {
  @Field(() => Int) readonly met!: number;
  @Field(() => Int) readonly near!: number;
  @Field(() => Int) readonly below!: number;
  @Field(() => Int) readonly notAssessed!: number;
}

@ObjectType('TeamCompetency', { description: 'One competency of the team’s table.' })
@ReadWithItsHolder()
export class TeamCompetencyType {
  @Field(() => CompetencyType) readonly competency!: CompetencyType;
  @Field(() => Int, { description: 'People whose role asks for it.' }) readonly asked!: number;
  @Field(() => Int, { description: 'The highest level asked of one of them.' }) readonly highest!: number;
  @Field(() => StatusCountsType, { nullable: true, description: 'Of what the viewer sees cell by cell; not assessed also stands for not shared. Absent where it would speak of fewer than five people.' }) readonly counts!: StatusCountsType | null;
}

@ObjectType('TeamCell', { description: 'What a member shares, or what was validated, in one competency; which of the two is not told.' })
@ReadWithItsHolder()
export class TeamCellType {
  @Field(() => Int) readonly required!: number;
  @Field(() => GapStatusEnum, { description: 'Not assessed also stands for not shared.' }) readonly status!: GapStatus;
  @Field(() => Float, { nullable: true }) readonly mean!: number | null;
  @Field(() => Float, { nullable: true }) readonly low!: number | null;
  @Field(() => Float, { nullable: true }) readonly high!: number | null;
  @Field(() => Date, { nullable: true, description: 'Moment of the latest evidence that the viewer may know of.' }) readonly freshAt!: Date | null;
}

@ObjectType('TeamMember', { description: 'A direct report.' })
@ReadWithItsHolder()
export class TeamMemberType {
  @Field(() => ID) readonly employeeId!: EmployeeId;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field(() => [ID], { description: 'Job families of what they do today.' }) readonly familyIds!: JobFamilyId[];
  @Field(() => [String]) readonly unitNames!: string[];
  @Field(() => [TeamCellType], { nullable: 'items', description: 'One a competency of the team, in the same order; null where the member’s role does not ask for it.' }) readonly cells!: (TeamCellType | null)[];
}

@ObjectType('Team', { description: 'The people of a team in the viewer’s hands against their role.' })
@ReadWithItsHolder()
export class TeamType {
  @Field(() => ID, { nullable: true, description: 'Whose team it is; absent for a viewer who leads none.' }) readonly managerId!: EmployeeId | null;
  @Field(() => String, { nullable: true, description: 'For whom the viewer stands in; absent for their own team.' }) readonly interimFor!: string | null;
  @Field(() => [TeamCompetencyType]) readonly competencies!: TeamCompetencyType[];
  @Field(() => [TeamMemberType], { description: 'In the order of their names.' }) readonly members!: TeamMemberType[];
}

@ObjectType('RoleTarget', { description: 'A job family whose role, today or transformed, a team can be held against.' })
@ReadWithItsHolder()
export class RoleTargetType {
  @Field(() => ID) readonly id!: JobFamilyId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
}
