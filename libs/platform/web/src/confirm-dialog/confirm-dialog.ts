import { inject, Injectable, Injector, PendingTasks } from '@angular/core';
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
  private readonly injector = inject(Injector);
  private readonly pending = inject(PendingTasks);

  private asking: Promise<boolean> | undefined;

  /** Asked twice at once, it is asked once. */
  ask(confirmation: Confirmation): Promise<boolean> {
    this.asking ??= this.answerTo(confirmation).finally(() => { this.asking = undefined; });
    return this.asking;
  }

  private async answerTo(confirmation: Confirmation): Promise<boolean> {
    const opened = await this.open(confirmation);
    return (await firstValueFrom(opened.closed, { defaultValue: false })) ?? false;
  }

  private async open(confirmation: Confirmation) {
    const loaded = this.pending.add();
    try {
      const [{ Dialog }, { ConfirmDialogBox }] = await Promise.all([import('@angular/cdk/dialog'), import('./confirm-dialog-box.js')]);
      return this.injector.get(Dialog).open<boolean>(ConfirmDialogBox, {
        data: confirmation,
        role: 'alertdialog',
        ariaModal: true,
        panelClass: 'pa-dialog',
        backdropClass: 'pa-scrim',
        ariaLabelledBy: 'pa-confirm-heading',
        ariaDescribedBy: 'pa-confirm-text',
        autoFocus: '[data-harmless]',
      });
    } finally {
      loaded();
    }
  }
}
