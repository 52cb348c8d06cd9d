import { type Language } from '@passerelle/kernel';
import { describeImportFault, headerOf, inertText } from '@passerelle/workforce-domain';

import type { PersonnelImportRow } from './personnel-imports.js';
import { describeRefusal } from './unreadable-file.js';

const HEADERS: Record<Language, readonly string[]> = { fr: ['ligne', 'colonne', 'valeur', 'raison'], en: ['row', 'column', 'value', 'reason'] };
/** What Excel expects where each language is spoken. */
const SEPARATOR: Record<Language, string> = { fr: ';', en: ',' };
const MARK = '\ufeff';

/** The faults of a file as CSV, in words; no cell is taken for a formula. */
export function faultReport({ refusal, faults, faultTotal }: Pick<PersonnelImportRow, 'refusal' | 'faults' | 'faultTotal'>, language: Language): string {
  const lines = faults.map((fault) => [fault.row === null ? '' : String(fault.row), fault.column ? headerOf(fault.column)[language] : '', fault.value, describeImportFault(fault)[language]]);
  if (refusal) lines.push(['', '', '', describeRefusal(refusal)[language]]);
  const left = faultTotal - faults.length;
  if (left > 0) lines.push(['', '', '', language === 'fr' ? `… et ${left} autres erreurs, comptées mais non détaillées.` : `… and ${left} more faults, counted but not listed.`]);
  return `${MARK}${[HEADERS[language], ...lines].map((cells) => cells.map((cell) => quoted(cell)).join(SEPARATOR[language])).join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return `"${inertText(cell).replaceAll('"', '""')}"`;
}
