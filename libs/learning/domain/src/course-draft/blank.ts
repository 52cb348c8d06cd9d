import type { ActivityId, BilingualText, CourseId, LessonId } from '@passerelle/kernel';

import type { Activity } from '../activity/activity.js';
import type { Lesson } from '../course/course.js';
import type { CoursePart } from './course-part.js';
import { ACTIVITY_SHAPES, type FieldShape } from './course-shape.js';

const NOTHING: BilingualText = { fr: '', en: '' };
/** What lists begin with, so that there is something to fill in. */
const BEGUN_WITH = 2;

/** An activity of a kind with nothing written in it yet. */
export function blankActivity(kind: Activity['kind'], id: ActivityId): Activity {
  return { kind, id, ...blankFields(ACTIVITY_SHAPES[kind], id) } as unknown as Activity;
}

/** A thing of a list with nothing written in it yet. */
export function blankThing(of: readonly FieldShape[], id: string): { readonly id: string } & Readonly<Record<string, unknown>> {
  return { id, ...blankFields(of, id) };
}

export function blankLesson(id: LessonId): Lesson {
  return { id, title: NOTHING, objective: NOTHING, durationMinutes: 10, activities: [] };
}

/** The parts of a course that has only a title. */
export function blankCourse(title: BilingualText): readonly CoursePart[] {
  return [
    { partId: 'outline', content: { title, summary: NOTHING, audience: NOTHING, competencies: [], prerequisites: [], modules: [], glossary: [] } },
    { partId: 'quiz', content: { id: 'evaluation' as ActivityId, title: { fr: 'Évaluation', en: 'Assessment' }, durationMinutes: 10, items: [] } },
  ];
}

function blankFields(shapes: readonly FieldShape[], id: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(shapes.flatMap((shape) => (shape.holds === 'ending' || (shape.holds === 'ids' && shape.mayBeAbsent) ? [] : [[shape.key, blankValue(shape, id)]])));
}

function blankValue(shape: FieldShape, id: string): unknown {
  switch (shape.holds) {
    case 'words':
    case 'markdown':
      return shape.mayBeNull ? null : NOTHING;
    case 'drawing':
    case 'media':
    case 'captions':
      return NOTHING;
    case 'flag':
      return false;
    case 'number':
      return Math.max(shape.least, Math.min(shape.most, 1));
    case 'ids':
      return [];
    case 'list':
      return Array.from({ length: BEGUN_WITH }, (_, place) => blankThing(shape.of, `${id}-${place + 1}`));
    case 'ending':
    case 'scene':
    case 'competency':
      return '';
  }
}

/** Letters of a course's id at most; what makes it unlike the others comes after. */
const LONGEST_ID = 60;

/** A readable id for a course, unlike those that are taken: `proteger-et-decider`, then `proteger-et-decider-2`. */
export function courseIdFor(title: string, taken: ReadonlySet<string>): CourseId {
  const stem = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_ID).replace(/^-+|-+$/g, '') || 'formation';
  for (let place = 1; ; place += 1) {
    const id = place === 1 ? stem : `${stem}-${place}`;
    if (!taken.has(id)) return id as CourseId;
  }
}
