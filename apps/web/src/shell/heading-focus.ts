import { DOCUMENT, inject, Injectable } from '@angular/core';
import { type Event, NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

const PATIENCE_MS = 4000;

/** After a navigation the focus goes to the page's h1, so that a screen reader says where one has arrived. */
@Injectable({ providedIn: 'root' })
export class HeadingFocus {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private watch: MutationObserver | undefined;
  private lastPath: string | undefined;

  start(): void {
    this.router.events.pipe(filter((event: Event) => event instanceof NavigationEnd)).subscribe(({ urlAfterRedirects }) => {
      const path = urlAfterRedirects.split(/[?#]/)[0];
      const first = this.lastPath === undefined;
      const moved = path !== this.lastPath;
      this.lastPath = path;
      // The first page is announced by the browser; a change of query or fragment stays on the same page.
      if (!first && moved) this.toHeading();
    });
  }

  private toHeading(): void {
    this.watch?.disconnect();
    const main = this.document.querySelector('main');
    if (!main || this.focusIn(main)) return;
    // The title of a page may wait for its data.
    const watch = new MutationObserver(() => { if (this.focusIn(main)) watch.disconnect(); });
    this.watch = watch;
    watch.observe(main, { childList: true, subtree: true });
    setTimeout(() => watch.disconnect(), PATIENCE_MS);
  }

  private focusIn(main: HTMLElement): boolean {
    const heading = main.querySelector<HTMLElement>('h1');
    if (!heading) return false;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    return true;
  }
}
