import type { BilingualText } from '@passerelle/kernel';

/** The columns of a personnel file, by the word of the code, with their headers in both languages and their longest value. */
export const COLUMNS = {
  number: { fr: 'matricule', en: 'employee_no', longest: 40, required: true },
  firstName: { fr: 'prenom', en: 'first_name', longest: 100, required: true },
  lastName: { fr: 'nom', en: 'last_name', longest: 100, required: true },
  email: { fr: 'courriel', en: 'email', longest: 254, required: false },
  unitCode: { fr: 'unite_code', en: 'unit_code', longest: 40, required: true },
  unitName: { fr: 'unite_nom', en: 'unit_name', longest: 200, required: true },
  parentUnitCode: { fr: 'unite_parent_code', en: 'parent_unit_code', longest: 40, required: false },
  family: { fr: 'corps_emploi', en: 'job_family', longest: 60, required: true },
  roleTitle: { fr: 'titre_role', en: 'role_title', longest: 200, required: false },
  managerNumber: { fr: 'gestionnaire_matricule', en: 'manager_no', longest: 40, required: false },
  startDate: { fr: 'date_debut', en: 'start_date', longest: 40, required: true },
  endDate: { fr: 'date_fin', en: 'end_date', longest: 40, required: false },
  schedule: { fr: 'regime_horaire', en: 'schedule', longest: 100, required: false },
  region: { fr: 'region', en: 'region', longest: 100, required: false },
  language: { fr: 'langue', en: 'language', longest: 20, required: false },
} as const satisfies Record<string, { readonly fr: string; readonly en: string; readonly longest: number; readonly required: boolean }>;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly Column[];

/** Header of a column in both languages. */
export function headerOf(column: Column): BilingualText {
  const { fr, en } = COLUMNS[column];
  return { fr, en };
}

const BY_HEADER: ReadonlyMap<string, Column> = new Map(COLUMN_NAMES.flatMap((column) => [[COLUMNS[column].fr, column], [COLUMNS[column].en, column]] as [string, Column][]));

/** The column that a header names: accents, case, spaces and hyphens do not matter. */
export function columnOf(header: string): Column | undefined {
  const plain = header.normalize('NFD').replace(/[\u0300-\u036f]/g, '').trim().toLowerCase().replace(/[\s\-']+/g, '_');
  return BY_HEADER.get(plain);
}
