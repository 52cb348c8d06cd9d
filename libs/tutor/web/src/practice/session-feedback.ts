import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TextPipe } from '@passerelle/platform-web';

import { type Example, type Feedback, outcomeWords } from './practice-words.js';
import { WorkedExample } from './worked-example.js';

/** What to make of the last answer: what was right first, the idea behind what was not, where the rule stands. */
@Component({
  selector: 'pa-session-feedback',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe, WorkedExample],
  template: `
    <h1 tabindex="-1">{{ heading() }}</h1>
    <div class="said" role="status">
      @for (question of feedback().questions; track $index) { <p class="question">{{ question | text }}</p> }
      @if (feedback().answer.length > 0) {
        <p class="pa-caption" i18n="@@tutor.feedback.yours">Votre réponse :</p>
        <ul>@for (line of feedback().answer; track $index) { <li>{{ line | text }}</li> }</ul>
      }
      @for (idea of feedback().ideas; track idea.id) { <p class="idea"><b>{{ idea.name | text }}</b> <br />{{ idea.feedback | text }}</p> }
      @if (feedback().explanation; as why) { <p>{{ why | text }}</p> }
      <p class="pa-caption"><ng-container i18n="@@tutor.source">D’où vient la règle :</ng-container> {{ feedback().source | text }}</p>
    </div>
    @if (example(); as worked) { <pa-worked-example [example]="worked" /> }
  `,
  styles: `
    :host, .said { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
    h1 { font: 600 1.625rem/2.125rem var(--pa-font-title); }
    .question { font: var(--pa-title-s); }
    ul { list-style: disc; padding-inline-start: 24px; }
    .idea { padding: 8px 12px; background: var(--pa-near-bg); border-inline-start: 4px solid var(--pa-near); }
    pa-worked-example { margin-top: 12px; }
  `,
})
export class SessionFeedback {
  readonly feedback = input.required<Feedback>();
  readonly example = input<Example | null>(null);
  protected readonly heading = computed(() => outcomeWords(this.feedback()));
}
