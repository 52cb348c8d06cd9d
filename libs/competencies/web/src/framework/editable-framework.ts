import type { CompetencyInput, CompetencyMoveInput, DraftStateFragment, EditableCompetencyFragment } from '../generated/graphql.js';

export type EditableCompetency = EditableCompetencyFragment;
export type Move = DraftStateFragment['moves'][number];

/** What a steward does to a draft, as the server is asked for it. */
export interface DraftEdit {
  readonly put: readonly EditableCompetency[];
  readonly removed: readonly string[];
  readonly moves?: readonly Move[];
}

const EMPTY = { fr: '', en: '' };

/** A competency to fill in, with an id that nothing else has. */
export function blankCompetency(taken: ReadonlySet<string>): EditableCompetency {
  const levels = [1, 2, 3, 4, 5].map((level) => ({ level, name: EMPTY, indicators: [{ id: `n${level}-a`, text: EMPTY }] }));
  return { id: freeId('competence', taken), group: 'general', title: EMPTY, short: EMPTY, description: EMPTY, halfLifeMonths: 36, levels };
}

/** Takes a competency out. What was in force is declared to be retired; what the draft added goes without a word. */
export function retire(id: string, inForce: ReadonlySet<string>, moves: readonly Move[]): DraftEdit {
  const others = moves.filter(({ from }) => from !== id).map((move) => ({ ...move, to: move.to.filter(({ competencyId }) => competencyId !== id) }));
  return { put: [], removed: [id], moves: inForce.has(id) ? [...others, { from: id, to: [] }] : others };
}

/** Two competencies to reword in the place of one, which becomes both. */
export function split(competency: EditableCompetency, inForce: ReadonlySet<string>, taken: ReadonlySet<string>, moves: readonly Move[]): DraftEdit {
  const first = freeId(competency.id, new Set([...taken, ...inForce]));
  const second = freeId(competency.id, new Set([...taken, ...inForce, first]));
  const part = (id: string, place: number): EditableCompetency => ({ ...competency, id, title: { fr: `${competency.title.fr} (${place})`, en: `${competency.title.en} (${place})` } });
  const targets = [first, second].map((competencyId) => ({ competencyId, levels: null }));
  const others = moves.filter(({ from }) => from !== competency.id);
  return { put: [part(first, 1), part(second, 2)], removed: [competency.id], moves: inForce.has(competency.id) ? [...others, { from: competency.id, to: targets }] : others };
}

/** One competency that goes into another, which keeps its words. */
export function merge(id: string, into: string, inForce: ReadonlySet<string>, moves: readonly Move[]): DraftEdit {
  const { removed, moves: others = [] } = retire(id, inForce, moves);
  return { put: [], removed, moves: inForce.has(id) ? others.map((move) => (move.from === id ? { from: id, to: [{ competencyId: into, levels: null }] } : move)) : others };
}

/** Puts a competency back as it is in force. */
export function restore(competency: EditableCompetency, moves: readonly Move[]): DraftEdit {
  return { put: [competency], removed: [], moves: moves.filter(({ from }) => from !== competency.id) };
}

/** A move in the place of that of the same competency. */
export function declare(move: Move, moves: readonly Move[]): DraftEdit {
  return { put: [], removed: [], moves: [...moves.filter(({ from }) => from !== move.from), move] };
}

function freeId(stem: string, taken: ReadonlySet<string>): string {
  for (let place = 2; ; place += 1) if (!taken.has(`${stem.slice(0, 56)}-${place}`)) return `${stem.slice(0, 56)}-${place}`;
}

/** The content of a draft once edited, before the server has answered. */
export function edited(content: readonly EditableCompetency[], { put, removed }: DraftEdit): readonly EditableCompetency[] {
  const byId = new Map(put.map((competency) => [competency.id, competency]));
  const known = new Set(content.map(({ id }) => id));
  return [...content.map((competency) => byId.get(competency.id) ?? competency), ...put.filter(({ id }) => !known.has(id))].filter(({ id }) => !removed.includes(id));
}

const text = ({ fr, en }: { readonly fr: string; readonly en: string }) => ({ fr, en });

export function competencyInput({ id, group, title, short, description, halfLifeMonths, levels }: EditableCompetency): CompetencyInput {
  return { id, group, title: text(title), short: text(short), description: text(description), halfLifeMonths, levels: levels.map(({ level, name, indicators }) => ({ level, name: text(name), indicators: indicators.map((indicator) => ({ id: indicator.id, text: text(indicator.text) })) })) };
}

export function moveInput({ from, to }: Move): CompetencyMoveInput {
  return { from, to: to.map(({ competencyId, levels }) => ({ competencyId, levels: levels?.map(({ lowest, highest }) => ({ lowest, highest })) ?? null })) };
}
