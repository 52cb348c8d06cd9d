import type { CompetencyId, EvidenceId } from '@passerelle/kernel';
import { aText, MONDAY } from '@passerelle/kernel/testing';

import type { Evidence } from '../evidence/evidence.js';
import { ratingLikelihood } from '../evidence/likelihoods.js';
import type { Competency, Level } from './framework.js';

export function aCompetency(over: Partial<Competency> = {}): Competency {
  return {
    id: 'verifier-texte-ia' as CompetencyId,
    group: 'ai',
    title: aText('Vérifier un texte produit avec l’IA'),
    short: aText('Vérifier'),
    description: aText('Relire avant d’envoyer'),
    halfLifeMonths: 18,
    levels: ([1, 2, 3, 4, 5] as const).map((level) => ({ level, name: aText(`Niveau ${level}`), indicators: ['a', 'b'].map((letter) => ({ id: `n${level}-${letter}`, text: aText(`Indicateur ${level}${letter}`) })) })),
    ...over,
  };
}

let made = 0;

/** A manager's validation of level 3, made on Monday, unless told otherwise. */
export function anEvidence(over: Partial<Evidence> & { readonly level?: Level } = {}): Evidence {
  const { level = 3, ...rest } = over;
  made += 1;
  return {
    id: `evidence-${String(made).padStart(6, '0')}` as EvidenceId,
    competency: 'verifier-texte-ia' as CompetencyId,
    kind: 'managerValidation',
    observedAt: MONDAY,
    subject: `validation-${made}`,
    logLikelihood: ratingLikelihood(level, 0.7),
    ...rest,
  };
}
