import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

import { groupWords } from '../my-competencies/standing-words.js';
import { type NamedRole, RoleTarget } from '../role/role-target.js';
import type { TeamCompetency } from './team-cell.js';
import type { TeamFilter } from './team-view.js';

/** The role that a team is held against, and which part of the team is looked at; every choice is kept in the address. */
@Component({
  selector: 'pa-team-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RoleTarget],
  templateUrl: './team-filters.html',
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: start; gap: 12px 16px; }
    .pa-field { flex: 1 1 150px; max-width: 300px; }
    .target { flex: 2 1 260px; max-width: 420px; }
    .pa-input { width: 100%; }
  `,
})
export class TeamFilters {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly targets = input.required<readonly NamedRole[]>();
  readonly target = input.required<string | null>();
  readonly units = input.required<readonly string[]>();
  readonly families = input.required<readonly NamedRole[]>();
  readonly groups = input.required<readonly TeamCompetency['competency']['group'][]>();
  readonly filter = input.required<TeamFilter>();
  protected readonly without = $localize`:@@competencies.team.target.hint:Le rôle de chaque personne`;
  protected readonly groupWords = groupWords;

  protected keep(parameters: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: parameters, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
