import { ApplicationRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';

/** Names that the early script of index.html knows too. */
const STORED_AS = 'passerelle.typefaces';
const SHEET = 'typefaces.css';

/**
 * The product's typefaces, fetched with the second page: on a slow network words come before looks, and no line moves
 * under the eyes of whoever reads the first. A device that has them is given them at once by the early script of index.html.
 */
@Injectable({ providedIn: 'root' })
export class Typefaces {
  private readonly page = inject(DOCUMENT);
  private readonly application = inject(ApplicationRef);
  private readonly router = inject(Router);

  async start(): Promise<void> {
    if (this.page.head.querySelector(`link[href="${SHEET}"]`)) return;
    await this.application.whenStable();
    await firstValueFrom(this.router.events.pipe(filter((event) => event instanceof NavigationStart)), { defaultValue: null });
    const sheet = Object.assign(this.page.createElement('link'), { rel: 'stylesheet', href: SHEET });
    sheet.addEventListener('load', remember);
    this.page.head.append(sheet);
  }
}

function remember(): void {
  try {
    localStorage.setItem(STORED_AS, 'kept');
  } catch {
    // Storage may be closed by policy: they come with the second page each time.
  }
}
