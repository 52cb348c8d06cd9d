import { formatNumber } from '@angular/common';
import type { BilingualText, Language } from '@passerelle/kernel';
import { CHANGE_KINDS, type ChangeKind } from '@passerelle/occupations-domain';
import { changeKindLabel, type PageLanguage, type SourceFact } from '@passerelle/platform-web';

import type { ContestationFieldsFragment, FamilyFiguresFragment, TaskFieldsFragment } from '../generated/graphql.js';

/** When a change is expected, in words. */
export function horizonWords(horizon: TaskFieldsFragment['horizon']): string {
  switch (horizon) {
    case 'now': return $localize`:@@occupations.horizon.now:Déjà possible`;
    case 'within2Years': return $localize`:@@occupations.horizon.two:D’ici deux ans`;
    case 'within5Years': return $localize`:@@occupations.horizon.five:D’ici cinq ans`;
  }
}

export function confidenceWords(confidence: TaskFieldsFragment['confidence']): string {
  switch (confidence) {
    case 'high': return $localize`:@@occupations.confidence.high:Confiance élevée`;
    case 'medium': return $localize`:@@occupations.confidence.medium:Confiance moyenne`;
    case 'low': return $localize`:@@occupations.confidence.low:Confiance faible`;
  }
}

/** The class of exposure, first in a word, then what it says of the tasks. */
export function classWords(exposureClass: FamilyFiguresFragment['exposureClass']): string {
  switch (exposureClass) {
    case 'notExposed': return $localize`:@@occupations.class.not-exposed:Non exposé`;
    case 'minimal': return $localize`:@@occupations.class.minimal:Exposition minimale`;
    case 'gradient1': return $localize`:@@occupations.class.gradient1:Faible, tâches très variées`;
    case 'gradient2': return $localize`:@@occupations.class.gradient2:Modérée, tâches variées`;
    case 'gradient3': return $localize`:@@occupations.class.gradient3:Notable, tâches variées`;
    case 'gradient4': return $localize`:@@occupations.class.gradient4:Forte, tâches semblables`;
    default: return '';
  }
}

/** The class in one word, where there is room for no more. */
export function classShortWords(exposureClass: NonNullable<FamilyFiguresFragment['exposureClass']>): string {
  switch (exposureClass) {
    case 'notExposed': return $localize`:@@occupations.class-short.not-exposed:Non exposé`;
    case 'minimal': return $localize`:@@occupations.class-short.minimal:Minimale`;
    case 'gradient1': return $localize`:@@occupations.class-short.gradient1:Faible`;
    case 'gradient2': return $localize`:@@occupations.class-short.gradient2:Modérée`;
    case 'gradient3': return $localize`:@@occupations.class-short.gradient3:Notable`;
    case 'gradient4': return $localize`:@@occupations.class-short.gradient4:Forte`;
  }
}

/** A contested figure as it stood, with its unit. */
export function contestedValue({ figure, value }: Pick<ContestationFieldsFragment, 'figure'> & { readonly value?: string | null }, locale: string): string {
  const number = Number(value);
  if (value === null || value === undefined) return '';
  switch (figure) {
    case 'exposure': return formatNumber(number, locale, '1.2-2');
    case 'shareToday':
    case 'shareTransformed': return `${formatNumber(number, locale, '1.0-1')}\u00a0%`;
    case 'change': return isChangeKind(value) ? changeKindLabel(value) : value;
  }
}

function isChangeKind(value: string): value is ChangeKind {
  return (CHANGE_KINDS as readonly string[]).includes(value);
}

export function figureWords(figure: ContestationFieldsFragment['figure']): string {
  switch (figure) {
    case 'exposure': return $localize`:@@occupations.figure.exposure:Exposition`;
    case 'shareToday': return $localize`:@@occupations.figure.share-today:Part du temps aujourd’hui`;
    case 'shareTransformed': return $localize`:@@occupations.figure.share-transformed:Part du temps dans le rôle transformé`;
    case 'change': return $localize`:@@occupations.figure.change:Nature du changement`;
  }
}

export function outcomeWords(outcome: NonNullable<ContestationFieldsFragment['outcome']>): string {
  switch (outcome) {
    case 'kept': return $localize`:@@occupations.outcome.kept:Le chiffre reste`;
    case 'corrected': return $localize`:@@occupations.outcome.corrected:Le chiffre sera corrigé`;
    case 'underReview': return $localize`:@@occupations.outcome.under-review:Le chiffre sera réexaminé`;
  }
}

/** Where a task's figure comes from, spelled out for the chip. */
export function sourceFacts({ source, confidence, horizon }: TaskFieldsFragment, language: Language, locale: string): readonly SourceFact[] {
  const common = [{ term: $localize`:@@occupations.source.confidence:Confiance`, detail: confidenceWords(confidence) }, { term: $localize`:@@occupations.source.horizon:Horizon`, detail: horizonWords(horizon) }];
  if (source.__typename === 'JudgementSource') return [{ term: $localize`:@@occupations.source.judgement:Jugement, qui repose sur`, detail: source.basis[language] }, ...common];
  const scored = ({ ref, occupation, exposure }: { ref: string; occupation: BilingualText; exposure: number }) => ({ term: $localize`:@@occupations.source.task:Tâche ${ref}:ref:`, detail: `${occupation[language]}\u00a0: ${formatNumber(exposure, locale, '1.2-2')}` });
  return [
    { term: $localize`:@@occupations.source.meaning:Ce que dit ce chiffre`, detail: $localize`:@@occupations.source.meaning.detail:Jusqu’où l’IA d’aujourd’hui pourrait faire ou assister la tâche, de 0 à 1 : la moyenne des notes publiées ci-dessous. Il ne dit pas ce qui arrivera à un emploi.` },
    { term: $localize`:@@occupations.source.source:Source`, detail: source.citation },
    ...source.tasks.map(scored),
    ...common,
  ];
}

export function sourceLabel({ source }: TaskFieldsFragment, version: number): string {
  return source.__typename === 'IloSource' ? $localize`:@@occupations.source.ilo:OIT 2025, v${version}:version:` : $localize`:@@occupations.source.catalogue:Référentiel, v${version}:version:`;
}

/** What a contestation is about: the figure, as it stood where that is asked for, and the task, which later versions may not name. */
export function contestationTitle(contestation: Pick<ContestationFieldsFragment, 'figure' | 'taskLabel'> & { readonly value?: string | null }, { current, locale }: Pick<PageLanguage, 'current' | 'locale'>): string {
  const value = contestedValue(contestation, locale);
  const figure = value ? `${figureWords(contestation.figure)} (${value})` : figureWords(contestation.figure);
  const task = contestation.taskLabel?.[current];
  if (!task) return figure;
  return $localize`:@@occupations.contestation.title:${figure}:figure:\u00a0: ${task}:task:`;
}
