import { CdkConnectedOverlay, type ConnectedPosition } from '@angular/cdk/overlay';
import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import type { BilingualText } from '@passerelle/kernel';
import { Icon, PageLanguage, TextPipe } from '@passerelle/platform-web';

import type { GlossaryWord } from '../player-lesson.js';

const NEAR: ConnectedPosition[] = [
  { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 6 },
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 6 },
  { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -6 },
];

/** A text of a lesson. The words of the glossary that the server marked become buttons that say what they mean. */
@Component({
  selector: 'pa-lesson-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkConnectedOverlay, Icon, TextPipe],
  templateUrl: './lesson-text.html',
  styleUrl: './lesson-text.css',
})
export class LessonText {
  protected readonly language = inject(PageLanguage);
  /** Clean HTML, from the server. */
  readonly html = input.required<BilingualText>();
  readonly glossary = input<readonly GlossaryWord[]>([]);
  protected readonly open = signal<{ readonly word: GlossaryWord; readonly button: HTMLButtonElement } | undefined>(undefined);
  protected readonly positions = NEAR;
  private readonly text = viewChild.required<ElementRef<HTMLElement>>('text');
  private readonly definition = viewChild<ElementRef<HTMLElement>>('definition');
  private readonly words = computed(() => new Map(this.glossary().map((word) => [`term-${word.id}`, word])));

  constructor() {
    afterRenderEffect(() => this.definition()?.nativeElement.focus());
    afterRenderEffect(() => {
      this.html();
      for (const mark of this.text().nativeElement.querySelectorAll('span[class^="term-"]')) {
        const word = this.words().get(mark.className);
        if (word) mark.replaceWith(this.buttonFor(word, mark.textContent));
      }
    });
  }

  private buttonFor(word: GlossaryWord, words: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'term';
    button.textContent = words;
    button.ariaHasPopup = 'dialog';
    button.ariaExpanded = 'false';
    button.addEventListener('click', () => this.show(word, button));
    return button;
  }

  private show(word: GlossaryWord, button: HTMLButtonElement): void {
    this.hide();
    button.ariaExpanded = 'true';
    this.open.set({ word, button });
  }

  /** Closes and gives the focus back. */
  protected close(): void {
    this.open()?.button.focus();
    this.hide();
  }

  protected hide(): void {
    const opened = this.open();
    if (!opened) return;
    opened.button.ariaExpanded = 'false';
    this.open.set(undefined);
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    // Tab goes on from the word, as if the definition stood in the text.
    if (event.key === 'Escape') event.preventDefault();
    this.close();
  }
}
