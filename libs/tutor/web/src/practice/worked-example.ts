import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TextPipe } from '@passerelle/platform-web';

import type { Example } from './practice-words.js';

/** The exercise that was missed first, worked through. */
@Component({
  selector: 'pa-worked-example',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <section class="pa-card" aria-labelledby="example">
      <h2 id="example" i18n="@@tutor.example.heading">La première question, pas à pas</h2>
      @if (example().situation; as situation) { <p class="pa-quiet">{{ situation | text }}</p> }
      @for (solved of example().questions; track $index) {
        <p class="question">{{ solved.question | text }}</p>
        <ol>@for (step of solved.solution; track $index) { <li>{{ step.text | text }}@if (step.with; as other) { → {{ other | text }} }</li> }</ol>
      }
      <p><b i18n="@@tutor.example.why">Pourquoi :</b> {{ example().explanation | text }}</p>
      <p class="pa-caption"><ng-container i18n="@@tutor.source">D’où vient la règle :</ng-container> {{ example().source | text }}</p>
    </section>
  `,
  styles: `
    section { display: grid; gap: 8px; }
    .question { font: var(--pa-title-s); }
    ol { list-style: decimal; padding-inline-start: 28px; }
  `,
})
export class WorkedExample {
  readonly example = input.required<Example>();
}
