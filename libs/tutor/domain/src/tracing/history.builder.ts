import type { LearnerHistory } from './tracing-model.js';

/** Answers on one skill, one letter each: `r` right, `w` wrong. */
export function aHistory(answers = 'wrr', skill = 'a'): LearnerHistory {
  return [...answers].map((answer) => ({ skill, correct: answer === 'r' }));
}
