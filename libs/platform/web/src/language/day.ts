import { formatDate } from '@angular/common';
import { inject, Pipe, type PipeTransform } from '@angular/core';

import { PageLanguage } from './language.js';

/**
 * « 1er décembre 2026 », or « 1er déc. 2026 » where there is little room.
 * @param at an instant, or a day as 2026-12-01
 */
export function dayInWords(at: string | Date, locale: string, width: 'long' | 'short' = 'long'): string {
  const words = formatDate(at, width === 'long' ? 'longDate' : 'mediumDate', locale);
  // What the locale data cannot say: only the first of a month is an ordinal in French.
  return locale.startsWith('fr') ? words.replace(/^1(?=\s)/, '1er') : words;
}

@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  private readonly language = inject(PageLanguage);

  transform(at: string | Date | null | undefined, width: 'long' | 'short' = 'long'): string {
    return at ? dayInWords(at, this.language.locale, width) : '';
  }
}
