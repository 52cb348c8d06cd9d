import { gapStatusLabel, type GapStatusName } from '@passerelle/platform-web';

import type { TeamPageQuery } from '../generated/graphql.js';
import { onScale } from '../level/on-scale.js';

export type Team = TeamPageQuery['team'];
export type Member = Team['members'][number];
export type TeamCompetency = Team['competencies'][number];
type Answered = Member['cells'][number];

/** What a cell may say. Not assessed and not shared are one state: nothing may tell them apart. */
export type TeamCell =
  | { readonly kind: 'notAsked' }
  | { readonly kind: 'unknown'; readonly required: number }
  | { readonly kind: 'level'; readonly required: number; readonly level: number; readonly low: number | null; readonly high: number | null; readonly freshAt: string | null; readonly status: Exclude<GapStatusName, 'notAssessed'> };

export function teamCell(cell: Answered | undefined): TeamCell {
  if (!cell) return { kind: 'notAsked' };
  const { required, status, mean } = cell;
  if (status === 'notAssessed' || mean === null || mean === undefined) return { kind: 'unknown', required };
  return { kind: 'level', required, level: onScale(mean), low: cell.low ?? null, high: cell.high ?? null, freshAt: cell.freshAt ?? null, status };
}

export function memberName({ firstName, lastName }: Member): string {
  return `${lastName}, ${firstName}`;
}

export const NOT_ASKED = $localize`:@@competencies.team.not-asked:non demandé`;
export const UNKNOWN = $localize`:@@competencies.team.unknown:non évalué ou non partagé`;

/** The cell in words: « 2,7, presque atteint, 3 demandé ». */
export function teamCellWords(cell: TeamCell, decimal: (level: number) => string): string {
  switch (cell.kind) {
    case 'notAsked': return NOT_ASKED;
    case 'unknown': return UNKNOWN;
    case 'level': return $localize`:@@competencies.team.cell:${decimal(cell.level)}:level:, ${gapStatusLabel(cell.status).toLowerCase()}:status: (${cell.required}:required: demandé)`;
  }
}
