import type { CourseId } from '@passerelle/kernel';

import { checkCourse } from '../course/check-course.js';
import { type Course, type Lesson, lessonsOf } from '../course/course.js';
import type { CourseFault } from '../course/course-fault.js';
import { lessonPart, type PartId } from '../course-draft/course-part.js';
import type { OlderLanguages } from '../course-draft/older-languages.js';
import { keyFaults } from './check-keys.js';
import { textFaults } from './check-texts.js';
import { type DraftFault, draftFault } from './draft-fault.js';
import { prerequisiteCycle } from './prerequisite-cycle.js';

/** What a draft is held against, besides itself. */
export interface DraftSurroundings {
  readonly older: ReadonlyMap<PartId, OlderLanguages>;
  /** Kinds of the files that the draft has, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** What each other course asks for first. */
  readonly prerequisites: ReadonlyMap<CourseId, readonly CourseId[]>;
}

/** A description shorter than this, in characters, hardly says what an image shows. */
const THIN = 20;

/**
 * Everything to look at again in a draft before it is published, part by part in the order of the course: what does not hang
 * together, what one language does not say, what some could not read, see or hear, and what gives an answer away.
 */
export function checkDraft(course: Course, { older, files, prerequisites }: DraftSurroundings): readonly DraftFault[] {
  const faults = [
    ...outlineFaults(course, prerequisites),
    ...checkCourse(course).filter(({ kind }) => !SAID_OTHERWISE.has(kind)).map((fault) => placed(course, fault)),
    ...lessonsOf(course).flatMap((lesson) => lesson.activities.flatMap((activity) => imageFaults(lesson, activity, files))),
    ...textFaults(course, older),
    ...keyFaults(course),
  ];
  const order = new Map<PartId, number>((['outline', ...lessonsOf(course).map(({ id }) => lessonPart(id)), 'quiz'] as const).map((partId, place) => [partId, place]));
  return faults.toSorted((some, other) => (order.get(some.partId) ?? 0) - (order.get(other.partId) ?? 0) || Number(other.blocks) - Number(some.blocks));
}

/** Whether nothing of what was found stands in the way. */
export function mayBePublished(faults: readonly DraftFault[]): boolean {
  return faults.every(({ blocks }) => !blocks);
}

/** Told as a text or a file that is missing. */
const SAID_OTHERWISE: ReadonlySet<CourseFault['kind']> = new Set(['TranscriptMissing', 'CaptionsMissing', 'MinutesDiffer']);

function outlineFaults({ id, competencies, prerequisites, quiz, ...course }: Course, others: ReadonlyMap<CourseId, readonly CourseId[]>): readonly DraftFault[] {
  const outline = { partId: 'outline', path: null } as const;
  const cycle = prerequisiteCycle(id, prerequisites, others);
  return [
    ...(cycle ? [draftFault('PrerequisiteCycle', true, outline, { what: cycle.join(' → ') })] : []),
    ...(competencies.length === 0 ? [draftFault('NothingTaught', true, outline)] : []),
    ...competencies.filter(({ from, to }) => to <= from).map((gain) => draftFault('GainReversed', true, outline, { what: gain.id })),
    ...(lessonsOf(course).length === 0 ? [draftFault('LessonsNone', true, outline)] : []),
    ...(quiz.items.length === 0 ? [draftFault('QuestionsNone', true, { partId: 'quiz', path: null })] : []),
  ];
}

function imageFaults({ id }: Lesson, activity: Lesson['activities'][number], files: ReadonlyMap<string, string>): readonly DraftFault[] {
  if (activity.kind !== 'image' && activity.kind !== 'video' && activity.kind !== 'audio') return [];
  const at = (field: string) => ({ partId: lessonPart(id), path: `activities/${activity.id}/${field}` });
  const wanted = activity.kind === 'image' ? 'image/' : `${activity.kind}/`;
  return (['fr', 'en'] as const).flatMap((language) => [
    ...(files.get(activity.file[language])?.startsWith(wanted) ? [] : [draftFault('FileMissing', true, at('file'), { language })]),
    ...(activity.kind === 'video' && files.get(activity.captions[language]) !== 'text/vtt' ? [draftFault('FileMissing', true, at('captions'), { language })] : []),
    ...(activity.kind === 'image' && isThin(activity.description[language], activity.caption[language]) ? [draftFault('DescriptionThin', false, at('description'), { language })] : []),
  ]);
}

function isThin(description: string, caption: string): boolean {
  const said = description.trim();
  return said !== '' && (said.length < THIN || said === caption.trim());
}

/** Where a fault of the course stands in the draft. */
function placed(course: Course, fault: CourseFault): DraftFault {
  const about = { what: 'what' in fault ? fault.what : null, language: 'language' in fault ? fault.language : null, count: 'right' in fault ? fault.right : null };
  for (const lesson of lessonsOf(course)) {
    const partId = lessonPart(lesson.id);
    if ((lesson.id as string) === fault.at) return draftFault(fault.kind, true, { partId, path: null }, about);
    if (lesson.activities.some(({ id }) => (id as string) === fault.at)) return draftFault(fault.kind, true, { partId, path: `activities/${fault.at}` }, about);
  }
  const item = course.quiz.items.some(({ id }) => id === fault.at);
  return item ? draftFault(fault.kind, true, { partId: 'quiz', path: `items/${fault.at}` }, about) : draftFault(fault.kind, true, { partId: 'outline', path: null }, { ...about, what: about.what ?? fault.at });
}
