import type { ActivityId, BilingualText } from '@passerelle/kernel';

import type { CourseFault } from '../course/course-fault.js';

/** One possible answer of a practice question; its feedback names what was right first, then why it misleads. */
export interface PracticeChoice {
  readonly id: string;
  readonly text: BilingualText;
  readonly correct: boolean;
  readonly feedback: BilingualText;
}

export interface ChoiceActivity {
  readonly kind: 'choice';
  readonly id: ActivityId;
  readonly multiple: boolean;
  readonly question: BilingualText;
  readonly choices: readonly PracticeChoice[];
  readonly explanation: BilingualText;
}

/** What is wrong with a question, of practice or of the quiz. */
export function choiceFaults({ id, multiple, choices }: { readonly id: string; readonly multiple: boolean; readonly choices: readonly { readonly correct: boolean }[] }): readonly CourseFault[] {
  const keys = choices.filter(({ correct }) => correct).length;
  if (choices.length < 2) return [{ kind: 'ChoicesTooFew', at: id }];
  if (keys === 0 || (!multiple && keys > 1)) return [{ kind: 'ChoicesRight', at: id, right: keys }];
  return [];
}
