import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deriveExposure } from '@passerelle/occupations-domain';
import { DayPipe, ErrorState, GraphqlClient, Icon, LoadingSkeleton, PageHead, PageLanguage, type PairedBar, PairedBars, Session, SourceChip, type SourceFact, Suppressed, TextPipe } from '@passerelle/platform-web';

import { FamilyPageDocument, type FamilyPageQuery } from '../generated/graphql.js';
import { TaskRow } from '../task/task-row.js';
import { classWords } from '../task/task-words.js';

type Requirement = FamilyPageQuery['jobFamily']['requirements'][number];

/** Parts listed before « voir tout ». */
const SHOWN_PARTS = 12;

/** One family: its tasks today and transformed, its people, the competencies that rise, how its figures are derived. */
@Component({
  selector: 'pa-family-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DecimalPipe, ErrorState, Icon, LoadingSkeleton, PageHead, PairedBars, RouterLink, SourceChip, Suppressed, TaskRow, TextPipe],
  templateUrl: './family-page.html',
  styleUrl: './family-page.css',
})
export class FamilyPage {
  private readonly language = inject(PageLanguage);
  private readonly session = inject(Session);
  readonly familyId = input.required<string>();
  protected readonly planning = this.session.can('headcount:read');
  protected readonly editing = this.session.can('catalogue:edit');
  protected readonly mapped = this.session.can('family-map:read');
  protected readonly page = inject(GraphqlClient).query(FamilyPageDocument, () => ({ id: this.familyId(), planning: this.planning, editing: this.editing }));
  protected readonly family = computed(() => this.page.value()?.jobFamily);
  protected readonly heading = computed(() => { const family = this.family(); return family ? this.language.of(family.title) : ''; });
  protected readonly over = computed(() => {
    const family = this.family();
    if (!family) return '';
    const group = this.language.of(family.group);
    return family.officialCode ? $localize`:@@occupations.family.over:${group}:group: · classe ${family.officialCode}:code:` : group;
  });
  protected readonly derivedLabel = $localize`:@@occupations.family.derivation:Comment c’est calculé`;
  protected readonly barsCaption = $localize`:@@occupations.family.bars:Tâches, en % du temps de travail`;
  protected readonly bars = computed<readonly PairedBar[]>(() => (this.family()?.current.tasks ?? []).map(({ id, label, shareToday, shareTransformed, change }) => ({ id, label: this.language.of(label), today: change === 'new' ? null : shareToday, transformed: shareTransformed, change })));
  protected readonly className = computed(() => classWords(this.family()?.current.exposureClass ?? null));
  /** Recomputed here with the server's own rule: what the page explains is what was stored. */
  protected readonly derivation = computed<readonly SourceFact[]>(() => {
    const tasks = (this.family()?.current.tasks ?? []).flatMap(({ shareToday, exposure }) => (exposure === null || exposure === undefined || shareToday === 0 ? [] : [{ share: shareToday, exposure }]));
    if (tasks.length === 0) return [];
    const { mean, dispersion } = deriveExposure(tasks);
    const figure = (value: number) => value.toLocaleString(this.language.locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
    return [
      { term: $localize`:@@occupations.family.mean-of:Moyenne de ${tasks.length}:count: tâches d’aujourd’hui, pondérée par leur part du temps`, detail: figure(mean) },
      { term: $localize`:@@occupations.family.dispersion-of:Écart-type pondéré, σ² = Σ w (x − μ)² / (1 − Σ w²)`, detail: figure(dispersion) },
      { term: $localize`:@@occupations.family.class-of:Classe de l’OIT 2025, des deux arrondis à deux décimales`, detail: this.className() },
      { term: $localize`:@@occupations.family.left-out:Laissées de côté`, detail: $localize`:@@occupations.family.left-out.detail:Les tâches nouvelles, qui n’existent pas encore.` },
    ];
  });
  protected readonly rising = computed(() => (this.family()?.requirements ?? []).filter(({ today, transformed }) => transformed > today));
  protected readonly steady = computed(() => (this.family()?.requirements ?? []).filter(({ today, transformed }) => transformed <= today));
  protected readonly regions = computed(() => (this.family()?.peopleByRegion ?? []).slice(0, SHOWN_PARTS));
  protected readonly units = computed(() => (this.family()?.peopleByUnit ?? []).slice(0, SHOWN_PARTS));

  protected tasksOf({ taskIds }: Requirement): string {
    const labels = (this.family()?.current.tasks ?? []).filter(({ id }) => taskIds.includes(id)).map(({ label }) => this.language.of(label));
    return new Intl.ListFormat(this.language.current, { type: 'unit' }).format(labels);
  }
}
