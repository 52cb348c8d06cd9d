import { countVisible } from '@passerelle/kernel';

import { type Member, type Team, type TeamCompetency } from './team-cell.js';

const STATES = ['met', 'near', 'below', 'notAssessed'] as const;

/** Which people and which competencies of the team are looked at; null: all of them. */
export interface TeamFilter {
  readonly unit: string | null;
  readonly family: string | null;
  readonly group: TeamCompetency['competency']['group'] | null;
}

export interface TeamCount {
  readonly competency: TeamCompetency['competency'];
  readonly asked: number;
  readonly counts: Readonly<Record<(typeof STATES)[number], number>> | null;
}

/** The part of a team that a filter keeps; cells stay beside their competency. */
export function teamSeen({ competencies, members }: Pick<Team, 'competencies' | 'members'>, { unit, family, group }: TeamFilter): Pick<Team, 'competencies' | 'members'> {
  const kept = competencies.map(({ competency }) => group === null || competency.group === group);
  return {
    competencies: competencies.filter((_, place) => kept[place]),
    members: members
      .filter(({ unitNames, familyIds }) => (unit === null || unitNames.includes(unit)) && (family === null || familyIds.includes(family)))
      .map((member) => ({ ...member, cells: member.cells.filter((_, place) => kept[place]) })),
  };
}

/** People by state in each competency, from the cells that are seen and nothing else: any filter may be counted. */
export function teamCounts({ competencies, members }: Pick<Team, 'competencies' | 'members'>): readonly TeamCount[] {
  return competencies.map(({ competency }, place) => {
    const statuses = members.flatMap(({ cells }: Member) => cells[place]?.status ?? []);
    return { competency, asked: statuses.length, counts: countVisible(STATES, statuses) };
  });
}

/** Every value once, in the order of the language. */
export function distinct(values: readonly string[], locale: string): readonly string[] {
  return [...new Set(values)].sort(new Intl.Collator(locale).compare);
}
