import { Query, Resolver } from '@nestjs/graphql';
import { type Standing, statusFor } from '@passerelle/competencies-api';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { describeCourse } from '../course/describe-course.js';
import { ReadLearningTime } from '../learning-time/read-learning-time.js';
import { LearningPathType, type PathReasonType } from './path.type.js';
import { ReadMyPath } from './read-my-path.js';

@Resolver(() => LearningPathType)
export class PathResolver {
  constructor(
    private readonly readMyPath: ReadMyPath,
    private readonly learningTime: ReadLearningTime,
  ) {}

  @Query(() => LearningPathType, { description: 'The viewer’s path: ordered steps with their reasons, and the time left.' })
  @Requires('path:read')
  async myPath(@CurrentViewer() viewer: Viewer): Promise<LearningPathType> {
    const { steps, minutesLeft, unserved } = await this.readMyPath.run(viewer);
    return {
      minutesLeft,
      pace: await this.learningTime.pace(viewer, minutesLeft),
      unserved: unserved.map(reasonOf),
      steps: steps.map(({ step, course, standings, request }) => ({
        id: step.kind === 'course' ? step.courseId : `self-${step.competencies.join('-')}`,
        kind: step.kind,
        state: step.state,
        obligation: step.obligation,
        toConfirm: step.toConfirm,
        minutesLeft: step.minutesLeft,
        course: course && describeCourse(course),
        reasons: standings.map(reasonOf),
        request,
      })),
    };
  }
}

function reasonOf(standing: Standing): PathReasonType {
  const { status, selfAssessed } = statusFor(standing, 'transformed');
  return { competency: standing.competency, required: standing.requirement.transformed, status, selfAssessed, tasks: standing.tasks.map(({ label }) => label) };
}
