import type { DiagnosticPageQuery } from '../generated/graphql.js';

type Testable = DiagnosticPageQuery['diagnosticProposal']['competencies'][number];
type Past = DiagnosticPageQuery['myDiagnostics'][number];

/** Why a competency is proposed. */
export function reasonWords(reason: Testable['reason']): string {
  switch (reason) {
    case 'notAssessed': return $localize`:@@assessment.reason.not-assessed:Rien ne l’établit encore.`;
    case 'selfAssessed': return $localize`:@@assessment.reason.self-assessed:D’après vous seulement : à confirmer.`;
    case 'uncertain': return $localize`:@@assessment.reason.uncertain:Vos preuves ne suffisent pas à trancher.`;
    case 'assessed': return $localize`:@@assessment.reason.assessed:Vos preuves suffisent déjà à trancher.`;
  }
}

export function verdictWords(verdict: NonNullable<Past['conclusions']>[number]['verdict']): string {
  switch (verdict) {
    case 'met': return $localize`:@@assessment.verdict.met:atteint`;
    case 'notMet': return $localize`:@@assessment.verdict.not-met:pas encore atteint`;
    case 'undecided': return $localize`:@@assessment.verdict.undecided:pas assez clair`;
  }
}

/** How far a diagnostic is, in conclusions and never in questions: nobody knows how many are left. */
export function progressWords(made: number, of: number): string {
  if (of === 1) return made === 0 ? $localize`:@@assessment.progress.one:Une compétence à vérifier` : $localize`:@@assessment.progress.one-done:La compétence est vérifiée`;
  if (made === 0) return $localize`:@@assessment.progress.none:${of}:count: compétences à vérifier, rien n’est encore conclu`;
  return made === 1 ? $localize`:@@assessment.progress.first:1 conclusion sur ${of}:count:` : $localize`:@@assessment.progress.some:${made}:made: conclusions sur ${of}:count:`;
}
