import type { Activity } from './activity.js';
import { stepsOf } from './situation.js';

/** Activities that one answers by choosing. */
type Answerable = Extract<Activity, { readonly kind: 'choice' | 'ordering' | 'matching' | 'gaps' | 'situation' }>;

const ANSWERABLE: ReadonlySet<string> = new Set<Answerable['kind']>(['choice', 'ordering', 'matching', 'gaps', 'situation']);

/** Whether an activity is done by choosing; the others are done by reading or writing. */
export function isAnswerable(activity: Activity): activity is Answerable {
  return ANSWERABLE.has(activity.kind);
}

/**
 * Whether what was chosen answers the activity, right or not. What was chosen is a list of ids: choices; items in order;
 * `left>right` of each pair; `gap>option` of each gap; `scene>choice` of each step up to an ending.
 */
export function answers(activity: Answerable, chosen: readonly string[]): boolean {
  switch (activity.kind) {
    case 'choice':
      return chosen.length > 0 && chosen.every((id) => activity.choices.some((choice) => choice.id === id));
    case 'ordering':
      return sameSet(chosen, rightAnswer(activity));
    case 'matching':
      return oneOfEach(chosen, activity.pairs.map(({ id }) => activity.pairs.map((right) => `${id}>${right.id}`)));
    case 'gaps':
      return oneOfEach(chosen, activity.gaps.map(({ id, options }) => options.map((option) => `${id}>${option.id}`)));
    case 'situation': {
      const last = stepsOf(activity, chosen)?.at(-1);
      return activity.scenes.some(({ id, ending }) => ending !== undefined && id === last?.choice.next);
    }
  }
}

/** Whether the answer is the right one; null where there is none, as in a situation. */
export function isRight(activity: Answerable, chosen: readonly string[]): boolean | null {
  if (activity.kind === 'situation') return null;
  const right = rightAnswer(activity);
  return activity.kind === 'ordering' ? right.length === chosen.length && right.every((id, place) => id === chosen[place]) : sameSet(chosen, right);
}

function rightAnswer(activity: Exclude<Answerable, { readonly kind: 'situation' }>): readonly string[] {
  switch (activity.kind) {
    case 'choice':
      return activity.choices.filter(({ correct }) => correct).map(({ id }) => id);
    case 'ordering':
      return activity.items.map(({ id }) => id);
    case 'matching':
      return activity.pairs.map(({ id }) => `${id}>${id}`);
    case 'gaps':
      return activity.gaps.flatMap(({ id, options }) => options.filter(({ correct }) => correct).map((option) => `${id}>${option.id}`));
  }
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && others.every((id) => some.includes(id));
}

function oneOfEach(chosen: readonly string[], possible: readonly (readonly string[])[]): boolean {
  return chosen.length === possible.length && possible.every((options) => chosen.filter((id) => options.includes(id)).length === 1);
}
