import type { AccountId, ContestationId, FamilyVersionId, JobFamilyId, TaskId } from '@passerelle/kernel';

export const CONTESTED_FIGURES = ['exposure', 'shareToday', 'shareTransformed', 'change'] as const;
/** Which figure of a task is contested. */
export type ContestedFigure = (typeof CONTESTED_FIGURES)[number];

export const CONTESTATION_ANSWERS = ['kept', 'corrected', 'underReview'] as const;
/** What becomes of the figure: it stands, a new version corrects it, or it will be looked at again. */
export type ContestationAnswer = (typeof CONTESTATION_ANSWERS)[number];

/** A reasoned disagreement with a figure; a person answers, and the answer is kept. */
export interface Contestation {
  readonly id: ContestationId;
  readonly familyId: JobFamilyId;
  readonly versionId: FamilyVersionId;
  readonly taskId: TaskId;
  readonly figure: ContestedFigure;
  readonly reason: string;
  readonly authorId: AccountId;
  readonly filedAt: Date;
  readonly answer: { readonly outcome: ContestationAnswer; readonly words: string; readonly answeredBy: AccountId; readonly answeredAt: Date } | null;
}

/** Days within which a person answers. */
export const ANSWER_WITHIN_DAYS = 20;

/** Shortest reason that says something, in characters. */
export const MINIMUM_REASON_LENGTH = 10;

/** The day by which an answer is due. */
export function answerDue(filedAt: Date): Date {
  return new Date(filedAt.getTime() + ANSWER_WITHIN_DAYS * 86_400_000);
}
