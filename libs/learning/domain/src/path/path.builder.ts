import type { CompetencyId, CourseId } from '@passerelle/kernel';

import { NO_WISHES, type PathCourse, type PathGap, type PathProblem } from './path-problem.js';

export function aPathGap(over: Partial<PathGap> = {}): PathGap {
  return { competency: 'comprendre-ia' as CompetencyId, required: 2, importance: 3, status: 'below', selfAssessed: null, hasEvidence: true, reached: 0, ...over };
}

export function aPathCourse(over: Partial<PathCourse> = {}): PathCourse {
  return { id: 'c1' as CourseId, durationMinutes: 60, minutesLeft: 60, passProbability: 1, competencies: [{ id: 'comprendre-ia' as CompetencyId, from: 0, to: 2 }], prerequisites: [], state: 'toDo', ...over };
}

export function aPathProblem(over: Partial<PathProblem> = {}): PathProblem {
  return { gaps: [aPathGap()], courses: [aPathCourse()], wishes: NO_WISHES, language: 'fr', today: '2026-11-25', ...over };
}
