import { ChangeDetectionStrategy, Component, DOCUMENT, ElementRef, inject, input, output } from '@angular/core';

import { Icon } from '../icon/icon.js';

let drawers = 0;

/** What is selected, beside the page: not modal. F6 goes in and comes back, Esc closes. */
@Component({
  selector: 'pa-drawer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <section role="region" [attr.aria-labelledby]="headingId" (keydown.escape)="closed.emit()">
      <header>
        <div><h2 [id]="headingId" tabindex="-1">{{ heading() }}</h2><ng-content select="[drawerHead]" /></div>
        <button type="button" class="pa-icon-button" (click)="closed.emit()" i18n-aria-label="@@platform.drawer.close" aria-label="Fermer"><pa-icon name="close" /></button>
      </header>
      <div class="body"><ng-content /></div>
      <footer><ng-content select="[drawerFoot]" /></footer>
    </section>
  `,
  styles: `
    :host { display: block; min-width: 0; }
    section { display: flex; flex-direction: column; height: 100%; background: var(--pa-card); border-inline-start: 1px solid var(--pa-line); box-shadow: var(--md-sys-elevation-2); }
    header { display: flex; justify-content: space-between; align-items: start; gap: 12px; padding: 20px 12px 8px 24px; }
    header > div { min-width: 0; }
    h2 { font: 600 1.375rem/1.75rem var(--pa-font-title); }
    h2:focus-visible { outline-offset: 4px; }
    .body { flex: 1; min-height: 0; overflow: auto; padding: 0 24px 16px; }
    footer { border-top: 1px solid var(--pa-line); padding: 12px 24px; }
    footer:empty { display: none; }
  `,
  host: { '(document:keydown.f6)': 'onF6($event)' },
})
export class Drawer {
  readonly heading = input.required<string>();
  readonly closed = output();
  protected readonly headingId = `pa-drawer-${++drawers}`;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private cameFrom: HTMLElement | undefined;

  protected onF6(event: Event): void {
    event.preventDefault();
    const active = this.document.activeElement;
    if (this.host.contains(active)) {
      this.cameFrom?.focus();
      return;
    }
    this.cameFrom = active instanceof HTMLElement ? active : undefined;
    this.host.querySelector<HTMLElement>('h2')?.focus();
  }
}
