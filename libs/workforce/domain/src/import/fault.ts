import type { BilingualText } from '@passerelle/kernel';

import { type Column, headerOf } from './column.js';

export const FAULT_KINDS = [
  'ColumnMissing', 'ColumnTwice', 'ColumnUnknown', 'NoRows', 'TooManyRows', 'ValueMissing', 'ValueTooLong', 'CharacterRefused', 'FormulaRefused', 'CellsBeyondHeader',
  'AddressMalformed', 'AddressTwice', 'JobFamilyUnknown', 'JobFamilyAmbiguous', 'LanguageUnknown', 'DateUnreadable', 'DateOutOfRange', 'EndBeforeStart',
  'RowTwice', 'PersonDisagrees', 'UnitDisagrees', 'ParentUnitUnknown', 'ManagerUnknown', 'UnitCycle', 'ManagerCycle',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One thing that stops a file from being imported, where it is, and the value at fault. */
export interface ImportFault {
  readonly kind: FaultKind;
  /** As a spreadsheet numbers it; null for the whole file. */
  readonly row: number | null;
  readonly column: Column | null;
  /** What the cell holds, cut short; a cycle is written « A → B → A ». */
  readonly value: string;
  /** Another row that the fault is about, as the first of two that disagree. */
  readonly otherRow?: number;
}

/** Most rows of people in one file. */
export const MAXIMUM_ROWS = 50_000;

const WORDS: Record<FaultKind, (fault: ImportFault) => BilingualText> = {
  ColumnMissing: ({ column }) => ({ fr: `La colonne « ${words(column).fr} » manque.`, en: `The column “${words(column).en}” is missing.` }),
  ColumnTwice: ({ column }) => ({ fr: `La colonne « ${words(column).fr} » est présente plus d’une fois.`, en: `The column “${words(column).en}” appears more than once.` }),
  ColumnUnknown: ({ value }) => ({ fr: `L’en-tête « ${value} » n’est pas reconnu : corrigez-le ou retirez la colonne.`, en: `The header “${value}” is not recognized: correct it or remove the column.` }),
  NoRows: () => ({ fr: 'Le fichier ne contient aucune personne.', en: 'The file holds nobody.' }),
  TooManyRows: () => ({ fr: `Le fichier dépasse ${MAXIMUM_ROWS.toLocaleString('fr-CA')} lignes.`, en: `The file has more than ${MAXIMUM_ROWS.toLocaleString('en-CA')} rows.` }),
  ValueMissing: () => ({ fr: 'Cette valeur est obligatoire.', en: 'This value is required.' }),
  ValueTooLong: () => ({ fr: 'Cette valeur est trop longue.', en: 'This value is too long.' }),
  CharacterRefused: () => ({ fr: 'Cette valeur contient un caractère de contrôle ou illisible.', en: 'This value holds a control or unreadable character.' }),
  FormulaRefused: () => ({ fr: 'Une formule n’est pas acceptée : aucune valeur ne commence par =, +, - ou @.', en: 'A formula is not accepted: no value begins with =, +, - or @.' }),
  CellsBeyondHeader: () => ({ fr: 'La ligne a plus de cellules que l’en-tête.', en: 'The row has more cells than the header.' }),
  AddressMalformed: () => ({ fr: 'L’adresse de courriel est mal formée.', en: 'The email address is malformed.' }),
  AddressTwice: ({ otherRow }) => ({ fr: `Cette adresse est déjà celle d’une autre personne${at(otherRow).fr}.`, en: `This address already belongs to another person${at(otherRow).en}.` }),
  JobFamilyUnknown: () => ({ fr: 'Ce corps d’emploi n’est ni un identifiant du référentiel ni un code officiel de l’organisme.', en: 'This job family is neither an id of the catalogue nor an official code of the organization.' }),
  JobFamilyAmbiguous: () => ({ fr: 'Plusieurs corps d’emploi portent ce code officiel : inscrivez l’identifiant du référentiel.', en: 'Several job families have this official code: write the id of the catalogue.' }),
  LanguageUnknown: () => ({ fr: 'La langue est « fr » ou « en ».', en: 'The language is “fr” or “en”.' }),
  DateUnreadable: () => ({ fr: 'Cette date n’existe pas ou n’est pas écrite comme 2026-11-23.', en: 'This date does not exist or is not written as 2026-11-23.' }),
  DateOutOfRange: () => ({ fr: 'Cette date est hors de l’étendue possible (1940 à 2099).', en: 'This date is outside of the possible range (1940 to 2099).' }),
  EndBeforeStart: () => ({ fr: 'La date de fin précède la date de début.', en: 'The end date is before the start date.' }),
  RowTwice: ({ otherRow }) => ({ fr: `Ce matricule a déjà la même affectation${at(otherRow).fr}.`, en: `This employee number already has the same assignment${at(otherRow).en}.` }),
  PersonDisagrees: ({ otherRow, column }) => ({ fr: `Ce matricule est déjà utilisé${at(otherRow).fr} avec une autre valeur de « ${words(column).fr} ».`, en: `This employee number is already used${at(otherRow).en} with another “${words(column).en}”.` }),
  UnitDisagrees: ({ otherRow, column }) => ({ fr: `Cette unité a une autre valeur de « ${words(column).fr} »${at(otherRow).fr}.`, en: `This unit has another “${words(column).en}”${at(otherRow).en}.` }),
  ParentUnitUnknown: () => ({ fr: 'Cette unité parente n’est ni dans le fichier ni dans l’organisme.', en: 'This parent unit is neither in the file nor in the organization.' }),
  ManagerUnknown: () => ({ fr: 'Ce matricule de gestionnaire n’est ni dans le fichier ni dans l’organisme.', en: 'This manager’s number is neither in the file nor in the organization.' }),
  UnitCycle: () => ({ fr: 'Ces unités sont chacune au-dessus de l’autre : la hiérarchie tourne en rond.', en: 'These units are each above the other: the tree goes around in a circle.' }),
  ManagerCycle: () => ({ fr: 'Ces personnes sont chacune gestionnaire de l’autre : la hiérarchie tourne en rond.', en: 'These people each manage the other: the reporting line goes around in a circle.' }),
};

/** The reason, in words, in both languages. */
export function describeImportFault(fault: ImportFault): BilingualText {
  return WORDS[fault.kind](fault);
}

function words(column: Column | null): BilingualText {
  return column ? headerOf(column) : { fr: '', en: '' };
}

function at(row: number | undefined): BilingualText {
  return row === undefined ? { fr: '', en: '' } : { fr: ` à la ligne ${row}`, en: ` on row ${row}` };
}

/** Faults as they are found: the first are kept, all are counted. */
export class FaultList {
  readonly kept: ImportFault[] = [];
  total = 0;

  /** @param most how many are kept; the count goes on after that */
  constructor(private readonly most = Number.POSITIVE_INFINITY) {}

  add(kind: FaultKind, row: number | null, column: Column | null, value = '', otherRow?: number): void {
    this.total += 1;
    if (this.kept.length < this.most) this.kept.push({ kind, row, column, value: value.length > 120 ? `${value.slice(0, 119)}…` : value, ...(otherRow === undefined ? {} : { otherRow }) });
  }
}
