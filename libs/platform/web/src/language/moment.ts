import { formatDate } from '@angular/common';
import { inject, Pipe, type PipeTransform } from '@angular/core';

import { dayInWords } from './day.js';
import { PageLanguage } from './language.js';

/** « 20 nov. 2026, 14 h 00 »: an instant, to the minute. */
@Pipe({ name: 'moment' })
export class MomentPipe implements PipeTransform {
  private readonly language = inject(PageLanguage);

  transform(at: string | Date | null | undefined): string {
    if (!at) return '';
    const hour = this.language.current === 'fr' ? "H'\u00a0h\u00a0'mm" : 'h:mm a';
    return `${dayInWords(at, this.language.locale, 'short')}, ${formatDate(at, hour, this.language.locale)}`;
  }
}
