import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, output, viewChildren } from '@angular/core';
import type { BilingualText, Language } from '@passerelle/kernel';
import { MARKDOWN_LENGTH, WORDS_LENGTH } from '@passerelle/learning-domain';
import { Tag } from '@passerelle/platform-web';

import { MARKS, type TextMark, withMark } from './text-mark.js';

let texts = 0;

/** The same text in French and in English, side by side; which one is missing or behind is said beside it. */
@Component({
  selector: 'pa-written-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Tag],
  templateUrl: './written-text.html',
  styleUrl: './written-text.css',
})
export class WrittenText {
  readonly legend = input.required<string>();
  readonly value = input.required<BilingualText>();
  readonly holds = input<'words' | 'markdown'>('words');
  /** The language that says it in older words. */
  readonly behind = input<Language>();
  readonly locked = input(false);
  readonly changed = output<BilingualText>();
  /** Both languages say the same still. */
  readonly settled = output();
  private readonly fields = viewChildren<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly name = `pa-written-${++texts}`;
  protected readonly marks = MARKS;
  protected readonly longest = computed(() => (this.holds() === 'words' ? WORDS_LENGTH : MARKDOWN_LENGTH));
  protected readonly languages = [{ language: 'fr', words: 'Français' }, { language: 'en', words: 'English' }] as const;
  protected readonly rows = computed(() => {
    const longest = Math.max(this.value().fr.length, this.value().en.length);
    return this.holds() === 'words' ? Math.min(6, 1 + Math.floor(longest / 60)) : Math.max(6, Math.min(24, Math.ceil(longest / 55)));
  });

  protected isMissing(language: Language): boolean {
    return this.value()[language].trim() === '';
  }

  protected write(language: Language, words: string): void {
    this.changed.emit({ ...this.value(), [language]: words });
  }

  /** Puts a mark around what is selected, and gives the field back as it was held. */
  protected put(mark: TextMark, place: number): void {
    const field = this.fields()[place]?.nativeElement;
    const language = this.languages[place]?.language;
    if (!field || !language) return;
    const { text, from, to } = withMark(mark, field.value, field.selectionStart, field.selectionEnd);
    field.value = text;
    field.focus();
    field.setSelectionRange(from, to);
    this.write(language, text);
  }
}
