import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { GapStatus, type GapStatusName, TextPipe } from '@passerelle/platform-web';

import { type AnsweredItem, moveWords, outcomeWords } from './conclusion-words.js';

const SIGNS: Readonly<Record<AnsweredItem['outcome'], GapStatusName>> = { right: 'met', wrong: 'near', dontKnow: 'notAssessed' };

/** What was asked, what one answered, and the idea behind a mistake; never the key of a question that others may be asked. */
@Component({
  selector: 'pa-answered-items',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapStatus, TextPipe],
  template: `
    <ol>
      @for (item of items(); track item.itemId) {
        <li>
          <p class="head"><pa-gap-status [status]="signs[item.outcome]" [words]="outcomeWords(item.outcome)" /> <span class="pa-caption">{{ moveWords(item) }}</span></p>
          @if (item.situation) { <p class="pa-quiet">{{ item.situation | text }}</p> }
          @for (part of item.parts; track $index) {
            <p class="question">{{ part.question | text }}</p>
            @if (part.answer.length > 0) {
              <p class="pa-caption" i18n="@@assessment.answered.yours">Votre réponse :</p>
              <ul>@for (line of part.answer; track $index) { <li>{{ line | text }}</li> }</ul>
            } @else if (item.outcome !== 'dontKnow') { <p class="pa-caption" i18n="@@assessment.answered.unknown">Votre réponse : je ne sais pas.</p> }
          }
          @for (idea of item.ideas; track idea.id) { <p class="idea"><b>{{ idea.name | text }}</b> <br />{{ idea.feedback | text }}</p> }
          @if (item.explanation) { <p>{{ item.explanation | text }}</p> }
          <p class="pa-caption"><ng-container i18n="@@assessment.answered.source">D’où vient la question :</ng-container> {{ item.source | text }}</p>
        </li>
      }
    </ol>
  `,
  styles: `
    ol { display: grid; gap: 16px; margin-top: 12px; }
    ol > li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; padding: 12px 16px; border: 1px solid var(--pa-line); border-radius: var(--md-sys-shape-corner-small); }
    .head { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
    .question { font: var(--pa-title-s); }
    ul { list-style: disc; padding-inline-start: 24px; }
    .idea { padding: 8px 12px; background: var(--pa-near-bg); border-inline-start: 4px solid var(--pa-near); }
  `,
})
export class AnsweredItems {
  readonly items = input.required<readonly AnsweredItem[]>();
  protected readonly signs = SIGNS;
  protected readonly outcomeWords = outcomeWords;
  protected readonly moveWords = moveWords;
}
