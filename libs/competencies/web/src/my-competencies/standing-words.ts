import type { StandingFieldsFragment } from '../generated/graphql.js';

type Evidence = StandingFieldsFragment['evidence'][number];
type Estimate = NonNullable<StandingFieldsFragment['estimate']>;

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

/** The one or two levels that hold most of the probability, in words. */
export function likelyLevelWords({ probabilities }: Estimate): string {
  const ranked = probabilities.map((probability, level) => ({ probability, level })).sort((a, b) => b.probability - a.probability);
  const [first, second] = ranked;
  if (!first || !second) return '';
  if (first.probability >= 0.7) return $localize`:@@competencies.likely.one:Vous êtes sans doute au niveau ${first.level}:level:.`;
  const [low, high] = [first.level, second.level].sort((a, b) => a - b);
  return $localize`:@@competencies.likely.two:Vous êtes sans doute au niveau ${low}:low: ou ${high}:high:.`;
}

/** A probability as chances out of ten. */
export function chancesOutOfTen(probability: number): number {
  return Math.round(probability * 10);
}

export function weightWords(weight: number): string {
  if (weight === 0) return $localize`:@@competencies.weight.none:remplacée par une plus récente`;
  if (weight >= 0.7) return $localize`:@@competencies.weight.strong:fort`;
  if (weight >= 0.4) return $localize`:@@competencies.weight.medium:moyen`;
  return weight >= 0.2 ? $localize`:@@competencies.weight.light:léger` : $localize`:@@competencies.weight.very-light:très léger`;
}
