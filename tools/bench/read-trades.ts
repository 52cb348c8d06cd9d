import { readFileSync } from 'node:fs';

import type { TradeProfile } from '@passerelle/transitions-domain';
import { parse } from 'csv-parse/sync';

export interface Trade {
  /** A job family, or an occupation of O*NET. */
  readonly id: string;
  readonly profile: TradeProfile;
}

export interface Trades {
  /** Which elements are knowledge; the others are skills. */
  readonly isKnowledge: readonly boolean[];
  readonly trades: readonly Trade[];
}

const SHIPPED = new URL('../../libs/transitions/catalogue/trade-profiles.json', import.meta.url);

/** What the job families that ship draw on. */
export function readShippedTrades(): Trades {
  const { elements, profiles } = JSON.parse(readFileSync(SHIPPED, 'utf8')) as { elements: { kind: string }[]; profiles: (TradeProfile & { family: string })[] };
  return { isKnowledge: elements.map(({ kind }) => kind === 'knowledge'), trades: profiles.map(({ family, ...profile }) => ({ id: family, profile })) };
}

/**
 * Occupations of O*NET as their files give them: columns soc, element, importance_IM, level_LV, one file or several.
 * @throws Error that says which file lacks which column
 */
export function readOccupations(files: readonly string[]): Trades {
  const rows = files.flatMap((file) => readTable(file, ['soc', 'element', 'importance_IM', 'level_LV']));
  const elements = [...new Set(rows.map(({ element }) => element ?? ''))].sort();
  const byOccupation = Map.groupBy(rows, ({ soc }) => soc ?? '');
  return {
    isKnowledge: elements.map((element) => element.startsWith('2.C')),
    trades: [...byOccupation].map(([id, held]) => {
      const byElement = new Map(held.map((row) => [row['element'], row]));
      const column = (name: string, absent: number) => elements.map((element) => Number(byElement.get(element)?.[name] ?? absent));
      return { id, profile: { importance: column('importance_IM', 1), level: column('level_LV', 0), jobZone: 0 } };
    }),
  };
}

/** Which occupations are neighbours of which, by experts: columns soc and neighbour. */
export function readNeighbours(file: string): ReadonlyMap<string, readonly string[]> {
  const byOccupation = Map.groupBy(readTable(file, ['soc', 'neighbour']), ({ soc }) => soc ?? '');
  return new Map([...byOccupation].map(([soc, rows]) => [soc, rows.map(({ neighbour }) => neighbour ?? '')]));
}

function readTable(file: string, columns: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true, skip_empty_lines: true, trim: true }) as Record<string, string>[];
  const missing = columns.filter((column) => !(column in (rows[0] ?? {})));
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}.`);
  return rows;
}
