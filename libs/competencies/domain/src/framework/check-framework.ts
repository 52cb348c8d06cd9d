import type { BilingualText, CompetencyId } from '@passerelle/kernel';

import { changesWhatIsObserved, compareFrameworks } from './compare-frameworks.js';
import { type Competency, LEVELS } from './framework.js';
import { checkMapping, type FrameworkMapping, type MappingFault } from './framework-mapping.js';

export type FrameworkFault =
  | MappingFault
  | { readonly kind: 'TextMissing' | 'LevelsMissing' | 'IndicatorsMissing' | 'IndicatorTwice' | 'HalfLifeUnsound'; readonly from: CompetencyId }
  /** What is observed changed, and nothing says whether a level still means the same. */
  | { readonly kind: 'ChangeUndeclared'; readonly from: CompetencyId }
  | { readonly kind: 'CompetencyTwice'; readonly from: CompetencyId }
  | { readonly kind: 'NothingChanges' };

export const FRAMEWORK_FAULTS = [
  'SourceUnknown', 'SourceDeclaredTwice', 'TargetUnknown', 'LevelsUnsound', 'DisappearsUndeclared', 'TextMissing', 'LevelsMissing', 'IndicatorsMissing', 'IndicatorTwice', 'HalfLifeUnsound', 'ChangeUndeclared', 'CompetencyTwice', 'NothingChanges',
] as const satisfies readonly FrameworkFault['kind'][];

/** Longest half-life that says something, in months. */
const LONGEST_HALF_LIFE = 120;

/**
 * What keeps a draft from being published: something unsaid in one of the two languages, a level that nobody can
 * observe, a competency that goes nowhere without a word, or one whose indicators changed without saying what its
 * levels have become.
 */
export function checkFramework(before: readonly Competency[], after: readonly Competency[], mapping: FrameworkMapping): readonly FrameworkFault[] {
  const moves = checkMapping(mapping, new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id)));
  const declared = new Set(mapping.map(({ from }) => from));
  const undeclared = before.flatMap((from): readonly FrameworkFault[] => {
    const to = after.find(({ id }) => id === from.id);
    return to && !declared.has(from.id) && changesWhatIsObserved(from, to) ? [{ kind: 'ChangeUndeclared', from: from.id }] : [];
  });
  const twice = after.filter(({ id }, place) => after.findIndex((other) => other.id === id) < place).map(({ id }): FrameworkFault => ({ kind: 'CompetencyTwice', from: id }));
  const faults = [...moves, ...undeclared, ...twice, ...after.flatMap(faultsOf)];
  return faults.length === 0 && compareFrameworks(before, after, mapping).length === 0 && !mapping.some(({ to }) => to.some(({ levels }) => levels)) ? [{ kind: 'NothingChanges' }] : faults;
}

function faultsOf({ id, title, short, description, halfLifeMonths, levels }: Competency): readonly FrameworkFault[] {
  const said = ({ fr, en }: BilingualText) => fr.trim() !== '' && en.trim() !== '';
  const indicators = levels.flatMap(({ indicators: some }) => some);
  const texts = [title, short, description, ...levels.map(({ name }) => name), ...indicators.map(({ text }) => text)];
  const found: FrameworkFault['kind'][] = [];
  if (!texts.every(said)) found.push('TextMissing');
  if (LEVELS.slice(1).some((level) => levels.filter((one) => one.level === level).length !== 1)) found.push('LevelsMissing');
  if (levels.some(({ indicators: some }) => some.length === 0)) found.push('IndicatorsMissing');
  if (new Set(indicators.map((indicator) => indicator.id)).size < indicators.length) found.push('IndicatorTwice');
  if (!Number.isInteger(halfLifeMonths) || halfLifeMonths < 1 || halfLifeMonths > LONGEST_HALF_LIFE) found.push('HalfLifeUnsound');
  return found.map((kind) => ({ kind, from: id }) as FrameworkFault);
}
