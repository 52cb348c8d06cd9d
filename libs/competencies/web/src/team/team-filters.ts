import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

import { groupWords } from '../my-competencies/standing-words.js';
import type { TeamCompetency } from './team-cell.js';
import type { TeamFilter } from './team-view.js';

export interface NamedFamily {
  readonly id: string;
  readonly title: string;
}

/** The role that a team is held against, and which part of the team is looked at; every choice is kept in the address. */
@Component({
  selector: 'pa-team-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './team-filters.html',
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: end; gap: 12px 16px; }
    .pa-field { flex: 1 1 180px; max-width: 300px; }
    .target { flex: 2 1 260px; max-width: 420px; }
    .pa-input { width: 100%; }
  `,
})
export class TeamFilters {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly targets = input.required<readonly NamedFamily[]>();
  readonly target = input.required<string | null>();
  readonly units = input.required<readonly string[]>();
  readonly families = input.required<readonly NamedFamily[]>();
  readonly groups = input.required<readonly TeamCompetency['competency']['group'][]>();
  readonly filter = input.required<TeamFilter>();
  protected readonly targetTitle = computed(() => this.targets().find(({ id }) => id === this.target())?.title ?? '');
  protected readonly groupWords = groupWords;

  protected aim(typed: string): void {
    const wanted = typed.trim().toLocaleLowerCase();
    const found = this.targets().find(({ title }) => title.toLocaleLowerCase() === wanted);
    if (found || wanted === '') this.keep({ cible: found?.id ?? null });
  }

  protected keep(parameters: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: parameters, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
