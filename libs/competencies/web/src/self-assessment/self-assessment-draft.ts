import { newIdempotencyKey } from '@passerelle/platform-web';

export const ANSWERS = ['yes', 'partly', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What is answered so far. The key goes with these very answers: sent again after a lost network, they count once. */
export interface SelfAssessmentDraft {
  readonly key: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** The person chose to read on past a level of which they do nothing yet. */
  readonly readsOn: boolean;
}

export function anEmptyDraft(): SelfAssessmentDraft {
  return { key: newIdempotencyKey(), answers: {}, readsOn: false };
}

/** Other answers are another intention: they take another key. */
export function answered(draft: SelfAssessmentDraft, indicatorId: string, answer: Answer): SelfAssessmentDraft {
  return { ...draft, key: newIdempotencyKey(), answers: { ...draft.answers, [indicatorId]: answer } };
}

/** The draft kept in this tab, in both languages; an unreadable one counts as none. */
export function readDraft(competencyId: string): SelfAssessmentDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(competencyId)) ?? 'null');
    return isDraft(kept) ? kept : anEmptyDraft();
  } catch {
    return anEmptyDraft();
  }
}

export function keepDraft(competencyId: string, draft: SelfAssessmentDraft): void {
  sessionStorage.setItem(placeOf(competencyId), JSON.stringify(draft));
}

export function forgetDraft(competencyId: string): void {
  sessionStorage.removeItem(placeOf(competencyId));
}

const placeOf = (competencyId: string) => `passerelle.self-assessment.${competencyId}`;

function isDraft(kept: unknown): kept is SelfAssessmentDraft {
  if (typeof kept !== 'object' || kept === null || !('key' in kept) || !('answers' in kept) || !('readsOn' in kept)) return false;
  const { key, answers, readsOn } = kept;
  return typeof key === 'string' && typeof readsOn === 'boolean' && typeof answers === 'object' && answers !== null
    && Object.values(answers).every((answer) => ANSWERS.some((known) => known === answer));
}
