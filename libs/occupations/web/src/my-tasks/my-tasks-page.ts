import { DecimalPipe } from '@angular/common';
import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { DayPipe, EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage, SidePanel, Tag, TextPipe } from '@passerelle/platform-web';

import { type ContestationFieldsFragment, MyTasksPageDocument, type MyTasksPageQuery } from '../generated/graphql.js';
import { TaskRow } from '../task/task-row.js';
import { classWords, contestationTitle, outcomeWords } from '../task/task-words.js';
import type { Contested } from './contest-panel.js';

type Family = MyTasksPageQuery['myAssignments'][number]['family'];

/** Every task of my job: what changes, what stays, from which source; and my contestations with their answers. */
@Component({
  selector: 'pa-my-tasks-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DecimalPipe, EmptyState, ErrorState, LoadingSkeleton, PageHead, Tag, TaskRow, TextPipe],
  templateUrl: './my-tasks-page.html',
  styleUrl: './my-tasks-page.css',
})
export class MyTasksPage {
  private readonly panel = inject(SidePanel);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly language = inject(PageLanguage);
  /** Id of a task whose figure is about to be contested. */
  readonly contester = input<string>();
  protected readonly page = inject(GraphqlClient).query(MyTasksPageDocument, () => ({}));
  protected readonly heading = $localize`:@@occupations.my-tasks.heading:Mes tâches`;
  protected readonly lead = $localize`:@@occupations.my-tasks.lead:Ce que l’IA peut toucher dans votre travail, en mots d’abord. L’exposition dit ce que la technologie pourrait faire, pas ce qui arrivera à un emploi : des personnes le décident.`;
  protected readonly noJob = $localize`:@@occupations.my-tasks.none:Aucune affectation pour le moment`;
  protected readonly noJobDetail = $localize`:@@occupations.my-tasks.none.detail:Vos tâches paraîtront ici quand votre organisme aura inscrit votre corps d’emploi.`;
  protected readonly assignments = computed(() => this.page.value()?.myAssignments ?? []);
  protected readonly contestations = computed(() => this.page.value()?.myContestations ?? []);
  protected readonly classOf = ({ current }: Family) => classWords(current.exposureClass ?? null);
  protected readonly titleOf = ({ figure, taskLabel }: ContestationFieldsFragment) => contestationTitle({ figure, taskLabel }, this.language);
  protected readonly outcomeOf = ({ outcome }: ContestationFieldsFragment) => (outcome ? outcomeWords(outcome) : '');

  constructor() {
    // Asked for by the address: the panel opens once the tasks are there, and the address forgets it.
    afterRenderEffect(() => {
      const taskId = this.contester();
      const family = this.assignments().find((assignment) => assignment.family.current.tasks.some(({ id }) => id === taskId))?.family;
      if (!taskId || !family) return;
      void this.router.navigate([], { relativeTo: this.route, queryParams: {}, replaceUrl: true });
      void this.contest(family, taskId);
    });
  }

  protected isContested(family: Family, taskId: string): boolean {
    return this.contestations().some((contestation) => contestation.familyId === family.id && contestation.taskId === taskId && !contestation.outcome);
  }

  protected async contest(family: Family, taskId: string): Promise<void> {
    const task = family.current.tasks.find(({ id }) => id === taskId);
    if (!task) return;
    const panel = await this.panel.open<Contested, boolean>(() => import('./contest-panel.js').then((m) => m.ContestPanel), { familyId: family.id, version: family.current.number, task });
    panel.closed.subscribe((filed) => {
      if (filed) this.page.reload();
    });
  }
}
