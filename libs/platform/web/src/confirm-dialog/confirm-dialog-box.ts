import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';

import type { Confirmation } from './confirm-dialog.js';

/** The question, and its two answers. */
@Component({
  selector: 'pa-confirm-dialog-box',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="pa-confirm-heading">{{ data.heading }}</h2>
    <p id="pa-confirm-text">{{ data.text }}</p>
    <div class="actions">
      <button type="button" data-harmless class="pa-button pa-button--text" (click)="box.close(false)">@if (data.cancel) { {{ data.cancel }} } @else { <ng-container i18n="@@platform.confirm-dialog.cancel">Annuler</ng-container> }</button>
      <button type="button" class="pa-button pa-button--filled" (click)="box.close(true)">{{ data.confirm }}</button>
    </div>
  `,
  styles: `
    :host { display: block; padding: 24px; }
    p { margin-top: 8px; color: var(--pa-ink-2); font: var(--pa-body-l); }
    .actions { display: flex; flex-wrap: wrap; justify-content: end; gap: 8px; margin-top: 24px; }
  `,
})
export class ConfirmDialogBox {
  protected readonly data = inject<Confirmation>(DIALOG_DATA);
  protected readonly box = inject<DialogRef<boolean>>(DialogRef);
}
