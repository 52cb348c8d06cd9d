import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';

/** What one block of several is called, and the buttons that move it up and down or take it out. Whoever moves it keeps the focus on the button. */
@Component({
  selector: 'pa-block-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="words"><ng-content />{{ words() }}</span>
    @if (!locked()) {
      <button #up type="button" class="pa-button pa-button--text pa-button--small" [attr.aria-disabled]="place() === 0 ? true : null" (click)="move(-1)"><ng-container i18n="@@learning.draft.up">Monter</ng-container><span class="pa-hidden">, {{ words() }}</span></button>
      <button #down type="button" class="pa-button pa-button--text pa-button--small" [attr.aria-disabled]="place() === count() - 1 ? true : null" (click)="move(1)"><ng-container i18n="@@learning.draft.down">Descendre</ng-container><span class="pa-hidden">, {{ words() }}</span></button>
      <button type="button" class="pa-button pa-button--text pa-button--small" (click)="removed.emit()"><ng-container i18n="@@learning.draft.remove">Retirer</ng-container><span class="pa-hidden">, {{ words() }}</span></button>
      <span class="pa-hidden" role="status">{{ said() }}</span>
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; }
    .words { font: var(--pa-label); margin-inline-end: auto; }
  `,
})
export class BlockHead {
  private readonly injector = inject(Injector);
  readonly words = input.required<string>();
  readonly place = input.required<number>();
  readonly count = input.required<number>();
  readonly locked = input(false);
  readonly moved = output<number>();
  readonly removed = output();
  private readonly up = viewChild<ElementRef<HTMLElement>>('up');
  private readonly down = viewChild<ElementRef<HTMLElement>>('down');
  protected readonly said = signal('');

  protected move(by: number): void {
    const to = this.place() + by;
    if (to < 0 || to >= this.count()) return;
    this.moved.emit(by);
    this.said.set($localize`:@@learning.draft.moved:Déplacé à la place ${to + 1}:place: sur ${this.count()}:count:`);
    // Moved in the page, a button loses the focus.
    afterNextRender(() => (by < 0 ? this.up() : this.down())?.nativeElement.focus(), { injector: this.injector });
  }
}
