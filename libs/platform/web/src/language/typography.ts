import { inject, Pipe, type PipeTransform } from '@angular/core';

import { PageLanguage } from './language.js';

/** The spaces and apostrophes that the OQLF asks for, in a text that a person typed. */
export function frenchTypography(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/«\s*/g, '«\u00a0')
    .replace(/\s*»/g, '\u00a0»')
    .replace(/[ \u00a0]+:(?=\s|$)/g, '\u00a0:')
    .replace(/[ \u00a0\u202f]*([;!?])(?=\s|$|\u00a0»)/g, '\u202f$1')
    .replace(/(\d)[ ]+(?=[%$]|(?:h|min|s|km|ans?)\b)/g, '$1\u00a0')
    .replace(/(\d) (?=\d{3}(?:\D|$))/g, '$1\u00a0');
}

/** `{{ comment | typography }}`: for what people type; texts of the interface are checked at build. */
@Pipe({ name: 'typography' })
export class TypographyPipe implements PipeTransform {
  private readonly language = inject(PageLanguage);

  transform(text: string | null | undefined): string {
    if (!text) return '';
    return this.language.current === 'fr' ? frenchTypography(text) : text;
  }
}
