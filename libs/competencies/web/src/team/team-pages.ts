import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import { GraphqlClient, Session } from '@passerelle/platform-web';

import { TeamWaitingDocument } from '../generated/graphql.js';

const PAGES = [
  { path: '/mon-equipe', permission: 'team:read', words: $localize`:@@competencies.pages.overview:Vue d’ensemble`, exact: true },
  { path: '/mon-equipe/validations', permission: 'validation:decide', words: $localize`:@@competencies.queue.heading:Preuves à valider`, exact: false },
  { path: '/mon-equipe/formations', permission: 'course-request:write', words: $localize`:@@competencies.requests.heading:Formations demandées`, exact: true },
  { path: '/parcours-types', permission: 'path-template:assign', words: $localize`:@@competencies.pages.templates:Parcours types`, exact: false },
  { path: '/mon-equipe/temps', permission: 'learning-time:grant', words: $localize`:@@competencies.time.heading:Temps libéré`, exact: true },
  { path: '/mon-equipe/mentorat', permission: 'mentorship:propose', words: $localize`:@@competencies.mentoring.heading:Mentorat`, exact: true },
  { path: '/mon-equipe/interim', permission: 'interim:write', words: $localize`:@@competencies.interim.heading:Intérim`, exact: true },
] as const;

/** The pages of a team, the same row on each of them; how many pieces of evidence wait is said beside theirs. */
@Component({
  selector: 'pa-team-pages',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav #row i18n-aria-label="@@competencies.pages.label" aria-label="Pages de l’équipe">
      @for (page of pages; track page.path) {
        <a [routerLink]="page.path" [queryParams]="team()" routerLinkActive="here" [routerLinkActiveOptions]="page.exact ? exactly : within" ariaCurrentWhenActive="page" #link (isActiveChange)="bringToSight($event, link)">{{ page.words }}@if (page.path === queue && waiting() > 0) { <span class="count pa-number">{{ waiting() }}<span class="pa-hidden" i18n="@@competencies.pages.waiting"> en attente</span></span> }</a>
      }
    </nav>
  `,
  styles: `
    :host { display: block; margin-bottom: 12px; }
    nav { position: relative; display: flex; gap: 4px; overflow-x: auto; border-bottom: 1px solid var(--pa-line); scrollbar-width: thin; }
    a { display: inline-flex; align-items: center; gap: 6px; min-height: 40px; padding: 2px 12px 0; flex: none; color: var(--pa-ink-2); border-bottom: 2px solid transparent; text-decoration: none; white-space: nowrap; font: 500 .875rem/1.25rem var(--pa-font); }
    a:first-child { margin-inline-start: -12px; }
    a:hover { color: var(--md-sys-color-on-surface); background: var(--md-sys-color-surface-container-low); }
    a:focus-visible { outline-offset: -3px; }
    .here { color: var(--md-sys-color-primary); border-color: var(--md-sys-color-primary); font-weight: 600; }
    .count { position: relative; min-width: 20px; padding: 0 6px; border-radius: 10px; background: var(--md-sys-color-tertiary-container); color: var(--md-sys-color-on-tertiary-container); font: 600 .75rem/1.25rem var(--pa-font); text-align: center; }
    @media (max-width: 700px) { a { min-height: 44px; } a:first-child { margin-inline-start: 0; } nav { margin-inline: -16px; padding-inline: 4px; } }
    @media print { :host { display: none; } }
  `,
})
export class TeamPages {
  private readonly parameters = toSignal(inject(ActivatedRoute).queryParamMap);
  private readonly session = inject(Session);
  private readonly row = viewChild.required<ElementRef<HTMLElement>>('row');
  private readonly queueOfTheTeam = inject(GraphqlClient).query(TeamWaitingDocument, () => (this.session.can('validation:decide') ? {} : undefined));
  protected readonly pages = PAGES.filter(({ permission }) => this.session.can(permission));
  protected readonly queue = '/mon-equipe/validations';
  protected readonly waiting = computed(() => this.queueOfTheTeam.value()?.validationsWaiting.waiting ?? 0);
  /** Whoever leads several teams stays with the same one from page to page. */
  protected readonly team = computed(() => ({ equipe: this.parameters()?.get('equipe') ?? null }));
  protected readonly exactly: IsActiveMatchOptions = { paths: 'exact', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' };
  protected readonly within: IsActiveMatchOptions = { ...this.exactly, paths: 'subset' };

  /** On a phone the row is wider than the screen: the page one is on must be in sight. */
  protected bringToSight(here: boolean, link: HTMLElement): void {
    const row = this.row().nativeElement;
    // Once it is drawn in bold, hence wider.
    if (here) requestAnimationFrame(() => { row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2; });
  }
}
