import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { PageLanguage } from '@passerelle/platform-web/frame';
import { filter, map, startWith } from 'rxjs';

/** The same page in the other language: each one is built apart, so the browser goes there. */
@Component({
  selector: 'pa-language-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a class="pa-icon-button" [href]="address()" [attr.lang]="language.other" [attr.hreflang]="language.other">{{ language.other.toUpperCase() }}<span class="pa-hidden">, {{ name }}</span></a>`,
})
export class LanguageLink {
  protected readonly language = inject(PageLanguage);
  protected readonly name = this.language.other === 'en' ? 'English' : 'Français';
  private readonly router = inject(Router);
  private readonly url = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationEnd), map(() => this.router.url), startWith(this.router.url)), { requireSync: true });
  protected readonly address = computed(() => this.language.addressInOther(this.url()));
}
