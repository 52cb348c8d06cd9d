import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CompetencyType, EvidenceKindEnum } from '@passerelle/competencies-api';
import type { EvidenceKind } from '@passerelle/competencies-domain';
import type { BilingualText, CourseId, EvidenceId } from '@passerelle/kernel';
import type { RemovalReason } from '@passerelle/learning-domain';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

const RemovalKindEnum = { met: 'met', higher: 'higher', otherSteps: 'otherSteps', outOfReach: 'outOfReach', opened: 'opened', refused: 'refused' } as const satisfies Record<RemovalReason['kind'], string>;
registerEnumType(RemovalKindEnum, {
  name: 'RemovalKind',
  description: 'The level is met; it is past what the course brings; other steps bring it; the course starts above it; it only opened the way to others; or the viewer refused it.',
});

@ObjectType('CourseName')
@ReadWithItsHolder()
export class CourseNameType {
  @Field(() => ID) readonly id!: CourseId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
}

@ObjectType('RemovalEvidence', { description: 'A piece of evidence of the viewer’s that removed a step.' })
@ReadWithItsHolder()
export class RemovalEvidenceType {
  @Field(() => ID) readonly id!: EvidenceId;
  @Field(() => EvidenceKindEnum) readonly kind!: EvidenceKind;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => Date) readonly observedAt!: Date;
}

@ObjectType('RemovalReason', { description: 'Why a step is not of the path, for one gap that it would have served.' })
@ReadWithItsHolder()
export class RemovalReasonType {
  @Field(() => RemovalKindEnum) readonly kind!: keyof typeof RemovalKindEnum;
  @Field(() => CompetencyType, { nullable: true, description: 'Absent where the viewer refused it, or it only opened the way.' }) readonly competency!: CompetencyType | null;
  @Field(() => Int, { nullable: true, description: 'Level asked.' }) readonly required!: number | null;
  @Field(() => Int, { nullable: true, description: 'Level from which the viewer would start.' }) readonly reached!: number | null;
  @Field(() => [RemovalEvidenceType], { description: 'What raised the level most first.' }) readonly evidence!: RemovalEvidenceType[];
  @Field(() => [CourseNameType], { description: 'Steps that bring it instead, or that it opened the way to.' }) readonly courses!: CourseNameType[];
}

@ObjectType('RemovedStep', { description: 'A step that anybody in the same role would be given where nothing is known of them, and that the viewer no longer has to take.' })
@ReadWithItsHolder()
export class RemovedStepType {
  @Field(() => CourseNameType) readonly course!: CourseNameType;
  @Field(() => Int) readonly durationMinutes!: number;
  @Field({ description: 'The viewer refused it themselves.' }) readonly refused!: boolean;
  @Field(() => [RemovalReasonType]) readonly reasons!: RemovalReasonType[];
}
