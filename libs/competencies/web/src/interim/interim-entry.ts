import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { dayInWords, DayPipe, Tag, TypographyPipe } from '@passerelle/platform-web';

import type { InterimFieldsFragment } from '../generated/graphql.js';
import { interimActWords, interimStateWords } from './interim-words.js';

/** One interim: who, which days, where it is, and what was done in the manager's name. */
@Component({
  selector: 'pa-interim-entry',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, Tag, TypographyPipe],
  template: `
    @let it = interim();
    <h3>{{ it.delegateName }}</h3>
    <p>{{ days() }}{{ ' ' }}<pa-tag>{{ stateWords(it.state) }}</pa-tag></p>
    @if (it.word) { <blockquote>{{ it.word | typography }}</blockquote> }
    @if (it.acts.length > 0) {
      <details>
        <summary i18n="@@competencies.interim.acts">{it.acts.length, plural, =1 {1 geste fait pour vous} other {{{ it.acts.length }} gestes faits pour vous}}</summary>
        <ul>@for (act of it.acts; track act.id) { <li>{{ act.at | day }} · {{ actWords(act.kind) }}@if (act.personName) { · {{ act.personName }} }</li> }</ul>
      </details>
    }
  `,
  styles: `
    :host { display: grid; gap: 8px; }
    h3 { overflow-wrap: anywhere; }
    blockquote { margin: 0; padding: 8px 12px; border-inline-start: 4px solid var(--pa-line); white-space: pre-line; }
    ul { margin: 4px 0 0; padding-inline-start: 20px; list-style: disc; }
  `,
})
export class InterimEntry {
  private readonly locale = inject(LOCALE_ID);
  readonly interim = input.required<InterimFieldsFragment>();
  protected readonly days = computed(() => {
    const { startsOn, endsOn } = this.interim();
    const [first, last] = [dayInWords(startsOn, this.locale), dayInWords(endsOn, this.locale)];
    return startsOn === endsOn ? $localize`:@@competencies.interim.day:Le ${first}:first:` : $localize`:@@competencies.interim.days:Du ${first}:first: au ${last}:last:`;
  });
  protected readonly stateWords = interimStateWords;
  protected readonly actWords = interimActWords;
}
