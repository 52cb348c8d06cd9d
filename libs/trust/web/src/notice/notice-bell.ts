import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@passerelle/platform-web/frame';
import { filter } from 'rxjs';

import { UnreadNotices } from './unread-notices.js';

/** The way to what one was told, with how much of it is unread. It counts, and never moves nor opens by itself. */
@Component({
  selector: 'pa-notice-bell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <a class="pa-icon-button" routerLink="/avis" routerLinkActive="here" ariaCurrentWhenActive="page">
      <pa-icon name="bell" /><span class="pa-hidden">{{ label() }}</span>
      @if (notices.count() > 0) { <span class="count" aria-hidden="true">{{ short() }}</span> }
    </a>
  `,
  styles: `
    a { position: relative; }
    .count { position: absolute; inset-block-start: 0; inset-inline-end: 0; min-width: 18px; padding: 1px 4px; border-radius: var(--md-sys-shape-corner-full); background: var(--md-sys-color-tertiary); color: var(--md-sys-color-on-tertiary); font: 600 .75rem/1rem var(--pa-font); text-align: center; }
  `,
})
export class NoticeBell {
  protected readonly notices = inject(UnreadNotices);
  protected readonly short = computed(() => (this.notices.count() > 99 ? '99+' : String(this.notices.count())));
  protected readonly label = computed(() => {
    const count = this.notices.count();
    if (count === 0) return $localize`:@@trust.notices.bell.none:Avis`;
    return count === 1 ? $localize`:@@trust.notices.bell.one:Avis, 1 non lu` : $localize`:@@trust.notices.bell.several:Avis, ${count}:count: non lus`;
  });

  constructor() {
    const arrivals = inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd), takeUntilDestroyed(inject(DestroyRef)));
    arrivals.subscribe(() => this.notices.refresh());
  }
}
