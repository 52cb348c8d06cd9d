import type { Choice, DataColumn, HeatColumn, HeatSection, PairedBar, SourceFact } from '@passerelle/platform-web';

export const EXPOSURE_FACTS: readonly SourceFact[] = [
  { term: 'Ce que c’est', detail: 'Ce que l’IA d’aujourd’hui peut faire ou assister, de 0 à 1' },
  { term: 'Source', detail: 'OIT, document de travail 140, 2025' },
  { term: 'Version', detail: 'v3, en vigueur le 12 oct. 2026' },
  { term: 'Confiance', detail: 'moyenne ; jugée sur une tâche proche' },
];

export const BARS: readonly PairedBar[] = [
  { id: 'classer', label: 'Classer et tenir les dossiers', today: 16, transformed: 10, change: 'assisted' },
  { id: 'courrier', label: 'Trier et acheminer le courrier', today: 10, transformed: 9, change: 'unchanged' },
  { id: 'saisir', label: 'Saisir les formulaires', today: 13, transformed: 4, change: 'automated' },
  { id: 'verifier', label: 'Vérifier ce que l’assistant propose', today: null, transformed: 15, change: 'new' },
];

export const CHOICES: readonly Choice[] = [
  { id: 'a', label: 'Que le résumé est bien écrit et sans faute.', feedback: 'La forme compte, mais un texte bien écrit peut être faux.' },
  { id: 'b', label: 'Que chaque date et chaque nombre se trouve dans les douze pages.' },
  { id: 'c', label: 'Que le résumé ne dépasse pas une demi-page.' },
  { id: 'x', label: 'Je ne sais pas : c’est une réponse, et elle nous aide.', aside: true },
];

export const HEAT_COLUMNS: readonly HeatColumn[] = [
  { id: 'v', label: 'Vérifier', detail: 'un texte de l’IA', required: 3 },
  { id: 'p', label: 'Protéger', detail: 'les renseignements', required: 3 },
  { id: 'f', label: 'Formuler', detail: 'une consigne', required: 2 },
  { id: 'e', label: 'Expliquer', detail: 'en langage clair', required: 4 },
];

const HIDDEN = { status: 'suppressed' } as const;

export const HEAT_SECTIONS: readonly HeatSection[] = [
  {
    id: 'groupes',
    rows: [
      { id: 'tous', label: 'Toute l’équipe', detail: '14', strong: true, cells: { v: { status: 'near', level: 2.4 }, p: { status: 'met', level: 3.1 }, f: { status: 'below', level: 1.1 }, e: { status: 'near', level: 3.4 } } },
      { id: 'sec', label: 'Secrétariat', detail: 'moins de 5', strong: true, cells: { v: HIDDEN, p: HIDDEN, f: HIDDEN, e: HIDDEN } },
    ],
  },
  {
    id: 'personnes',
    note: 'Toute l’équipe, par ordre alphabétique. Cette liste ne se trie pas par niveau.',
    rows: [
      { id: 'yves', label: 'Aubin, Yves', cells: { v: { status: 'met', level: 3.2 }, f: { status: 'below', level: 1.4 }, e: { status: 'near', level: 3.9 } } },
      { id: 'sophie', label: 'Bélanger, Sophie', cells: { v: { status: 'below', level: 1.6 }, p: { status: 'met', level: 3.3 }, f: { status: 'below', level: 0.8 } } },
      { id: 'mireille', label: 'Côté, Mireille', cells: {} },
    ],
  },
];

export interface SamplePerson { readonly id: number; readonly name: string; readonly unit: string; readonly minutes: number | null }

const FIRST = ['Yves', 'Sophie', 'Mireille', 'Aminata', 'Luc', 'Linh', 'Zoé', 'Émile'];
const LAST = ['Aubin', 'Bélanger', 'Côté', 'Diallo', 'Fortin', 'Nguyen', 'Roy'];

export const PEOPLE: readonly SamplePerson[] = Array.from({ length: 5000 }, (_, id) => ({
  id,
  name: `${LAST[id % LAST.length] ?? ''}, ${FIRST[(id * 3) % FIRST.length] ?? ''} ${id}`,
  unit: ['Accueil', 'Correspondance', 'Paie'][id % 3] ?? '',
  minutes: id % 9 === 0 ? null : (id * 7) % 300,
}));

export const PEOPLE_COLUMNS: readonly DataColumn<SamplePerson>[] = [
  { id: 'name', header: 'Nom', value: ({ name }) => name, sortable: true, rowHeader: true },
  { id: 'unit', header: 'Unité', value: ({ unit }) => unit, sortable: true },
  { id: 'minutes', header: 'Temps protégé', value: ({ minutes }) => minutes, sortable: true, numeric: true },
];
