import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TEST_REASONS, type TestReason } from '@passerelle/assessment-domain';
import { CompetencyType, GapStatusEnum, RequirementTaskType } from '@passerelle/competencies-api';
import type { Competency, GapStatus } from '@passerelle/competencies-domain';
import type { SittingId } from '@passerelle/kernel';
import { ReadWithItsHolder } from '@passerelle/platform-api';

export const TestReasonEnum = Object.fromEntries(TEST_REASONS.map((name) => [name, name])) as { readonly [N in TestReason]: N };
registerEnumType(TestReasonEnum, { name: 'TestReason', description: 'Why test a competency: nothing is known; only the person’s own word; what is known does not settle it; or it is settled.' });

@ObjectType('TestableCompetency', { description: 'A competency of the viewer’s transformed role that a diagnostic can conclude on.' })
@ReadWithItsHolder()
export class TestableCompetencyType {
  @Field(() => CompetencyType) readonly competency!: Competency;
  @Field(() => Int) readonly required!: number;
  @Field(() => GapStatusEnum) readonly status!: GapStatus;
  @Field(() => TestReasonEnum) readonly reason!: TestReason;
  @Field({ description: 'Whether it is one of the few to test now.' }) readonly suggested!: boolean;
  @Field(() => [RequirementTaskType], { description: 'Tasks that it serves and that change.' }) readonly changingTasks!: readonly RequirementTaskType[];
  @Field(() => Int, { description: 'Percentage of working time of those tasks.' }) readonly changingTime!: number;
  @Field(() => Int, { description: 'What it takes, for most people.' }) readonly minutes!: number;
  @Field(() => Date, { nullable: true }) readonly testedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'First day on which it may be tested again, as 2026-11-23; absent where it may be today.' }) readonly againFrom!: string | null;
}

@ObjectType('DiagnosticProposal', { description: 'What the viewer may test now: the suggested ones first, what touches most changing time first.' })
@ReadWithItsHolder()
export class DiagnosticProposalType {
  @Field(() => [TestableCompetencyType]) readonly competencies!: readonly TestableCompetencyType[];
  @Field(() => [CompetencyType], { description: 'Asked by the transformed role, without enough questions about them yet.' }) readonly withoutQuestions!: readonly Competency[];
  @Field(() => Int, { description: 'For the suggested ones together.' }) readonly minutes!: number;
  @Field(() => Int, { description: 'Competencies in one sitting, at most.' }) readonly most!: number;
  @Field(() => ID, { nullable: true, description: 'The diagnostic under way, to be gone on with.' }) readonly openId!: SittingId | null;
}
