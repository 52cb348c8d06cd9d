import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export interface Confirmation {
  readonly heading: string;
  /** What will happen, and what will not. */
  readonly text: string;
  /** A verb that names the act: « Me déconnecter partout ». */
  readonly confirm: string;
  readonly cancel?: string;
}

/** Asks before an act that cannot be undone. The harmless answer has the focus. */
@Injectable({ providedIn: 'root' })
export class ConfirmDialog {
  private readonly dialog = inject(Dialog);

  async ask(confirmation: Confirmation): Promise<boolean> {
    const opened = this.dialog.open<boolean>(ConfirmDialogBox, {
      data: confirmation,
      role: 'alertdialog',
      ariaModal: true,
      panelClass: 'pa-dialog',
      backdropClass: 'pa-scrim',
      ariaLabelledBy: 'pa-confirm-heading',
      ariaDescribedBy: 'pa-confirm-text',
      autoFocus: '[data-harmless]',
    });
    return (await firstValueFrom(opened.closed, { defaultValue: false })) ?? false;
  }
}

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
