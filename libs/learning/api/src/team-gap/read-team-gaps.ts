import { Injectable } from '@nestjs/common';
import { CompetenciesReader, type Team } from '@passerelle/competencies-api';
import type { Competency } from '@passerelle/competencies-domain';
import type { EmployeeId } from '@passerelle/kernel';
import { proposeTeamGaps, type TeamCompetencySeen, type TeamGap } from '@passerelle/learning-domain';
import type { Viewer } from '@passerelle/platform-api';

import { Courses, type CourseVersion } from '../course/courses.js';
import { type FollowUp, TeamGapFollowUps } from './team-gap-follow-ups.js';

export interface TeamGapRead {
  readonly gap: TeamGap;
  readonly competency: Competency;
  readonly course: CourseVersion | null;
  readonly followUp: FollowUp | null;
}

export interface TeamGapsRead {
  /** In whose hands; null for a viewer who leads none. */
  readonly led: Team['led'];
  readonly gaps: readonly TeamGapRead[];
  /** Whose levels were looked at: it goes in the log of accesses. */
  readonly seen: readonly EmployeeId[];
}

/** The gaps of the viewer's team that matter most for the transformed role, each with an action as a proposal. */
@Injectable()
export class ReadTeamGaps {
  constructor(
    private readonly competencies: CompetenciesReader,
    private readonly courses: Courses,
    private readonly followUps: TeamGapFollowUps,
  ) {}

  async run(viewer: Viewer, managerId: EmployeeId | null): Promise<TeamGapsRead> {
    const team = await this.competencies.myTeam(viewer, managerId);
    const courses = await this.courses.offered(viewer);
    const followUps = team.led ? await this.followUps.of(viewer, team.led.managerId) : [];
    const byCompetency = new Map(team.competencies.map(({ competency }) => [competency.id, competency]));
    const gaps = proposeTeamGaps(seenOf(team), courses.map(({ courseId, content }) => ({ id: courseId, durationMinutes: content.durationMinutes, gains: content.competencies })));
    return {
      led: team.led,
      gaps: gaps.flatMap((gap) => {
        const { action } = gap;
        const competency = byCompetency.get(gap.competency);
        const course = action.kind === 'course' ? (courses.find(({ courseId }) => courseId === action.courseId) ?? null) : null;
        const followUp = followUps.find((one) => one.competency === gap.competency && one.action === action.kind) ?? null;
        return competency ? [{ gap, competency, course, followUp }] : [];
      }),
      seen: team.members.filter(({ cells }) => cells.some((cell) => cell?.estimate)).map(({ employee }) => employee.id),
    };
  }
}

function seenOf({ competencies, members }: Team): readonly TeamCompetencySeen[] {
  return competencies.map(({ competency }, place) => ({
    competency: competency.id,
    people: members.flatMap(({ cells }) => {
      const cell = cells[place];
      return cell ? [{ required: cell.required, importance: cell.importance, status: cell.shown, mean: cell.estimate?.mean ?? null }] : [];
    }),
  }));
}
