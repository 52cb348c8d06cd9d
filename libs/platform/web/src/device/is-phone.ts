import { Injectable, signal } from '@angular/core';

/** The breakpoint of the style sheets, for what a style sheet cannot decide. */
const PHONE = '(max-width: 700px)';

/** Whether the page opens at the width of a phone. */
export function isPhone(): boolean {
  return widthOfPhone()?.matches ?? false;
}

/** The width of the window as it is now: what is not shown at it need not be drawn. */
@Injectable({ providedIn: 'root' })
export class WindowWidth {
  private readonly phone = signal(isPhone());
  readonly isPhone = this.phone.asReadonly();

  constructor() {
    widthOfPhone()?.addEventListener('change', ({ matches }) => this.phone.set(matches));
  }
}

function widthOfPhone(): MediaQueryList | undefined {
  return typeof matchMedia === 'function' ? matchMedia(PHONE) : undefined;
}
