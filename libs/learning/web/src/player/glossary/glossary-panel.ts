import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { PageLanguage, TextPipe } from '@passerelle/platform-web';
import { Panel } from '@passerelle/platform-web/panel';

import type { GlossaryWord } from '../player-lesson.js';

/** All the words that the course explains, in alphabetical order. */
@Component({
  selector: 'pa-glossary-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Panel, TextPipe],
  template: `
    <pa-panel i18n-heading="@@learning.glossary.heading" heading="Glossaire">
      <dl>@for (word of words; track word.id) { <div><dt>{{ word.term | text }}</dt><dd [innerHTML]="language.of(word.html)"></dd></div> }</dl>
    </pa-panel>
  `,
  styles: `
    dl { display: grid; gap: 16px; max-width: 68ch; }
    dt { font: var(--pa-title-m); }
    dd { font: var(--pa-body-l); }
  `,
})
export class GlossaryPanel {
  protected readonly language = inject(PageLanguage);
  protected readonly words = inject<readonly GlossaryWord[]>(DIALOG_DATA).toSorted((some, other) => this.language.of(some.term).localeCompare(this.language.of(other.term), this.language.locale));
}
