import { Location } from '@angular/common';
import { DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { SwUpdate } from '@angular/service-worker';

/** A new version of the product takes its place between two pages: nobody is interrupted, and nobody stays behind. */
@Injectable({ providedIn: 'root' })
export class NewVersion {
  private readonly updates = inject(SwUpdate, { optional: true });
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly page = inject(DOCUMENT);

  start(): void {
    if (!this.updates?.isEnabled) return;
    let ready = false;
    this.updates.versionUpdates.subscribe(({ type }) => (ready ||= type === 'VERSION_READY'));
    this.updates.unrecoverable.subscribe(() => this.page.location.reload());
    this.router.events.subscribe((event) => {
      if (ready && event instanceof NavigationStart) this.page.location.assign(this.location.prepareExternalUrl(event.url));
    });
  }
}
