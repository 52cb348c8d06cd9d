import { performance } from 'node:perf_hooks';

import type { EstimatedLevel, Importance, Level } from '@passerelle/competencies-domain';
import type { JobFamilyId, TargetRoleId } from '@passerelle/kernel';
import { passProbabilityOf, type PathCourse } from '@passerelle/learning-domain';
import { exposureOf } from '@passerelle/occupations-domain';
import { careerCauseway, type Causeway, certainLevel, coverageOf, type ElementSpread, elementSpread, learningMinutes, matchOptions, type Origin, type RegionId, REGIONS, type RequiredLevel, requiredLevels, type TargetFamily, tradeCoverage, tradeKinship, type TradeProfile, WITHIN_REACH } from '@passerelle/transitions-domain';

import { readShippedCatalogue, type ShippedCatalogue } from '../seed/load-organization-catalogue.ts';
import { type Random, seededRandom } from '../seed/random.ts';
import { readNeighbours, readOccupations, readShippedTrades, type Trades } from './read-trades.ts';

const SEED = 20_261_201;
const [TARGETS, PEOPLE] = [2_000, 200];
const NEAREST = 10;
/** What tells occupations of one minor group: the first characters of their code. */
const MINOR_GROUP = 4;

type Rank = (origin: TradeProfile, target: TradeProfile) => number;

/**
 * npm run bench -- matching [FILES]: options of transition beside the published baseline (Mapping Career Causeways) on the
 * job families that ship, and how long 2,000 targets take for one person. With the files of skills and knowledge of O*NET
 * (soc, element, importance_IM, level_LV), and one of neighbours named by experts (soc, neighbour) where there is one:
 * which of these are among the ten nearest. The files are not part of the product.
 */
export async function benchMatching(files: readonly string[]): Promise<void> {
  const catalogue = await readShippedCatalogue();
  compareWithBaseline(catalogue, readShippedTrades());
  measureTime(catalogue, readShippedTrades());
  if (files.length > 0) recallOfNeighbours(files);
}

interface FamilyPair {
  readonly origin: string;
  readonly target: string;
  readonly baseline: Causeway;
  readonly coverage: number;
  readonly kinship: number;
}

function compareWithBaseline(catalogue: ShippedCatalogue, { trades, isKnowledge }: Trades): void {
  const profiles = new Map(trades.map(({ id, profile }) => [id, profile]));
  const spread = elementSpread([...profiles.values()]);
  const families = catalogue.families.map((family) => ({ id: family.id, exposure: exposureOf(family).mean, requirements: catalogue.framework.profiles.find((profile) => profile.family === family.id)?.requirements ?? [] }));
  const pairs = families.flatMap((origin) => families.filter(({ id }) => id !== origin.id).flatMap((target): FamilyPair[] => {
    const [from, to] = [profiles.get(origin.id), profiles.get(target.id)];
    if (!from || !to) return [];
    const held = new Map(origin.requirements.map(({ competency, today }) => [competency, certainLevel(today)]));
    const asked = (least: Importance, most: Importance) => requiredLevels(target.requirements, 'transformed').filter(({ importance }) => importance >= least && importance <= most);
    const share = (requirements: readonly RequiredLevel[]) => coverageOf(requirements, new Map(requirements.map(({ competency }) => [competency, held.get(competency) ?? certainLevel(0)]))).expected;
    const baseline = careerCauseway({
      essentialSkills: share(asked(3, 3)), optionalSkills: share(asked(1, 2)),
      workActivities: plainCoverage(from, to, isKnowledge.map((knowledge) => !knowledge)), workContext: plainCoverage(from, to, isKnowledge),
      jobZoneDifference: Math.round(to.jobZone - from.jobZone), earningsRatio: 1, isLessExposed: target.exposure < origin.exposure,
    });
    return [{ origin: origin.id, target: target.id, baseline, coverage: share(asked(1, 3)), kinship: tradeKinship(from, to, spread) }];
  }));
  report(pairs);
}

function report(pairs: readonly FamilyPair[]): void {
  const percent = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} %`;
  const count = (test: (pair: FamilyPair) => boolean) => percent(pairs.filter(test).length, pairs.length);
  const origins = [...Map.groupBy(pairs, ({ origin }) => origin).values()];
  const top = (of: readonly FamilyPair[], by: (pair: FamilyPair) => number) => new Set([...of].sort((a, b) => by(b) - by(a)).slice(0, NEAREST).map(({ target }) => target));
  const inBoth = origins.map((of) => [...top(of, ({ baseline }) => baseline.similarity)].filter((target) => top(of, ({ kinship }) => kinship).has(target)).length / NEAREST);
  console.log(`${pairs.length} ordered pairs of job families; whoever leaves holds what their family asks today; no salary is known, so that the baseline’s rule of earnings always passes; activities and context are stood for by O*NET skills and knowledge`);
  console.table({
    'baseline: viable or highly viable': count(({ baseline }) => baseline.verdict !== 'notViable'),
    'baseline: highly viable': count(({ baseline }) => baseline.verdict === 'highlyViable'),
    'baseline: safe': count(({ baseline }) => baseline.isSafe),
    [`coverage within reach, ${WITHIN_REACH}`]: count(({ coverage }) => coverage >= WITHIN_REACH),
    'within reach, and viable for the baseline': percent(pairs.filter(({ coverage, baseline }) => coverage >= WITHIN_REACH && baseline.verdict !== 'notViable').length, pairs.filter(({ coverage }) => coverage >= WITHIN_REACH).length),
    [`of the ${NEAREST} nearest for the baseline, also the ${NEAREST} nearest kin`]: percent(inBoth.reduce((sum, one) => sum + one, 0), inBoth.length),
  });
  const difference = ({ baseline, kinship }: FamilyPair) => baseline.similarity - kinship;
  const row = ({ origin, target, baseline, coverage, kinship }: FamilyPair) => ({ from: origin, to: target, baseline: baseline.similarity.toFixed(2), verdict: baseline.verdict, coverage: coverage.toFixed(2), kinship: kinship.toFixed(2) });
  const sorted = [...pairs].sort((a, b) => difference(b) - difference(a));
  console.log('Where they disagree most: near for the baseline, little kin');
  console.table(sorted.slice(0, 5).map(row));
  console.log('… and kin, farther for the baseline');
  console.table(sorted.slice(-5).map(row));
}

function measureTime(catalogue: ShippedCatalogue, { trades }: Trades): void {
  const random = seededRandom(SEED);
  const learning = learningMinutes(catalogue.courses.map(({ course: { id, durationMinutes, competencies, prerequisites } }): PathCourse => ({ id, durationMinutes, minutesLeft: durationMinutes, passProbability: passProbabilityOf({ passed: 0, taken: 0 }), competencies, prerequisites, state: 'toDo' })));
  const profiles = trades.map(({ profile }) => profile);
  const spread = elementSpread(profiles);
  const regions = Object.keys(REGIONS) as RegionId[];
  const targets = Array.from({ length: TARGETS }, (_, index) => ({ id: `t${index}` as TargetRoleId, familyId: random.pick(catalogue.families).id, region: random.pick(regions), openings: random.between(1, 12), salary: 1000 * random.between(42, 110) }));
  const times: number[] = [];
  let [kept, folded] = [0, 0];
  for (let person = 0; person < PEOPLE; person += 1) {
    const origin: Origin = { levels: new Map(catalogue.framework.competencies.filter(() => random.chance(0.6)).map(({ id }) => [id, spreadLevel(random)])), region: random.pick(regions), salary: 1000 * random.between(42, 90) };
    const own = random.pick(trades).profile;
    const began = performance.now();
    const families = new Map(catalogue.families.map((family): readonly [JobFamilyId, TargetFamily] => [family.id, familyOf(catalogue, family, own, trades.find(({ id }) => id === family.id)?.profile, spread)]));
    const front = matchOptions(targets, families, origin, learning);
    times.push(performance.now() - began);
    kept += front.kept.length;
    folded += front.folded.length;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(share * (times.length - 1))] ?? Number.NaN).toFixed(1)} ms`;
  console.log(`${TARGETS} targets, ${PEOPLE} people, one after the other`);
  console.table({ 'one person, p50': at(0.5), 'one person, p95': at(0.95), 'options kept, mean': (kept / PEOPLE).toFixed(1), 'options folded, mean': (folded / PEOPLE).toFixed(1) });
}

function familyOf(catalogue: ShippedCatalogue, family: ShippedCatalogue['families'][number], own: TradeProfile, profile: TradeProfile | undefined, spread: ElementSpread): TargetFamily {
  const requirements = catalogue.framework.profiles.find((one) => one.family === family.id)?.requirements ?? [];
  return { requirements: requiredLevels(requirements, 'transformed'), exposure: exposureOf(family).mean, kinship: profile ? tradeKinship(own, profile, spread) : null };
}

/** Which expert-named neighbours are among the ten nearest; without a list of them, those of the same minor group stand for it. */
function recallOfNeighbours(files: readonly string[]): void {
  const named = files.filter((file) => /neighbo/i.test(file));
  const { trades, isKnowledge } = readOccupations(files.filter((file) => !named.includes(file)));
  const neighbours = named[0] ? readNeighbours(named[0]) : new Map(trades.map(({ id }) => [id, trades.filter((other) => other.id !== id && other.id.slice(0, MINOR_GROUP) === id.slice(0, MINOR_GROUP)).map((other) => other.id)]));
  const spread = elementSpread(trades.map(({ profile }) => profile));
  const only = (knowledge: boolean) => isKnowledge.map((one) => one === knowledge);
  const ranks: Readonly<Record<string, Rank>> = {
    'coverage by importance, skills': (a, b) => plainCoverage(a, b, only(false)),
    'coverage by importance, knowledge': (a, b) => plainCoverage(a, b, only(true)),
    'coverage by importance, both (baseline)': (a, b) => plainCoverage(a, b, isKnowledge.map(() => true)),
    'coverage by what is particular': (a, b) => tradeCoverage(a, b, spread),
    'kinship (the product’s)': (a, b) => tradeKinship(a, b, spread),
  };
  console.log(`${trades.length} occupations; neighbours: ${named[0] ? 'as experts name them' : 'of the same minor group, for want of a list'}; share of them among the ${NEAREST} nearest`);
  console.table(Object.fromEntries(Object.entries(ranks).map(([name, rank]) => [name, recall(trades, neighbours, rank).toFixed(3)])));
}

function recall(trades: Trades['trades'], neighbours: ReadonlyMap<string, readonly string[]>, rank: Rank): number {
  const known = new Set(trades.map(({ id }) => id));
  const shares = trades.flatMap(({ id, profile }) => {
    const wanted = (neighbours.get(id) ?? []).filter((neighbour) => known.has(neighbour));
    if (wanted.length === 0) return [];
    const nearest = new Set(trades.filter((other) => other.id !== id).map((other) => ({ id: other.id, worth: rank(profile, other.profile) })).sort((a, b) => b.worth - a.worth).slice(0, NEAREST).map((other) => other.id));
    return [wanted.filter((neighbour) => nearest.has(neighbour)).length / Math.min(NEAREST, wanted.length)];
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** The baseline’s coverage of some elements: by importance alone. */
function plainCoverage(origin: TradeProfile, target: TradeProfile, among: readonly boolean[]): number {
  let [met, asked] = [0, 0];
  target.importance.forEach((importance, element) => {
    const level = target.level[element] ?? 0;
    if (!among[element] || level <= 0) return;
    asked += importance;
    met += importance * Math.min(1, (origin.level[element] ?? 0) / level);
  });
  return asked === 0 ? 1 : met / asked;
}

/** A level known to within one. */
function spreadLevel(random: Random): EstimatedLevel {
  const level = random.between(0, 5) as Level;
  const weights = [0, 1, 2, 3, 4, 5].map((one) => Math.max(0, 0.7 - 0.4 * Math.abs(one - level)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { ...certainLevel(level), low: Math.max(0, level - 1), high: Math.min(5, level + 1), probabilities: weights.map((weight) => weight / sum) };
}
