import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, CourseId, EmployeeId, JobFamilyId, PathAssignmentId, PathTemplateId, UnitId } from '@passerelle/kernel';
import { type AssignmentRefusal, type AssignmentTarget, type RequestObligation, STEP_DIFFERENCES, type StepDifference, TARGET_KINDS } from '@passerelle/learning-domain';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { TemplateStepType, TemplateVersionType } from '../path-template/path-template.type.js';
import { RequestObligationEnum } from '../request/course-request.type.js';

export const TargetKindEnum = Object.fromEntries(TARGET_KINDS.map((kind) => [kind, kind]));
registerEnumType(TargetKindEnum, { name: 'PathTargetKind', description: 'One person, a unit with those under it, a job family, or a role: a title within a family.' });
const AssignmentRefusalEnum = { DueDateIsPast: 'DueDateIsPast', NobodyReached: 'NobodyReached', AlreadyAssigned: 'AlreadyAssigned' } as const satisfies Record<AssignmentRefusal['kind'], string>;
registerEnumType(AssignmentRefusalEnum, { name: 'PathAssignmentRefusal', description: 'The last day is past; nobody of the target is within the viewer’s reach today; or the same template stands for the same target.' });
const StepDifferenceKindEnum = Object.fromEntries(STEP_DIFFERENCES.map((kind) => [kind, kind]));
registerEnumType(StepDifferenceKindEnum, { name: 'PathStepDifferenceKind' });

@ObjectType('PathTarget', { description: 'Whom a template may be, or is, assigned to.' })
@ReadWithItsHolder()
export class PathTargetType {
  @Field(() => TargetKindEnum) readonly kind!: AssignmentTarget['kind'];
  @Field(() => ID, { nullable: true }) readonly employeeId!: EmployeeId | null;
  @Field(() => ID, { nullable: true }) readonly unitId!: UnitId | null;
  @Field(() => ID, { nullable: true }) readonly familyId!: JobFamilyId | null;
  @Field(() => String, { nullable: true }) readonly roleTitle!: string | null;
  @Field(() => BilingualTextType) readonly name!: BilingualText;
  @Field(() => BilingualTextType, { nullable: true, description: 'The family of a role, the unit of a person.' }) readonly within!: BilingualText | null;
}

@ObjectType('AssignedStep', { description: 'What asks for a step of the viewer’s path: who, by which template, in which version.' })
@ReadWithItsHolder()
export class AssignedStepType {
  @Field(() => ID) readonly assignmentId!: PathAssignmentId;
  @Field(() => BilingualTextType) readonly templateTitle!: BilingualText;
  @Field(() => Int) readonly version!: number;
  @Field(() => RequestObligationEnum) readonly obligation!: RequestObligation;
  @Field({ description: 'Last day, as 2026-12-18.' }) readonly dueOn!: string;
  @Field() readonly assignedBy!: string;
  @Field({ description: 'Why the template was assigned.' }) readonly reason!: string;
  @Field(() => BilingualTextType, { description: 'Why the step is in the template.' }) readonly note!: BilingualText;
}

@ObjectType('PeopleReached', { description: 'A count of people, as it may be shown.' })
@ReadWithItsHolder()
export class PeopleReachedType {
  @Field(() => Int, { nullable: true, description: 'Absent where it is suppressed.' }) readonly count!: number | null;
  @Field() readonly suppressed!: boolean;
}

@ObjectType('PathStepDifference')
@ReadWithItsHolder()
export class StepDifferenceType {
  @Field(() => StepDifferenceKindEnum) readonly kind!: StepDifference['kind'];
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => TemplateStepType, { nullable: true, description: 'Absent where it is added.' }) readonly before!: TemplateStepType | null;
  @Field(() => TemplateStepType, { nullable: true, description: 'Absent where it is removed.' }) readonly after!: TemplateStepType | null;
}

@ObjectType('PathTemplateDifference', { description: 'What the version in force changes for those who have an earlier one.' })
@ReadWithItsHolder()
export class TemplateDifferenceType {
  @Field(() => Int) readonly version!: number;
  @Field(() => [TemplateVersionType], { description: 'Published since the one that was applied, the latest first, each with its reason.' }) readonly versions!: TemplateVersionType[];
  @Field(() => [StepDifferenceType]) readonly steps!: StepDifferenceType[];
  @Field() readonly reordered!: boolean;
}

@ObjectType('PathAssignment', { description: 'A template asked of people, as whoever asked reads it.' })
@ReadWithItsHolder()
export class PathAssignmentType {
  @Field(() => ID) readonly id!: PathAssignmentId;
  @Field(() => ID) readonly templateId!: PathTemplateId;
  @Field(() => BilingualTextType) readonly templateTitle!: BilingualText;
  @Field(() => Int, { description: 'The version that people have.' }) readonly version!: number;
  @Field(() => Int, { description: 'The version in force: where it is later, it changes nothing until it is applied.' }) readonly latestVersion!: number;
  @Field(() => PathTargetType) readonly target!: PathTargetType;
  @Field({ description: 'Within the direct reports of the viewer.' }) readonly ofTeam!: boolean;
  @Field(() => RequestObligationEnum) readonly obligation!: RequestObligation;
  @Field({ description: 'Last day, as 2026-12-18.' }) readonly dueOn!: string;
  @Field() readonly reason!: string;
  @Field() readonly assignedBy!: string;
  @Field(() => Date) readonly assignedAt!: Date;
}

@ObjectType('PathTemplateAssigned')
@ReadWithItsHolder()
export class PathTemplateAssignedType {
  @Field(() => ID) readonly id!: PathAssignmentId;
}

@ObjectType('PathAssignmentRefused', { description: 'Nothing was assigned.' })
@ReadWithItsHolder()
export class PathAssignmentRefusedType {
  @Field(() => AssignmentRefusalEnum) readonly why!: keyof typeof AssignmentRefusalEnum;
}

@ObjectType('PathTemplateVersionApplied')
@ReadWithItsHolder()
export class PathTemplateVersionAppliedType {
  @Field(() => ID) readonly id!: PathAssignmentId;
  @Field(() => Int) readonly version!: number;
}

@ObjectType('PathTemplateMovedOn', { description: 'Nothing was applied: another version is in force than the one that was read.' })
@ReadWithItsHolder()
export class PathTemplateMovedOnType {
  @Field(() => Int) readonly version!: number;
}

@ObjectType('PathAssignmentWithdrawn')
@ReadWithItsHolder()
export class PathAssignmentWithdrawnType {
  @Field(() => ID) readonly id!: PathAssignmentId;
}

export const AssignPathTemplateResult = createUnionType({
  name: 'AssignPathTemplateResult',
  types: () => [PathTemplateAssignedType, PathAssignmentRefusedType] as const,
  resolveType: ({ kind }: { kind: string }) => (kind === 'PathTemplateAssigned' ? kind : 'PathAssignmentRefused'),
});

export const ApplyPathTemplateVersionResult = createUnionType({
  name: 'ApplyPathTemplateVersionResult',
  types: () => [PathTemplateVersionAppliedType, PathTemplateMovedOnType, PathAssignmentRefusedType] as const,
  resolveType: ({ kind }: { kind: string }) => (kind === 'DueDateIsPast' ? 'PathAssignmentRefused' : kind),
});
