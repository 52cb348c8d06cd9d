import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Language } from '@passerelle/kernel';

import { PageLanguage } from './language.js';

const NO_BREAK = '\u00a0';

/** « 45 min », « 2 h », « 1 h 10 »; in English "1 h 10 min". */
export function durationInWords(minutes: number, language: Language): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest}${NO_BREAK}min`;
  if (rest === 0) return `${hours}${NO_BREAK}h`;
  const padded = String(rest).padStart(2, '0');
  return language === 'fr' ? `${hours}${NO_BREAK}h${NO_BREAK}${padded}` : `${hours}${NO_BREAK}h${NO_BREAK}${rest}${NO_BREAK}min`;
}

/** `{{ step.minutes | duration }}` */
@Pipe({ name: 'duration' })
export class DurationPipe implements PipeTransform {
  private readonly language = inject(PageLanguage);

  transform(minutes: number | null | undefined): string {
    return minutes === null || minutes === undefined ? '' : durationInWords(minutes, this.language.current);
  }
}
