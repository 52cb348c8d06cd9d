import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Language } from '@passerelle/kernel';
import { comparePart, type FieldDifference, kindOfPart, type MarkedWords, markWords, type PartContent } from '@passerelle/learning-domain';

import { ENDING_WORDS, listWords, pathWords } from '../course-draft/shape-words.js';

/** Characters shown of words that did not change, on each side of a change. */
const AROUND = 90;

interface ShownField {
  readonly key: string;
  readonly where: string;
  readonly language: Language | null;
  readonly marks: readonly MarkedWords[];
}

/** What two wordings of a part do not say alike: each field, with the words that are added and those that are removed, told by a line through or under them and in words too. */
@Component({
  selector: 'pa-part-difference',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (field of fields(); track field.key) {
        <div>
          <dt>{{ field.where }} @if (field.language; as language) { <span class="pa-caption">{{ language === 'fr' ? 'Français' : 'English' }}</span> }</dt>
          <dd [attr.lang]="field.language">
            @for (mark of field.marks; track $index) {
              @switch (mark.kind) {
                @case ('added') {<ins><span class="pa-hidden" [attr.lang]="pageLanguage" i18n="@@learning.difference.added">[ajouté] </span>{{ mark.words }}</ins>}
                @case ('removed') {<del><span class="pa-hidden" [attr.lang]="pageLanguage" i18n="@@learning.difference.removed">[retiré] </span>{{ mark.words }}</del>}
                @default {<span>{{ mark.words }}</span>}
              }
            } @empty { <span i18n="@@learning.difference.order">L’ordre a changé.</span> }
          </dd>
        </div>
      } @empty { <p class="pa-caption" i18n="@@learning.difference.none">Rien de ce qui se lit ici n’a changé.</p> }
    </dl>
  `,
  styles: `
    dl { display: grid; gap: 10px; margin: 0; }
    dt { font: var(--pa-label); }
    dd { margin: 2px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
    ins { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; background: var(--md-sys-color-secondary-container); color: var(--md-sys-color-on-secondary-container); }
    del + ins { margin-inline-start: 4px; }
    del { text-decoration: line-through; background: var(--md-sys-color-surface-container); color: var(--md-sys-color-on-surface); }
  `,
})
export class PartDifference {
  readonly partId = input.required<string>();
  readonly before = input.required<PartContent | undefined>();
  readonly after = input.required<PartContent | undefined>();
  /** What lessons, competencies and courses are called, by their ids. */
  readonly names = input<ReadonlyMap<string, string>>(new Map());
  protected readonly pageLanguage = $localize.locale?.startsWith('en') ? 'en' : 'fr';
  protected readonly fields = computed(() => comparePart(kindOfPart(this.partId()) ?? 'lesson', this.before(), this.after()).map((field) => this.shown(field)));

  private shown(field: FieldDifference): ShownField {
    const { path, language, holds, before, after } = field;
    const content = (after === null ? this.before() : this.after()) ?? {};
    const where = holds === 'order' ? listWords(path, content) : pathWords(path, content);
    const marks = holds === 'order' ? [] : markWords(this.words(holds, before), this.words(holds, after));
    return { key: `${path} ${language ?? ''} ${holds}`, where, language, marks: shortened(marks) };
  }

  private words(holds: FieldDifference['holds'], value: string | null): string {
    if (value === null) return '';
    switch (holds) {
      case 'flag':
        return value === 'true' ? $localize`:@@learning.difference.yes:oui` : $localize`:@@learning.difference.no:non`;
      case 'ending':
        return ENDING_WORDS.find(({ ending }) => ending === value)?.words ?? value;
      case 'ids':
      case 'competency':
        return value.split(', ').map((id) => this.names().get(id) ?? id).join(', ');
      default:
        return value;
    }
  }
}

/** What did not change is cut down to what stands around the changes. */
function shortened(marks: readonly MarkedWords[]): readonly MarkedWords[] {
  return marks.map((mark, place) => {
    if (mark.kind !== 'kept' || mark.words.length <= 2 * AROUND + 10) return mark;
    // No word is cut in two.
    const [start, end] = [place === 0 ? '' : mark.words.slice(0, AROUND).replace(/\S*$/, ''), place === marks.length - 1 ? '' : mark.words.slice(-AROUND).replace(/^\S*/, '')];
    return { ...mark, words: `${start}[…]${end}` };
  });
}
