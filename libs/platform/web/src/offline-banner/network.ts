import { DestroyRef, inject, Injectable, signal } from '@angular/core';

/** Whether the device has a network. */
@Injectable({ providedIn: 'root' })
export class Network {
  private readonly up = signal(navigator.onLine);
  readonly isOnline = this.up.asReadonly();

  constructor() {
    const heard = new AbortController();
    addEventListener('online', () => this.up.set(true), { signal: heard.signal });
    addEventListener('offline', () => this.up.set(false), { signal: heard.signal });
    inject(DestroyRef).onDestroy(() => heard.abort());
  }
}
