import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayRefuse } from '@passerelle/learning-domain';

import type { HeldStep } from './describe-path.js';
import { PathStepType } from './path.type.js';

/** What only whoever changes their path asks of a step. */
@Resolver(() => PathStepType)
export class PathStepResolver {
  @ResolveField(() => Boolean, { description: 'Neither an obligatory request, nor an essential gap, nor another course that is asked, chosen or begun rests on it.' })
  mayRefuse(@Parent() { path, step }: HeldStep): boolean {
    return step.kind === 'course' && mayRefuse(path.problem, path.needs, step.courseId);
  }
}
