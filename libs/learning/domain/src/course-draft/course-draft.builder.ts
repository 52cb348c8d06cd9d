import type { AccountId, CourseDraftId, CourseId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import { aLesson } from '../course/course.builder.js';
import type { CourseDraft, CourseDraftPart } from './course-draft.js';

export function aCourseDraft(over: Partial<CourseDraft> = {}): CourseDraft {
  return {
    id: '00000000-0000-7000-8000-0000000000d1' as CourseDraftId,
    courseId: 'comprendre-ia-au-travail' as CourseId,
    baseVersion: 1,
    state: 'writing',
    title: aText('Comprendre l’IA au travail'),
    begunByName: 'Marc-André Poulin',
    begunAt: new Date('2026-11-20T15:00:00Z'),
    changedByName: 'Marc-André Poulin',
    changedAt: new Date('2026-11-20T15:00:00Z'),
    archivedAt: null,
    ...over,
  };
}

export function aDraftPart(over: Partial<CourseDraftPart> = {}): CourseDraftPart {
  return { partId: 'lesson/l1', content: aLesson(), revision: 1, older: {}, changedBy: '00000000-0000-7000-8000-0000000000a1' as AccountId, changedByName: 'Marc-André Poulin', changedAt: new Date('2026-11-20T15:00:00Z'), ...over };
}
