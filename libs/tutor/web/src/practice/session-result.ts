import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GapStatus, Icon, LevelSpan, TextPipe } from '@passerelle/platform-web';

import type { PracticeFieldsFragment } from '../generated/graphql.js';
import { endingWords, moveWords } from './practice-words.js';

/** What a session came to: what was done, what it moved, what to remember. */
@Component({
  selector: 'pa-session-result',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapStatus, Icon, LevelSpan, RouterLink, TextPipe],
  templateUrl: './session-result.html',
  styles: `
    h1 { font: 600 1.625rem/2.125rem var(--pa-font-title); margin-bottom: 4px; }
    .ending { margin-bottom: 16px; }
    .next { display: grid; gap: 8px; padding-bottom: 24px; }
    .next .pa-button { background: #fff; color: #0b4a57; }
    .moves, .ideas { display: grid; gap: 16px; margin-top: 8px; }
    .moves > li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 16px; align-items: center; }
    .moves pa-level-span, .moves p { grid-column: 1 / -1; }
    .ideas li { padding: 8px 12px; background: var(--pa-near-bg); border-inline-start: 4px solid var(--pa-near); }
  `,
})
export class SessionResult {
  readonly session = input.required<PracticeFieldsFragment>();
  protected readonly result = computed(() => this.session().result);
  protected readonly ending = computed(() => {
    const result = this.result();
    return result ? endingWords(result.ending) : '';
  });
  protected readonly moveWords = moveWords;
}
