import type { AccountId, BilingualText, CourseId, LessonFeedbackId, LessonId } from '@passerelle/kernel';

export const FEEDBACK_KINDS = ['clear', 'unclear', 'error'] as const;
/** What a person says of a lesson: it is clear, something is not, or something is wrong. */
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export const FEEDBACK_STATES = ['waiting', 'answered', 'closed'] as const;
/** Waiting for its reader; answered with words; or closed without, when there is nothing to answer. */
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** Characters that feedback and its answer may have. */
export const FEEDBACK_LENGTH = 2000;
/** Shortest words that say something, in characters. */
export const SHORTEST_FEEDBACK = 10;

export interface LessonFeedback {
  readonly id: LessonFeedbackId;
  readonly courseId: CourseId;
  /** Version of the course that was being read. */
  readonly version: number;
  readonly lessonId: LessonId;
  readonly lessonTitle: BilingualText;
  readonly authorId: AccountId;
  readonly feedback: FeedbackKind;
  readonly words: string;
  readonly sentAt: Date;
  readonly state: FeedbackState;
  readonly answer: string | null;
  readonly settledAt: Date | null;
}

export type FeedbackRefusal = { readonly kind: 'FeedbackSaysNothing'; readonly shortest: number };

/** Whether feedback can be acted on: that a lesson is clear needs no words; that something is unclear or wrong does. */
export function judgeFeedback(feedback: FeedbackKind, words: string): FeedbackRefusal | null {
  return feedback !== 'clear' && words.trim().length < SHORTEST_FEEDBACK ? { kind: 'FeedbackSaysNothing', shortest: SHORTEST_FEEDBACK } : null;
}
