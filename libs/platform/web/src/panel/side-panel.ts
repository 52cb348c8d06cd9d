import { Dialog, type DialogRef } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { inject, Injectable, Injector, type Type } from '@angular/core';

/** Opens an explanation at the right of the page: modal, focus kept inside, Esc gives it back to its opener. */
@Injectable({ providedIn: 'root' })
export class SidePanel {
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);

  /**
   * The component draws a `pa-panel`; it reads its data with `inject(DIALOG_DATA)` and may inject DialogRef.
   * @param focus what takes the focus: the heading, unless one comes to type
   */
  open<Data, Result = void>(component: Type<unknown>, data: Data, focus = `#${PANEL_HEADING_ID}`): DialogRef<Result, unknown> {
    return this.dialog.open<Result>(component, {
      data,
      ariaModal: true,
      panelClass: 'pa-side-panel',
      backdropClass: 'pa-scrim',
      positionStrategy: createGlobalPositionStrategy(this.injector).top('0').right('0'),
      ariaLabelledBy: PANEL_HEADING_ID,
      autoFocus: focus,
    });
  }
}

/** One panel is open at a time, so its heading has one id. */
export const PANEL_HEADING_ID = 'pa-panel-heading';
