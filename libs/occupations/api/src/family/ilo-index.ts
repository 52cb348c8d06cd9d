import { readFileSync } from 'node:fs';

import type { BilingualText } from '@passerelle/kernel';

interface IloFile {
  readonly source: string;
  readonly occupations: Record<string, { readonly title: BilingualText; readonly scores: readonly number[] }>;
}

const file = JSON.parse(readFileSync(new URL('../../../catalogue/sources/ilo-2025.json', import.meta.url), 'utf8')) as IloFile;

/** How the index is cited beside every figure that comes from it. */
export const ILO_CITATION = file.source;

/** A scored task of the index, by its reference (`4110/3`). */
export function iloTask(ref: string): { readonly ref: string; readonly occupation: BilingualText; readonly exposure: number } {
  const [isco08 = '', number = ''] = ref.split('/');
  const occupation = file.occupations[isco08];
  const exposure = occupation?.scores[Number(number) - 1];
  if (!occupation || exposure === undefined) throw new Error(`The ILO index has no task ${ref}.`);
  return { ref, occupation: occupation.title, exposure };
}

/** Title and published mean exposure of an occupation of the index. */
export function iloOccupation(isco08: string): { readonly title: BilingualText; readonly mean: number } {
  const occupation = file.occupations[isco08];
  if (!occupation) throw new Error(`The ILO index has no occupation ${isco08}.`);
  return { title: occupation.title, mean: occupation.scores.reduce((sum, score) => sum + score, 0) / occupation.scores.length };
}
