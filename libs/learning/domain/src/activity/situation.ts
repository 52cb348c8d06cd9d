import type { ActivityId, BilingualText } from '@passerelle/kernel';

import type { CourseFault } from '../course/course-fault.js';
import { repeated } from './repeated.js';

export interface SceneChoice {
  readonly id: string;
  readonly text: BilingualText;
  /** What follows from it, read before the next scene. */
  readonly consequence: BilingualText;
  readonly next: string;
}

/** How a situation ends: well, so-so, or badly for somebody. */
export type SituationEnding = 'good' | 'fair' | 'poor';

/** A moment of a situation: choices to make, or an ending. */
export interface Scene {
  readonly id: string;
  readonly text: BilingualText;
  readonly choices: readonly SceneChoice[];
  readonly ending?: SituationEnding;
}

/** A situation told scene after scene; each choice has a consequence and leads on. */
export interface SituationActivity {
  readonly kind: 'situation';
  readonly id: ActivityId;
  readonly title: BilingualText;
  readonly start: string;
  readonly scenes: readonly Scene[];
}

export function situationFaults(situation: SituationActivity): readonly CourseFault[] {
  const { id, start, scenes } = situation;
  const known = new Set(scenes.map((scene) => scene.id));
  const reached = reachable(situation);
  return [
    ...repeated(scenes.map((scene) => scene.id)).map((what) => ({ kind: 'ThingTwice', at: id, what }) as const),
    ...(known.has(start) ? [] : [{ kind: 'StartUnknown', at: id, what: start } as const]),
    ...scenes.flatMap((scene) => sceneFaults(id, scene, known)),
    ...scenes.filter((scene) => !reached.has(scene.id)).map((scene) => ({ kind: 'SceneNotReached', at: id, what: scene.id }) as const),
    ...scenes.filter((scene) => reached.has(scene.id) && leadsBack(situation, scene)).map((scene) => ({ kind: 'SceneLeadsBack', at: id, what: scene.id }) as const),
    ...(scenes.some(({ id: scene, ending }) => ending === 'good' && reached.has(scene)) ? [] : [{ kind: 'GoodEndingNone', at: id } as const]),
  ];
}

function sceneFaults(at: string, { id: what, choices, ending }: Scene, known: ReadonlySet<string>): readonly CourseFault[] {
  return [
    ...(ending && choices.length > 0 ? [{ kind: 'SceneEndsAndOffers', at, what } as const] : []),
    ...(!ending && choices.length === 0 ? [{ kind: 'SceneLeadsNowhere', at, what } as const] : []),
    ...(!ending && choices.length === 1 ? [{ kind: 'SceneLeavesNoChoice', at, what } as const] : []),
    ...repeated(choices.map((choice) => choice.id)).map((choice) => ({ kind: 'ThingTwice', at, what: choice }) as const),
    ...choices.filter(({ next }) => !known.has(next)).map(() => ({ kind: 'NextUnknown', at, what }) as const),
  ];
}

function leadsBack({ scenes }: Pick<SituationActivity, 'scenes'>, scene: Scene): boolean {
  return scene.choices.some(({ next }) => reachable({ start: next, scenes }).has(scene.id));
}

/** Scenes that one can come to from the start, itself included. */
function reachable({ start, scenes }: Pick<SituationActivity, 'start' | 'scenes'>): ReadonlySet<string> {
  const reached = new Set<string>();
  const ahead = [start];
  for (let here = ahead.pop(); here !== undefined; here = ahead.pop()) {
    if (reached.has(here)) continue;
    reached.add(here);
    ahead.push(...(scenes.find(({ id }) => id === here)?.choices.map(({ next }) => next) ?? []));
  }
  return reached;
}

/** What a scene is to whoever walks through it. */
interface Crossing {
  readonly id: string;
  readonly choices: readonly { readonly id: string; readonly next: string }[];
}

/** One choice made on the way. */
export interface Step<Moment extends Crossing> {
  readonly scene: Moment;
  readonly choice: Moment['choices'][number];
}

/**
 * The steps of a way kept as `scene>choice`, or undefined where it does not hang together.
 * Every step starts where the one before led.
 */
export function stepsOf<Moment extends Crossing>({ start, scenes }: { readonly start: string; readonly scenes: readonly Moment[] }, way: readonly string[]): readonly Step<Moment>[] | undefined {
  const steps: Step<Moment>[] = [];
  for (const kept of way) {
    const here = steps.at(-1)?.choice.next ?? start;
    const scene = scenes.find(({ id }) => id === here);
    const choice: Moment['choices'][number] | undefined = scene?.choices.find(({ id }) => kept === `${here}>${id}`);
    if (!scene || !choice) return undefined;
    steps.push({ scene, choice });
  }
  return steps;
}
