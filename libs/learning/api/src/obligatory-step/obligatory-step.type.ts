import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CompetencyType } from '@passerelle/competencies-api';
import type { Competency } from '@passerelle/competencies-domain';
import type { BilingualText, CourseId, EmployeeId } from '@passerelle/kernel';
import type { RequestState } from '@passerelle/learning-domain';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { RequestStateEnum } from '../request/course-request.type.js';

const ObligatoryOriginEnum = { requested: 'requested', template: 'template', role: 'role' } as const;
registerEnumType(ObligatoryOriginEnum, { name: 'ObligatoryOrigin', description: 'Asked by the manager, by a path template assigned to the person, or essential for their role.' });

@ObjectType('ObligatoryStep', { description: 'A step that anybody would be given in the same role with the same requests: nothing of the person’s levels enters it.' })
@ReadWithItsHolder()
export class ObligatoryStepType {
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => BilingualTextType) readonly courseTitle!: BilingualText;
  @Field(() => ObligatoryOriginEnum) readonly origin!: keyof typeof ObligatoryOriginEnum;
  @Field(() => RequestStateEnum, { nullable: true, description: 'How far what was asked is; absent for what the role holds essential, whatever the person has done of it.' }) readonly state!: RequestState | null;
  @Field(() => [CompetencyType], { description: 'Essential requirements of the role that it serves.' }) readonly competencies!: readonly Competency[];
}

@ObjectType('MemberObligatorySteps')
@ReadWithItsHolder()
export class MemberObligatoryStepsType {
  @Field(() => ID) readonly employeeId!: EmployeeId;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field(() => [ObligatoryStepType]) readonly steps!: ObligatoryStepType[];
}
