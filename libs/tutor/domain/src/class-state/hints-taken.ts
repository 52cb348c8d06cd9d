import { suppressShares } from '@passerelle/kernel';

import { HINT_RUNGS, type HintRung } from '../practice/hint-ladder.js';

/** Somebody's first answer to an exercise, by a number that stands for them. */
export interface ExerciseMet {
  readonly person: number;
  readonly item: string;
  /** The highest rung that they asked for; null for none. */
  readonly rung: HintRung | null;
}

/** In tenths of whoever practised, by the highest rung that they asked for, 0–10; null where it is hidden. */
export interface HintShares {
  readonly none: number | null;
  readonly rungs: readonly { readonly rung: HintRung; readonly asked: number | null }[];
}

/** How far people climb the ladder of hints; each person counts once, by the highest rung over these exercises. */
export function hintsTaken(met: readonly ExerciseMet[]): HintShares {
  const highest = [...Map.groupBy(met, ({ person }) => person).values()].map((theirs) => Math.max(...theirs.map(({ rung }) => (rung === null ? 0 : HINT_RUNGS.indexOf(rung) + 1))));
  const [none = null, ...asked] = suppressShares([0, ...HINT_RUNGS.map((_, place) => place + 1)].map((height) => highest.filter((one) => one === height).length));
  return { none, rungs: HINT_RUNGS.map((rung, place) => ({ rung, asked: asked[place] ?? null })) };
}
