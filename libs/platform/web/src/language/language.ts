import { inject, Injectable, LOCALE_ID } from '@angular/core';
import { type BilingualText, inLanguage, type Language } from '@passerelle/kernel';

/** The language of the page: each one is built apart, at /fr/ and /en/. */
@Injectable({ providedIn: 'root' })
export class PageLanguage {
  readonly locale = inject(LOCALE_ID);
  readonly current: Language = this.locale.startsWith('en') ? 'en' : 'fr';
  readonly other: Language = this.current === 'fr' ? 'en' : 'fr';

  /** The text in the language of the page. */
  of(text: BilingualText): string {
    return inLanguage(text, this.current);
  }

  /** The address of the same page in the other language. */
  addressInOther(path: string): string {
    return `/${this.other}${path.startsWith('/') ? path : `/${path}`}`;
  }
}
