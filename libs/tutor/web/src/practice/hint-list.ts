import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TextPipe } from '@passerelle/platform-web';

import { type Hint, rungWords } from './practice-words.js';

/** The hints that were taken, rung by rung. */
@Component({
  selector: 'pa-hint-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <ol>
      @for (hint of hints(); track hint.rung) {
        <li>
          <p class="pa-caption"><ng-container i18n="@@tutor.hint.name">Indice : {{ rungWords(hint.rung) }}</ng-container></p>
          @if (hint.rung === 'orient') {
            <p i18n="@@tutor.hint.orient">À ce niveau, on sait :</p>
            <ul>@for (line of hint.texts; track $index) { <li>{{ line | text }}</li> }</ul>
          } @else if (hint.rung === 'remind') {
            @for (line of hint.texts; track $index) { <p>{{ line | text }}</p> }
          } @else if (hint.step; as step) {
            @switch (step.kind) {
              @case ('setAside') { <p i18n="@@tutor.hint.set-aside">Ce n’est pas « {{ step.text | text }} »</p> @if (step.why; as why) { <p>{{ why | text }}</p> } }
              @case ('comesFirst') { <p i18n="@@tutor.hint.comes-first">« {{ step.text | text }} » vient en premier.</p> }
              @case ('goesWith') { <p i18n="@@tutor.hint.goes-with">« {{ step.text | text }} » va avec « {{ step.with | text }} ».</p> }
            }
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol { display: grid; gap: 12px; }
    ol > li { padding: 12px 16px; border-inline-start: 4px solid var(--md-sys-color-tertiary); border-radius: 0 8px 8px 0; background: var(--pa-card); }
    ul { list-style: disc; padding-inline-start: 24px; }
  `,
})
export class HintList {
  readonly hints = input.required<readonly Hint[]>();
  protected readonly rungWords = rungWords;
}
