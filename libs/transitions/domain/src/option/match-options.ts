import { type EstimatedLevel, gapStatus, type Level, probabilityOfMeeting } from '@passerelle/competencies-domain';
import type { CompetencyId, JobFamilyId, TargetRoleId } from '@passerelle/kernel';
import { reachedLevel } from '@passerelle/learning-domain';

import { certainLevel, type Coverage, coverageOf, type RequiredLevel } from './coverage.js';
import { foldDominated, type Front, type OptionComponents } from './dominance.js';
import { type LearningMinutes, type LevelGap, type MinutesBounds, minutesBounds } from './learning-minutes.js';
import { kilometresBetween, type RegionId } from './regions.js';

/** A role that people may move to. */
export interface TargetRole {
  readonly id: TargetRoleId;
  readonly familyId: JobFamilyId;
  readonly region: RegionId | null;
  /** Posts open over the horizon, 0 or more. */
  readonly openings: number;
  /** Highest yearly salary of its class, in dollars. */
  readonly salary: number | null;
}

/** What a job family asks and is, the same for each of its roles. */
export interface TargetFamily {
  readonly requirements: readonly RequiredLevel[];
  /** Time-weighted mean exposure of its tasks, 0–1. */
  readonly exposure: number | null;
  /** How alike it is to the family of whoever looks, 0–1. */
  readonly kinship: number | null;
}

/** Who looks for options. */
export interface Origin {
  readonly levels: ReadonlyMap<CompetencyId, EstimatedLevel>;
  readonly region: RegionId | null;
  readonly salary: number | null;
}

/** One competency of an option: what is asked, and where the person stands. */
export interface OptionRequirement extends RequiredLevel {
  readonly status: ReturnType<typeof gapStatus>;
  /** Probability, 0–1, that the required level is held; null where nothing is known. */
  readonly probability: number | null;
}

export interface TransitionOption {
  readonly target: TargetRole;
  readonly coverage: Coverage;
  readonly minutes: MinutesBounds;
  readonly requirements: readonly OptionRequirement[];
  readonly components: OptionComponents;
}

/**
 * Every role with what it would take and change, those that another beats on every component folded: see `foldDominated`.
 * Components are never added up into one score. In the order of the targets.
 * @param families of every target; a target whose family is absent is left out
 */
export function matchOptions(targets: readonly TargetRole[], families: ReadonlyMap<JobFamilyId, TargetFamily>, origin: Origin, learning: LearningMinutes): Front<TransitionOption> {
  const ofFamily = new Map([...families].map(([id, family]) => [id, standingIn(family, origin, learning)]));
  const options = targets.flatMap((target): TransitionOption[] => {
    const [family, standing] = [families.get(target.familyId), ofFamily.get(target.familyId)];
    return family && standing ? [{ target, ...standing, components: componentsOf(target, family, origin, standing) }] : [];
  });
  return foldDominated(options, ({ components }) => components);
}

type Standing = Pick<TransitionOption, 'coverage' | 'minutes' | 'requirements'>;

function standingIn({ requirements }: TargetFamily, { levels }: Origin, learning: LearningMinutes): Standing {
  const standings = requirements.map((one): OptionRequirement => {
    const level = levels.get(one.competency) ?? null;
    return { ...one, status: gapStatus(level, one.required), probability: level && probabilityOfMeeting(level, one.required) };
  });
  const gaps = standings.filter(({ status }) => status !== 'met').map(({ competency, required }): LevelGap => ({ competency, required, reached: reachedLevel(levels.get(competency) ?? null, required) }));
  return { coverage: coverageOf(requirements, levels), minutes: minutesBounds(gaps, learning), requirements: standings };
}

function componentsOf({ region, openings, salary }: TargetRole, { exposure, kinship }: TargetFamily, origin: Origin, { coverage, minutes }: Standing): OptionComponents {
  return {
    coverage: coverage.expected,
    minutes: minutes.outOfReach.length > 0 ? Number.POSITIVE_INFINITY : minutes.atMost,
    kinship,
    salaryChange: salary === null || origin.salary === null ? null : salary - origin.salary,
    kilometres: region === null || origin.region === null ? null : kilometresBetween(origin.region, region),
    openings,
    exposure,
  };
}

/** Coverage from which a role is called within reach. */
export const WITHIN_REACH = 0.75;

export interface PictureChange {
  readonly competency: CompetencyId;
  /** The level that would be shown. */
  readonly level: Exclude<Level, 0>;
  /** Roles that would come within reach. */
  readonly targets: readonly TargetRoleId[];
}

/**
 * What would bring the most roles within reach: for each competency, the roles whose expected coverage would pass
 * `WITHIN_REACH` if the person held for certain the highest level that these roles ask of it. The most roles first, then by id.
 */
export function whatWouldChange(options: readonly TransitionOption[], { levels }: Pick<Origin, 'levels'>): readonly PictureChange[] {
  const beyond = options.filter(({ coverage }) => coverage.expected < WITHIN_REACH);
  const competencies = [...new Set(beyond.flatMap(({ requirements }) => requirements.filter(({ status }) => status !== 'met').map(({ competency }) => competency)))];
  return competencies
    .map((competency): PictureChange => {
      const level = beyond.flatMap(({ requirements }) => requirements).reduce<Exclude<Level, 0>>((highest, one) => (one.competency === competency && one.required > highest ? one.required : highest), 1);
      const held = new Map(levels).set(competency, certainLevel(level));
      const byFamily = new Map<JobFamilyId, boolean>();
      const reaches = ({ target, requirements }: TransitionOption) => {
        const known = byFamily.get(target.familyId) ?? coverageOf(requirements, held).expected >= WITHIN_REACH;
        byFamily.set(target.familyId, known);
        return known;
      };
      return { competency, level, targets: beyond.filter(reaches).map(({ target }) => target.id) };
    })
    .filter(({ targets }) => targets.length > 0)
    .sort((a, b) => b.targets.length - a.targets.length || (a.competency < b.competency ? -1 : 1));
}
