import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { DayPipe } from '@passerelle/platform-web';

interface LedTeam {
  readonly managerId: string;
  readonly interimFor?: string | null;
  readonly until?: string | null;
}

/** Which team one looks at, for whoever leads several today; and, standing in for a manager, for whom and until when. */
@Component({
  selector: 'pa-team-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe],
  template: `
    @if (teams().length > 1) {
      <div class="pa-field">
        <label for="team-choice" i18n="@@competencies.choice.label">Équipe</label>
        <select #team id="team-choice" class="pa-input pa-input--small" (change)="choose(team.value)">
          @for (one of teams(); track one.managerId) {
            <option [value]="one.managerId" [selected]="one.managerId === chosen()">@if (one.interimFor) { <ng-container i18n="@@competencies.choice.of">Celle de {{ one.interimFor }}, par intérim</ng-container> } @else { <ng-container i18n="@@competencies.choice.own">La mienne</ng-container> }</option>
          }
        </select>
      </div>
    }
    @if (shown(); as one) {
      @if (one.interimFor) { <p class="pa-notice pa-notice--calm" i18n="@@competencies.choice.interim">Vous assurez l’intérim de {{ one.interimFor }} jusqu’au {{ one.until | day }}. Ce que vous faites ici porte votre nom, et dit pour qui.</p> }
    }
  `,
  styles: `
    :host { display: grid; gap: 12px; margin-bottom: 16px; }
    :host:empty { display: none; }
    .pa-field { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
    .pa-input { flex: 0 1 340px; min-width: 0; }
    select { text-overflow: ellipsis; }
  `,
})
export class TeamChoice {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly teams = input.required<readonly LedTeam[]>();
  readonly chosen = input.required<string | null>();
  protected readonly shown = computed(() => this.teams().find(({ managerId }) => managerId === this.chosen()));

  /** One's own team has the short address; filters of another team would leave nobody. */
  protected choose(managerId: string): void {
    const own = this.teams().some((team) => team.managerId === managerId && !team.interimFor);
    void this.router.navigate([], { relativeTo: this.route, queryParams: { equipe: own ? null : managerId, unite: null, metier: null, domaine: null }, queryParamsHandling: 'merge' });
  }
}
