import type { ProposalWarning } from '@passerelle/assessment-domain';

import type { CalibrationWholeFragment } from '../generated/graphql.js';

export type ReportRow = CalibrationWholeFragment['items'][number];

/** What whoever reads a proposal must know, in words. */
export function warningWords(warning: ProposalWarning): string {
  switch (warning) {
    case 'AnswersTooFew': return $localize`:@@assessment.report.AnswersTooFew:peu de réponses`;
    case 'ErrorsUnknown': return $localize`:@@assessment.report.ErrorsUnknown:précision inconnue : ne peut être acceptée`;
    case 'HardlyDiscriminates': return $localize`:@@assessment.report.HardlyDiscriminates:distingue à peine`;
    case 'OffTheScale': return $localize`:@@assessment.report.OffTheScale:hors de l’échelle : ne peut être acceptée`;
    case 'FitsBadly': return $localize`:@@assessment.report.FitsBadly:le modèle lui va mal`;
    case 'DiffersMuch': return $localize`:@@assessment.report.DiffersMuch:loin de ce qui était cru`;
  }
}

/** Why a question is to be looked at, or nothing. */
export function remarksOf({ agreement, misleading, proposal, movedOn }: ReportRow, words: (text: { readonly fr: string; readonly en: string }) => string): readonly string[] {
  return [
    ...(movedOn ? [$localize`:@@assessment.report.moved-on:une autre version est publiée depuis`] : []),
    ...(agreement !== null && agreement < 0 ? [$localize`:@@assessment.report.disagrees:les personnes qui savent le plus la manquent le plus`] : []),
    ...misleading.map(({ text, people }) => people === null ? $localize`:@@assessment.report.misleads.uncounted:« ${words(text)}:choice: » attire celles qui savent le plus` : $localize`:@@assessment.report.misleads:« ${words(text)}:choice: » attire celles qui savent le plus (${people}:people:)`),
    ...(proposal?.warnings ?? []).map(warningWords),
  ];
}

/** Whether its proposal may be accepted. */
export function mayAccept({ proposal, movedOn, status }: ReportRow): boolean {
  return proposal !== null && proposal.difficultyError !== null && !movedOn && status !== 'retired' && !proposal.warnings.includes('OffTheScale');
}
