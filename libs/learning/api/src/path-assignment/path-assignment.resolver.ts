import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { DisclosedCount, PathAssignmentId, PathTemplateId } from '@passerelle/kernel';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';
import { isUUID } from 'class-validator';

import { Courses } from '../course/courses.js';
import { describeTemplateStep, describeVersion } from '../path-template/describe-template.js';
import { ApplyPathTemplateVersion } from './apply-path-template-version.js';
import { AssignPathTemplate } from './assign-path-template.js';
import { DescribeAssignment, type HeldAssignment } from './describe-assignment.js';
import { OwnPathAssignment } from './own-path-assignment.js';
import { ApplyPathTemplateVersionInput, AssignPathTemplateInput, targetOf, WithdrawPathAssignmentInput } from './path-assignment.input.js';
import { ApplyPathTemplateVersionResult, AssignPathTemplateResult, PathAssignmentType, PathAssignmentWithdrawnType, PeopleReachedType, TemplateDifferenceType } from './path-assignment.type.js';
import { ReadPathAssignment } from './read-path-assignment.js';
import { StepFollowedType } from './step-followed.type.js';
import { WithdrawPathAssignment } from './withdraw-path-assignment.js';

@Resolver(() => PathAssignmentType)
export class PathAssignmentResolver {
  constructor(
    private readonly own: OwnPathAssignment,
    private readonly read: ReadPathAssignment,
    private readonly describe: DescribeAssignment,
    private readonly courses: Courses,
    private readonly assign: AssignPathTemplate,
    private readonly apply: ApplyPathTemplateVersion,
    private readonly withdraw: WithdrawPathAssignment,
  ) {}

  @Query(() => [PathAssignmentType], { description: 'Assignments that are the viewer’s to follow, the earliest last day first; of one template, where it is named.' })
  @Requires('path-template:assign')
  async pathAssignments(@CurrentViewer() viewer: Viewer, @Args('templateId', { type: () => ID, nullable: true }) templateId: PathTemplateId | null = null): Promise<PathAssignmentType[]> {
    const own = (await this.own.all(viewer)).filter((one) => templateId === null || one.templateId === templateId);
    return this.describe.all(viewer, own);
  }

  @Query(() => PathAssignmentType, { description: 'One assignment that is the viewer’s to follow.' })
  @Requires('path-template:assign')
  async pathAssignment(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: PathAssignmentId): Promise<PathAssignmentType> {
    const [described] = isUUID(id) ? await this.describe.all(viewer, [await this.own.find(viewer, id)]) : [];
    if (!described) throw new NotFound('No such assignment of yours stands.');
    return described;
  }

  @ResolveField(() => PeopleReachedType, { description: 'How many people have it on their path today.' })
  async people(@CurrentViewer() viewer: Viewer, @Parent() { held }: HeldAssignment): Promise<PeopleReachedType> {
    return countOf(await this.read.people(viewer, held));
  }

  @ResolveField(() => TemplateDifferenceType, { nullable: true, description: 'What the version in force changes; absent where people have it.' })
  async pending(@CurrentViewer() viewer: Viewer, @Parent() { held }: HeldAssignment): Promise<TemplateDifferenceType | null> {
    const pending = await this.read.pending(viewer, held);
    if (!pending) return null;
    const catalogue = await this.courses.catalogue(viewer);
    return {
      version: pending.version, reordered: pending.reordered, versions: pending.versions.map((version) => describeVersion(version, catalogue)),
      steps: pending.steps.map((step) => ({ ...step, before: step.before && describeTemplateStep(step.before, catalogue), after: step.after && describeTemplateStep(step.after, catalogue) })),
    };
  }

  @ResolveField(() => [StepFollowedType], { description: 'How far people are, step by step, in counts.' })
  async progress(@CurrentViewer() viewer: Viewer, @Parent() { held }: HeldAssignment): Promise<StepFollowedType[]> {
    const catalogue = await this.courses.catalogue(viewer);
    return (await this.read.progress(viewer, held)).map(({ courseId, obligation, counts }) => ({
      courseId, obligation, courseTitle: catalogue.get(courseId)?.content.title ?? null, done: countOf(counts.done), begun: countOf(counts.begun), toDo: countOf(counts.toDo),
    }));
  }

  @Mutation(() => AssignPathTemplateResult, { description: 'Assigns the version in force of a template to people within the viewer’s reach; each is told once.' })
  @Requires('path-template:assign')
  async assignPathTemplate(@CurrentViewer() viewer: Viewer, @Args('input') { target, ...input }: AssignPathTemplateInput) {
    const outcome = await this.assign.run(viewer, { ...input, target: targetOf(target) });
    return { ...outcome, why: outcome.kind };
  }

  @Mutation(() => ApplyPathTemplateVersionResult, { description: 'Puts the version in force on the paths of those to whom the template is assigned; what people chose on their paths stays.' })
  @Requires('path-template:assign')
  async applyPathTemplateVersion(@CurrentViewer() viewer: Viewer, @Args('input') { dueOn = null, ...input }: ApplyPathTemplateVersionInput) {
    const outcome = await this.apply.run(viewer, { ...input, dueOn });
    return { ...outcome, why: outcome.kind };
  }

  @Mutation(() => PathAssignmentWithdrawnType, { description: 'Takes an assignment back, with its reason; what people did of it stays.' })
  @Requires('path-template:assign')
  async withdrawPathAssignment(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawPathAssignmentInput) {
    await this.withdraw.run(viewer, input);
    return { id: input.id };
  }
}

function countOf(count: DisclosedCount): PeopleReachedType {
  return count.kind === 'shown' ? { count: count.count, suppressed: false } : { count: null, suppressed: true };
}
