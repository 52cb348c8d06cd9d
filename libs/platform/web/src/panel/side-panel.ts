import type { DialogRef } from '@angular/cdk/dialog';
import { inject, Injectable, Injector, PendingTasks, type Type } from '@angular/core';

/** Opens an explanation at the right of the page: modal, focus kept inside, Esc gives it back to its opener. */
@Injectable({ providedIn: 'root' })
export class SidePanel {
  private readonly injector = inject(Injector);
  private readonly pending = inject(PendingTasks);
  private opening: Promise<DialogRef<unknown, unknown>> | undefined;

  /**
   * The component draws a `pa-panel`; it reads its data with `inject(DIALOG_DATA)` and may inject DialogRef.
   * @param load the component, whose code comes when somebody opens it, with that of dialogs
   * @param focus what takes the focus: the heading, unless one comes to type
   */
  open<Data, Result = void>(load: () => Promise<Type<unknown>>, data: Data, focus = `#${PANEL_HEADING_ID}`): Promise<DialogRef<Result, unknown>> {
    // Pressed twice while its code comes, it opens once.
    this.opening ??= this.draw(load, data, focus).finally(() => { this.opening = undefined; });
    return this.opening as Promise<DialogRef<Result, unknown>>;
  }

  private async draw(load: () => Promise<Type<unknown>>, data: unknown, focus: string): Promise<DialogRef<unknown, unknown>> {
    const loaded = this.pending.add();
    try {
      const [component, { Dialog }, { createGlobalPositionStrategy }] = await Promise.all([load(), import('@angular/cdk/dialog'), import('@angular/cdk/overlay')]);
      return this.injector.get(Dialog).open<unknown>(component, {
        data,
        ariaModal: true,
        panelClass: 'pa-side-panel',
        backdropClass: 'pa-scrim',
        positionStrategy: createGlobalPositionStrategy(this.injector).top('0').right('0'),
        ariaLabelledBy: PANEL_HEADING_ID,
        autoFocus: focus,
      });
    } finally {
      loaded();
    }
  }
}

/** One panel is open at a time, so its heading has one id. */
export const PANEL_HEADING_ID = 'pa-panel-heading';
