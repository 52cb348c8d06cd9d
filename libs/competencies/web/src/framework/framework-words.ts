import type { DraftStateFragment } from '../generated/graphql.js';

type Difference = DraftStateFragment['differences'][number];

export function differenceWords(kind: Difference['kind']): string {
  switch (kind) {
    case 'added': return $localize`:@@competencies.framework.added:ajoutée`;
    case 'renamed': return $localize`:@@competencies.framework.renamed:renommée`;
    case 'split': return $localize`:@@competencies.framework.split:scindée`;
    case 'merged': return $localize`:@@competencies.framework.merged:fusionnée`;
    case 'retired': return $localize`:@@competencies.framework.retired:retirée`;
    case 'changed': return $localize`:@@competencies.framework.changed:modifiée`;
  }
}

export function competencyFieldWords(field: Difference['fields'][number]): string {
  switch (field) {
    case 'short': return $localize`:@@competencies.framework.field.short:Nom court`;
    case 'description': return $localize`:@@competencies.framework.field.description:Description`;
    case 'group': return $localize`:@@competencies.framework.field.group:Domaine`;
    case 'halfLifeMonths': return $localize`:@@competencies.framework.field.half-life:Demi-vie des preuves`;
    case 'levels': return $localize`:@@competencies.framework.field.levels:Niveaux et indicateurs`;
  }
}

export function indicatorWords({ kind, level }: Difference['indicators'][number]): string {
  switch (kind) {
    case 'added': return $localize`:@@competencies.framework.indicator.added:Niveau ${level}:level:, indicateur ajouté`;
    case 'removed': return $localize`:@@competencies.framework.indicator.removed:Niveau ${level}:level:, indicateur retiré`;
    case 'reworded': return $localize`:@@competencies.framework.indicator.reworded:Niveau ${level}:level:, indicateur récrit`;
  }
}

/** What to put right before publishing. */
export function frameworkFaultWords(kind: DraftStateFragment['faults'][number]['kind'], name: string): string {
  switch (kind) {
    case 'DisappearsUndeclared': return $localize`:@@competencies.framework.fault.disappears:« ${name}:name: » disparaît : dites ce qu’elle devient.`;
    case 'ChangeUndeclared': return $localize`:@@competencies.framework.fault.change:Les indicateurs de « ${name}:name: » changent : dites si ses niveaux gardent leur sens.`;
    case 'TargetUnknown': return $localize`:@@competencies.framework.fault.target:« ${name}:name: » devient une compétence que le brouillon n’a pas.`;
    case 'SourceUnknown': return $localize`:@@competencies.framework.fault.source:Une déclaration parle de « ${name}:name: », que la version en vigueur n’a pas.`;
    case 'SourceDeclaredTwice': return $localize`:@@competencies.framework.fault.twice-declared:« ${name}:name: » est déclarée deux fois.`;
    case 'LevelsUnsound': return $localize`:@@competencies.framework.fault.levels-order:Les niveaux de « ${name}:name: » ne se suivent pas, ou un niveau nouveau n’a personne.`;
    case 'TextMissing': return $localize`:@@competencies.framework.fault.text:Il manque un texte à « ${name}:name: », en français ou en anglais.`;
    case 'LevelsMissing': return $localize`:@@competencies.framework.fault.levels:« ${name}:name: » n’a pas ses cinq niveaux.`;
    case 'IndicatorsMissing': return $localize`:@@competencies.framework.fault.indicators:Un niveau de « ${name}:name: » n’a aucun indicateur.`;
    case 'IndicatorTwice': return $localize`:@@competencies.framework.fault.indicator-twice:Deux indicateurs de « ${name}:name: » portent le même code.`;
    case 'HalfLifeUnsound': return $localize`:@@competencies.framework.fault.half-life:La demi-vie de « ${name}:name: » va de 1 à 120 mois.`;
    case 'CompetencyTwice': return $localize`:@@competencies.framework.fault.twice:Deux compétences portent le code de « ${name}:name: ».`;
    case 'NothingChanges': return $localize`:@@competencies.framework.fault.nothing:Ce brouillon ne change rien.`;
  }
}
