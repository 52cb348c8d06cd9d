import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { BilingualText } from '@passerelle/kernel';

import { PageLanguage } from './language.js';

/** `{{ task.label | text }}`: the side of a bilingual text that the page speaks. */
@Pipe({ name: 'text' })
export class TextPipe implements PipeTransform {
  private readonly language = inject(PageLanguage);

  transform(text: BilingualText | null | undefined): string {
    return text ? this.language.of(text) : '';
  }
}
