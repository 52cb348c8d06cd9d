import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BilingualText } from '@passerelle/kernel';
import { kindOfPart, type PartContent, textsOf } from '@passerelle/learning-domain';
import { MomentPipe, Session } from '@passerelle/platform-web';

import type { Conflict } from './draft-desk.js';
import { pathWords } from './shape-words.js';

interface Wording {
  readonly where: string;
  readonly language: 'Français' | 'English';
  readonly mine: string;
  readonly theirs: string;
}

/** Two wordings of one part, side by side, and which of them stands. */
@Component({
  selector: 'pa-draft-conflict',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MomentPipe],
  template: `
    <section class="pa-notice" role="alert" aria-labelledby="pa-conflict">
      <h2 id="pa-conflict" tabindex="-1" i18n="@@learning.draft.conflict.heading">Deux versions de cette partie</h2>
      <p>@if (isOneself()) { <ng-container i18n="@@learning.draft.conflict.oneself">Vous l’avez changée ailleurs, {{ conflict().current.changedAt | moment }}. Rien n’a été écrasé.</ng-container> } @else { <ng-container i18n="@@learning.draft.conflict.other">{{ conflict().current.changedByName }} l’a changée, {{ conflict().current.changedAt | moment }}, pendant que vous écriviez. Rien n’a été écrasé.</ng-container> }</p>
      <div class="pa-scroll-x">
        <table class="pa-table">
          <caption class="pa-hidden" i18n="@@learning.draft.conflict.caption">Ce qui diffère entre les deux versions</caption>
          <thead><tr><th scope="col" i18n="@@learning.draft.conflict.where">Où</th><th scope="col" i18n="@@learning.draft.conflict.mine">Vos mots</th><th scope="col" i18n="@@learning.draft.conflict.theirs">Ce qui est enregistré</th></tr></thead>
          <tbody>@for (one of wordings(); track $index) { <tr><th scope="row">{{ one.where }} <span class="pa-caption">{{ one.language }}</span></th><td>{{ one.mine }}</td><td>{{ one.theirs }}</td></tr> } @empty { <tr><td colspan="3" i18n="@@learning.draft.conflict.order">Les textes sont les mêmes : l’ordre, un choix ou un nombre diffère.</td></tr> }</tbody>
        </table>
      </div>
      <p class="pa-row">
        <button type="button" class="pa-button pa-button--tonal" (click)="mine.emit()" i18n="@@learning.draft.conflict.keep">Garder mes mots</button>
        <button type="button" class="pa-button pa-button--outlined" (click)="theirs.emit()" i18n="@@learning.draft.conflict.take">Prendre ce qui est enregistré</button>
        <span class="pa-caption" i18n="@@learning.draft.conflict.undo">L’autre version reste à portée avec « Annuler ».</span>
      </p>
    </section>
  `,
  styles: `
    section { display: grid; gap: 10px; }
    h2 { font: var(--pa-title-l); }
    table { background: var(--pa-card); color: var(--md-sys-color-on-surface); }
    td, th { white-space: pre-wrap; overflow-wrap: anywhere; vertical-align: top; }
    .pa-caption { color: inherit; }
  `,
})
export class DraftConflict {
  private readonly viewer = inject(Session).viewer;
  readonly conflict = input.required<Conflict>();
  /** What is on the page. */
  readonly content = input.required<PartContent>();
  readonly mine = output();
  readonly theirs = output();
  protected readonly isOneself = computed(() => this.viewer()?.displayName === this.conflict().current.changedByName);
  protected readonly wordings = computed<readonly Wording[]>(() => {
    const kind = kindOfPart(this.conflict().partId) ?? 'outline';
    const current = this.conflict().current.content as PartContent;
    const [mine, theirs] = [this.content(), current].map((content) => new Map(textsOf(kind, content).map(({ path, text }) => [path, text])));
    return [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])].flatMap((path) => wordingsOf(pathWords(path, mine?.has(path) ? this.content() : current), mine?.get(path), theirs?.get(path)));
  });
}

function wordingsOf(where: string, mine: BilingualText | undefined, theirs: BilingualText | undefined): readonly Wording[] {
  return ([['fr', 'Français'], ['en', 'English']] as const).flatMap(([key, language]) => (mine?.[key] === theirs?.[key] ? [] : [{ where, language, mine: mine?.[key] ?? '', theirs: theirs?.[key] ?? '' }]));
}
