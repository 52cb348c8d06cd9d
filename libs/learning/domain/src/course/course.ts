import type { ActivityId, BilingualText, CompetencyId, CourseId, LessonId } from '@passerelle/kernel';

import type { Activity } from '../activity/activity.js';

export interface Lesson {
  readonly id: LessonId;
  readonly title: BilingualText;
  readonly durationMinutes: number;
  readonly objective: BilingualText;
  /** The competencies of the course that it serves, where its authors said so. */
  readonly competencies?: readonly CompetencyId[];
  readonly activities: readonly Activity[];
}

export interface Module {
  readonly id: string;
  readonly title: BilingualText;
  readonly lessons: readonly Lesson[];
}

/** An assessed question; its key stays on the server. */
export interface QuizItem {
  readonly id: string;
  readonly competency: CompetencyId;
  readonly level: number;
  /** Slope on the 0–5 scale. */
  readonly discrimination: number;
  /** Level at which knowing and not knowing are as likely. */
  readonly difficulty: number;
  readonly multiple: boolean;
  readonly question: BilingualText;
  readonly choices: readonly { readonly id: string; readonly text: BilingualText; readonly correct: boolean; readonly misconception: BilingualText | null }[];
  readonly explanation: BilingualText;
}

export interface Quiz {
  readonly id: ActivityId;
  readonly title: BilingualText;
  readonly durationMinutes: number;
  readonly items: readonly QuizItem[];
}

/** What a course brings in one competency: from level to level. */
export interface CourseGain {
  readonly id: CompetencyId;
  readonly from: number;
  readonly to: number;
}

/** A word that the course explains. */
export interface GlossaryWord {
  readonly id: string;
  readonly term: BilingualText;
  /** Markdown. */
  readonly definition: BilingualText;
}

export interface Course {
  readonly id: CourseId;
  readonly title: BilingualText;
  readonly summary: BilingualText;
  readonly audience: BilingualText;
  readonly durationMinutes: number;
  readonly version: number;
  readonly competencies: readonly CourseGain[];
  readonly prerequisites: readonly CourseId[];
  readonly modules: readonly Module[];
  readonly quiz: Quiz;
  /** Absent from versions published before courses had one. */
  readonly glossary?: readonly GlossaryWord[];
}

/** Lessons of all modules, in order. */
export function lessonsOf({ modules }: Pick<Course, 'modules'>): readonly Lesson[] {
  return modules.flatMap(({ lessons }) => lessons);
}
