import type { BilingualText, CompetencyId } from '@passerelle/kernel';

import { sourcesOf } from '../sharing/carry-sharing.js';
import type { Competency, Indicator } from './framework.js';
import type { FrameworkMapping } from './framework-mapping.js';

export const COMPETENCY_FIELDS = ['short', 'description', 'group', 'halfLifeMonths', 'levels'] as const;
export type CompetencyField = (typeof COMPETENCY_FIELDS)[number];

export interface IndicatorDifference {
  readonly level: number;
  readonly kind: 'added' | 'removed' | 'reworded';
  readonly before: BilingualText | null;
  readonly after: BilingualText | null;
}

export const COMPETENCY_DIFFERENCES = ['added', 'renamed', 'split', 'merged', 'retired', 'changed'] as const;
/** What became of competencies between two versions, which ones, and which of their words changed. */
export interface CompetencyDifference {
  readonly kind: (typeof COMPETENCY_DIFFERENCES)[number];
  readonly from: readonly Competency[];
  readonly to: readonly Competency[];
  readonly fields: readonly CompetencyField[];
  readonly indicators: readonly IndicatorDifference[];
}

/** What a version changes in the one before, in the order in which a reader cares: what moves, then what is reworded, then what is new. */
export function compareFrameworks(before: readonly Competency[], after: readonly Competency[], mapping: FrameworkMapping): readonly CompetencyDifference[] {
  const [old, next] = [byId(before), byId(after)];
  const targets = targetsOf(mapping, old, next);
  const sources = new Map([...sourcesOf(mapping, new Set(old.keys()))].filter(([id]) => next.has(id)));
  const named = (ids: readonly CompetencyId[], of: ReadonlyMap<CompetencyId, Competency>) => ids.flatMap((id) => of.get(id) ?? []);
  const retired = before.filter(({ id }) => targets.get(id)?.length === 0).map((from) => difference('retired', [from], []));
  const split = before.filter(({ id }) => (targets.get(id)?.length ?? 0) > 1).map((from) => difference('split', [from], named(targets.get(from.id) ?? [], next)));
  const merged = after.filter(({ id }) => (sources.get(id)?.length ?? 0) > 1).map((to) => difference('merged', named(sources.get(to.id) ?? [], old), [to]));
  const followed = before.flatMap((from) => {
    const [to, ...others] = named(targets.get(from.id) ?? [], next);
    return to && others.length === 0 && sources.get(to.id)?.length === 1 ? changesOf(from, to) : [];
  });
  const added = after.filter(({ id }) => !sources.has(id)).map((to) => difference('added', [], [to]));
  return [...retired, ...merged, ...split, ...followed.sort((x, y) => COMPETENCY_DIFFERENCES.indexOf(x.kind) - COMPETENCY_DIFFERENCES.indexOf(y.kind)), ...added];
}

function byId(competencies: readonly Competency[]): ReadonlyMap<CompetencyId, Competency> {
  return new Map(competencies.map((competency) => [competency.id, competency]));
}

/** Where each competency goes; one that disappears without a word goes nowhere. */
function targetsOf(mapping: FrameworkMapping, old: ReadonlyMap<CompetencyId, Competency>, next: ReadonlyMap<CompetencyId, Competency>): ReadonlyMap<CompetencyId, readonly CompetencyId[]> {
  const declared = new Map(mapping.map(({ from, to }) => [from, to.map(({ competency }) => competency).filter((id) => next.has(id))]));
  return new Map([...old.keys()].map((id) => [id, declared.get(id) ?? (next.has(id) ? [id] : [])]));
}

function changesOf(from: Competency, to: Competency): readonly CompetencyDifference[] {
  const fields = COMPETENCY_FIELDS.filter((field) => written(from[field]) !== written(to[field]));
  const renamed = from.id !== to.id || written(from.title) !== written(to.title);
  return [...(renamed ? [difference('renamed', [from], [to])] : []), ...(fields.length > 0 ? [{ ...difference('changed', [from], [to]), fields, indicators: indicatorDifferences(from, to) }] : [])];
}

/** Whether what is observed changed: an indicator came, went, moved to another level or was reworded. */
export function changesWhatIsObserved(from: Competency, to: Competency): boolean {
  return indicatorDifferences(from, to).length > 0;
}

function indicatorDifferences(from: Competency, to: Competency): readonly IndicatorDifference[] {
  const levels = [...new Set([...from.levels, ...to.levels].map(({ level }) => level))].sort((x, y) => x - y);
  return levels.flatMap((level): readonly IndicatorDifference[] => {
    const [old, next] = [indicatorsAt(from, level), indicatorsAt(to, level)];
    const removed = [...old].filter(([id]) => !next.has(id)).map(([, text]) => ({ level, kind: 'removed', before: text, after: null }) as const);
    const others = [...next].flatMap(([id, text]): readonly IndicatorDifference[] => {
      const previous = old.get(id);
      if (!previous) return [{ level, kind: 'added', before: null, after: text }];
      return written(previous) === written(text) ? [] : [{ level, kind: 'reworded', before: previous, after: text }];
    });
    return [...removed, ...others];
  });
}

function indicatorsAt({ levels }: Competency, at: number): ReadonlyMap<Indicator['id'], BilingualText> {
  return new Map(levels.find(({ level }) => level === at)?.indicators.map(({ id, text }) => [id, text]) ?? []);
}

function difference(kind: CompetencyDifference['kind'], from: readonly Competency[], to: readonly Competency[]): CompetencyDifference {
  return { kind, from, to, fields: [], indicators: [] };
}

/** A value as text; objects with their keys in order, so that only content counts. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1))) : inner));
}
