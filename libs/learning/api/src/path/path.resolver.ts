import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { ReadLearningTime } from '../learning-time/read-learning-time.js';
import { ChoosePathStep } from './choose-path-step.js';
import { describeRemoved, describeStep, reasonOf } from './describe-path.js';
import { type GapLeftOpenType, LearningPathType } from './path.type.js';
import { ChoosePathStepInput, ChoosePathStepResult } from './path-choice.type.js';
import { LateStepType, PathWeeksType } from './path-weeks.type.js';
import { type MyPath, ReadMyPath } from './read-my-path.js';
import { ReadPathWeeks, stepId } from './read-path-weeks.js';
import { RemovedStepType } from './removed-step.type.js';

/** What is described of a path, with what its other fields are made from. */
type HeldPath = Omit<LearningPathType, 'pace'> & { readonly held: MyPath };

@Resolver(() => LearningPathType)
export class PathResolver {
  constructor(
    private readonly readMyPath: ReadMyPath,
    private readonly readWeeks: ReadPathWeeks,
    private readonly learningTime: ReadLearningTime,
    private readonly choose: ChoosePathStep,
  ) {}

  @Query(() => LearningPathType, { description: 'The viewer’s path: ordered steps with their reasons, and the time left.' })
  @Requires('path:read')
  async myPath(@CurrentViewer() viewer: Viewer): Promise<HeldPath> {
    const held = await this.readMyPath.run(viewer);
    const { minutes, boundMinutes, gap, notice } = held.solution;
    return { held, minutesLeft: held.minutesLeft, proof: notice, expectedMinutes: minutes, boundMinutes, gap, greedyMinutes: held.greedyMinutes, leftOpen: leftOpenOf(held), steps: held.steps.map((step) => describeStep(held, step)) };
  }

  @Mutation(() => ChoosePathStepResult, { description: 'Adds a course to the viewer’s path, sets one aside, or takes that choice back.' })
  @Requires('path:read')
  choosePathStep(@CurrentViewer() viewer: Viewer, @Args('input') { choice = null, ...input }: ChoosePathStepInput) {
    return this.choose.run(viewer, { ...input, choice });
  }

  @ResolveField()
  pace(@CurrentViewer() viewer: Viewer, @Parent() { minutesLeft }: HeldPath) {
    return this.learningTime.pace(viewer, minutesLeft);
  }

  @ResolveField(() => [RemovedStepType], { description: 'What the viewer no longer has to take, with what removed it; it can be taken all the same.' })
  async removed(@CurrentViewer() viewer: Viewer, @Parent() { held }: HeldPath): Promise<RemovedStepType[]> {
    return (await this.readMyPath.removed(viewer, held)).flatMap((step) => describeRemoved(held, step));
  }

  @ResolveField(() => [LateStepType], { description: 'What is past its last day, with what may wait.' })
  overdue(@Parent() { held }: HeldPath): readonly LateStepType[] {
    return this.readWeeks.overdue(held);
  }

  @ResolveField(() => PathWeeksType, { nullable: true, description: 'Absent where no weekly time is granted.' })
  async weeks(@CurrentViewer() viewer: Viewer, @Parent() { held }: HeldPath): Promise<PathWeeksType | null> {
    const plan = await this.readWeeks.run(viewer, held);
    const idOf = (index: number) => { const step = held.steps[index]; return step ? stepId(step) : ''; };
    return plan && { ...plan, weeks: plan.weeks.map((week) => ({ ...week, pieces: week.pieces.map(({ step, ...piece }) => ({ ...piece, stepId: idOf(step) })) })) };
  }
}

function leftOpenOf({ standings, needs }: MyPath): GapLeftOpenType[] {
  return needs.leftOpen.flatMap(({ gap, leadsTo, because }) => {
    const standing = standings.find(({ competency }) => competency.id === gap.competency);
    return standing ? [{ ...reasonOf(standing), leadsTo, because, closedInPart: leadsTo > gap.reached }] : [];
  });
}
