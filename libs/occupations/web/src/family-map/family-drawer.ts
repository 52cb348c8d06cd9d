import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Drawer, ErrorState, GraphqlClient, Icon, LoadingSkeleton, PageLanguage, type PairedBar, PairedBars, Suppressed, TextPipe } from '@passerelle/platform-web';

import { FamilyPageDocument } from '../generated/graphql.js';
import { classWords } from '../task/task-words.js';

/** Regions and competencies that a glance takes in; the full record has them all. */
const AT_A_GLANCE = 6;

/** The family that is selected on the map: what changes in its tasks, for how many people and where. */
@Component({
  selector: 'pa-family-drawer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, Drawer, ErrorState, Icon, LoadingSkeleton, PairedBars, RouterLink, Suppressed, TextPipe],
  templateUrl: './family-drawer.html',
  styleUrl: './family-drawer.css',
})
export class FamilyDrawer {
  private readonly language = inject(PageLanguage);
  readonly familyId = input.required<string>();
  /** Known from the map, so that the drawer has its title before its content. */
  readonly heading = input.required<string>();
  readonly closed = output();
  protected readonly page = inject(GraphqlClient).query(FamilyPageDocument, () => ({ id: this.familyId(), planning: true, editing: false }));
  protected readonly family = computed(() => this.page.value()?.jobFamily);
  protected readonly barsCaption = $localize`:@@occupations.family.bars:Tâches, en % du temps de travail`;
  protected readonly bars = computed<readonly PairedBar[]>(() => (this.family()?.current.tasks ?? []).map(({ id, label, shareToday, shareTransformed, change }) => ({ id, label: this.language.of(label), today: change === 'new' ? null : shareToday, transformed: shareTransformed, change })));
  protected readonly className = computed(() => classWords(this.family()?.current.exposureClass ?? null));
  protected readonly regions = computed(() => (this.family()?.peopleByRegion ?? []).slice(0, AT_A_GLANCE));
  protected readonly rising = computed(() => (this.family()?.requirements ?? []).filter(({ today, transformed }) => transformed > today).slice(0, AT_A_GLANCE));
}
