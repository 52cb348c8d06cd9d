import type { StandingFieldsFragment } from '../generated/graphql.js';

type Evidence = StandingFieldsFragment['evidence'][number];
type Estimate = NonNullable<StandingFieldsFragment['estimate']>;

/** Above this probability a single level is named. */
const ONE_LEVEL_IS_ENOUGH = 0.7;
const MONTH = (365.25 / 12) * 86_400_000;

export function evidenceKindWords(kind: Evidence['kind']): string {
  switch (kind) {
    case 'selfAssessment': return $localize`:@@competencies.evidence.self:Auto-évaluation`;
    case 'diagnostic': return $localize`:@@competencies.evidence.diagnostic:Diagnostic`;
    case 'practice': return $localize`:@@competencies.evidence.practice:Exercice`;
    case 'courseResult': return $localize`:@@competencies.evidence.course:Formation évaluée`;
    case 'managerValidation': return $localize`:@@competencies.evidence.validation:Validation`;
    case 'externalCertificate': return $localize`:@@competencies.evidence.certificate:Attestation externe`;
  }
}

export function groupWords(group: StandingFieldsFragment['competency']['group']): string {
  switch (group) {
    case 'ai': return $localize`:@@competencies.group.ai:Travailler avec les systèmes d’IA`;
    case 'data': return $localize`:@@competencies.group.data:Données et outils numériques`;
    case 'ethics': return $localize`:@@competencies.group.ethics:Éthique, vie privée et cybersécurité`;
    case 'general': return $localize`:@@competencies.group.general:Compétences générales`;
    case 'trade': return $localize`:@@competencies.group.trade:Compétences du métier`;
  }
}

/** « il y a 3 mois », from the browser's own words. */
export function ageWords(at: string, now: Date, locale: string): string {
  const days = Math.round((new Date(at).getTime() - now.getTime()) / 86_400_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (days > -45) return format.format(days, 'day');
  return days > -700 ? format.format(Math.round(days / 30.44), 'month') : format.format(Math.round(days / 365.25), 'year');
}

/** Older than a half-life: the figure still stands, a fresh piece would say more. */
export function isFading({ freshAt }: Estimate, halfLifeMonths: number, now: Date): boolean {
  return (now.getTime() - new Date(freshAt).getTime()) / MONTH > halfLifeMonths;
}

/** « frais » or « à rafraîchir », by the age of the latest evidence against its half-life. */
export function freshnessWords(estimate: Estimate, halfLifeMonths: number, now: Date): string {
  return isFading(estimate, halfLifeMonths, now) ? $localize`:@@competencies.freshness.old:à rafraîchir` : $localize`:@@competencies.freshness.fresh:frais`;
}

/** The one or two levels that hold most of the probability, in words; « d’après vous » when nothing else says so. */
export function likelyLevelWords({ probabilities, selfAssessedOnly }: Pick<Estimate, 'probabilities' | 'selfAssessedOnly'>): string {
  const [first, second] = probabilities.map((probability, level) => ({ probability, level })).sort((a, b) => b.probability - a.probability);
  if (!first || !second) return '';
  if (first.probability >= ONE_LEVEL_IS_ENOUGH) {
    return selfAssessedOnly
      ? $localize`:@@competencies.likely.own.one:D’après vous, vous seriez au niveau ${first.level}:level:.`
      : $localize`:@@competencies.likely.one:Vous êtes sans doute au niveau ${first.level}:level:.`;
  }
  const low = Math.min(first.level, second.level);
  const high = Math.max(first.level, second.level);
  return selfAssessedOnly
    ? $localize`:@@competencies.likely.own.two:D’après vous, vous seriez au niveau ${low}:low: ou ${high}:high:.`
    : $localize`:@@competencies.likely.two:Vous êtes sans doute au niveau ${low}:low: ou ${high}:high:.`;
}

/** A probability as whole chances out of ten, never rounded up: « 8 chances » is what « atteint » takes. */
export function chanceWords(probability: number): string {
  // 0.7 × 10 must stay 7, whatever the last binary digit says.
  const chances = Math.floor(probability * 10 + 1e-9);
  if (chances === 0) return $localize`:@@competencies.chances.less-than-one:moins d’une chance sur 10`;
  if (chances === 1) return $localize`:@@competencies.chances.one:environ 1 chance sur 10`;
  if (chances === 10) return $localize`:@@competencies.chances.nine:plus de 9 chances sur 10`;
  return $localize`:@@competencies.chances.some:${chances}:chances: chances sur 10`;
}

/** Bars of weight, 0 to 4; the words say the same. */
export function weightBars(weight: number): number {
  if (weight === 0) return 0;
  if (weight >= 0.7) return 4;
  if (weight >= 0.4) return 3;
  return weight >= 0.2 ? 2 : 1;
}

export function weightWords(weight: number): string {
  switch (weightBars(weight)) {
    case 0: return $localize`:@@competencies.weight.none:aucun, une plus récente compte`;
    case 4: return $localize`:@@competencies.weight.strong:fort`;
    case 3: return $localize`:@@competencies.weight.medium:moyen`;
    case 2: return $localize`:@@competencies.weight.light:léger`;
    default: return $localize`:@@competencies.weight.very-light:très léger`;
  }
}
