import type { ActivityId, BilingualText, CompetencyId, CourseId, LessonId } from '@passerelle/kernel';

/** One possible answer of a practice question; its feedback names what was right first, then why it misleads. */
export interface PracticeChoice {
  readonly id: string;
  readonly text: BilingualText;
  readonly correct: boolean;
  readonly feedback: BilingualText;
}

export type Activity =
  | { readonly kind: 'text'; readonly id: ActivityId; readonly markdown: BilingualText }
  | { readonly kind: 'image'; readonly id: ActivityId; readonly file: BilingualText; readonly description: BilingualText; readonly caption: BilingualText }
  | { readonly kind: 'choice'; readonly id: ActivityId; readonly multiple: boolean; readonly question: BilingualText; readonly choices: readonly PracticeChoice[]; readonly explanation: BilingualText };

export interface Lesson {
  readonly id: LessonId;
  readonly title: BilingualText;
  readonly durationMinutes: number;
  readonly objective: BilingualText;
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
}

/** Lessons of all modules, in order. */
export function lessonsOf({ modules }: Pick<Course, 'modules'>): readonly Lesson[] {
  return modules.flatMap(({ lessons }) => lessons);
}
