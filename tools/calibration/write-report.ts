// npm run calibrate: says how the estimation holds, in the world it supposes and in worlds that differ, and writes the product's document.
import { writeFileSync } from 'node:fs';

import { type Calibration, type CalibrationWorld, SETTINGS, simulateCalibration, SUPPOSED_WORLD } from '@passerelle/competencies-domain';

import { seededRandom } from '../seed/random.ts';

const PEOPLE = 20_000;
const SEED = 20_261_124;

const WORLDS: readonly { readonly name: string; readonly world: Partial<CalibrationWorld>; readonly reading: string }[] = [
  { name: 'Comme supposé : preuves fraîches, modèle juste', world: {}, reading: 'La seule ligne qui a une barre : 79 à 81 %, et 0,02 dans chaque dixième.' },
  { name: 'Preuves de 0 à 36 mois, niveau qui n’a pas bougé', world: { oldestMonths: 36 }, reading: 'Le vieillissement élargit l’intervalle plus qu’il ne faudrait : on en dit moins que l’on sait.' },
  { name: 'Preuves de 0 à 36 mois, niveau qui bouge de 0,5 par an', world: { oldestMonths: 36, driftPerYear: 0.5 }, reading: 'C’est pour ce monde que les preuves vieillissent.' },
  { name: 'Preuves de 0 à 36 mois, niveau qui bouge de 1 par an', world: { oldestMonths: 36, driftPerYear: 1 }, reading: 'Un métier qui change vite demanderait une demi-vie plus courte.' },
  { name: 'Gestionnaires trop bienveillants d’un demi-niveau', world: { raterBias: 0.5 }, reading: 'Un demi-niveau de trop trompe jusqu’à un cas sur six : d’où des indicateurs observables, validés un à un.' },
  { name: 'Chaque observation comptée trois fois', world: { copies: 3 }, reading: 'Pourquoi une nouvelle tentative remplace la précédente, et pourquoi l’exercice est plafonné.' },
  { name: 'Poids moitié trop faibles', world: { weightFactor: 0.5 }, reading: 'Prudent : l’intervalle est plus large qu’il ne faut.' },
  { name: 'Poids moitié trop forts', world: { weightFactor: 1.5 }, reading: 'Imprudent : l’intervalle promet trop.' },
];

const results = WORLDS.map(({ name, world, reading }) => ({ name, reading, calibration: simulateCalibration({ ...SUPPOSED_WORLD, ...world }, PEOPLE, seededRandom(SEED).next) }));
const file = new URL(`../../docs/methods/calibration-${SETTINGS.version}.md`, import.meta.url);
writeFileSync(file, report());
for (const { name, calibration } of results) console.log(`${percent(calibration.coverage)}  ${calibration.expectedError.toFixed(3)}  ${worst(calibration).toFixed(3)}  ${name}`);

function report(): string {
  const rows = results.map(({ name, calibration, reading }) => `| ${name} | ${percent(calibration.coverage)} | ${decimal(calibration.expectedError)} | ${decimal(worst(calibration))} | ${reading} |`);
  const tenths = (results[0]?.calibration.tenths ?? []).map(({ announced, observed, count }) => `| ${decimal(announced)} | ${decimal(observed)} | ${decimal(Math.abs(announced - observed))} | ${count.toLocaleString('fr-CA')} |`);
  return `# Calibration de l’estimation des niveaux, réglages version ${SETTINGS.version}

Quand Passerelle écrit « 8 chances sur 10 », est-ce vrai 8 fois sur 10 ? On invente ${PEOPLE.toLocaleString('fr-CA')} personnes dont on connaît le niveau, tiré au hasard entre −½ et 5½. Chacune reçoit de une à huit preuves, produites par le modèle même que l’estimation suppose ; puis par des mondes qui s’en écartent. Rien ici ne vient de personnes réelles : la simulation dit si le calcul est honnête, non si le monde lui ressemble.

- **Couverture** : part des personnes dont le vrai niveau tombe entre le 10ᵉ et le 90ᵉ centile annoncés. Juste : 80 %.
- **Erreur attendue** : écart moyen entre la probabilité annoncée d’atteindre un niveau et la fréquence observée. **Pire dixième** : le plus grand écart par tranche de dix points.

| Monde | Couverture | Erreur attendue | Pire dixième | Ce qu’on y lit |
|---|---|---|---|---|
${rows.join('\n')}

## Le monde supposé, par dixième

| Annoncé | Observé | Écart | Cas |
|---|---|---|---|
${tenths.join('\n')}

Poids : ${Object.entries(SETTINGS.weights).map(([kind, weight]) => `${kind} ${decimal(weight)}`).join(' · ')}. Atteint à ${decimal(SETTINGS.metAt)}, presque atteint à ${decimal(SETTINGS.nearAt)}. Demi-vie de la simulation : 18 mois. Graine : ${SEED}. Refaire : \`npm run calibrate\`.
`;
}

function worst({ tenths }: Calibration): number {
  return Math.max(...tenths.map(({ announced, observed }) => Math.abs(announced - observed)));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).replace('.', ',')}\u00a0%`;
}

function decimal(value: number): string {
  return value.toFixed(3).replace('.', ',');
}
