import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';

import { OpenUnits } from './open-units.js';
import { UnitBranch } from './unit-branch.js';

/** The tree of units, one level at a time (WAI-ARIA tree view): arrows, Home, End, Enter or Space to choose. */
@Component({
  selector: 'pa-unit-tree',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [UnitBranch],
  template: `<div role="tree" [attr.aria-label]="label()"><pa-unit-branch /></div>`,
  styles: `:host { display: block; }`,
  host: { '(click)': 'clicked($event)', '(keydown)': 'pressed($event)', '(focusin)': 'reached($event)' },
})
export class UnitTree {
  private readonly tree = inject(OpenUnits);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly label = input.required<string>();
  readonly chosen = output<string>();

  protected clicked({ target }: Event): void {
    const item = itemOf(target);
    if (!item) return;
    item.focus({ preventScroll: true });
    if (target instanceof Element && target.closest('.toggle') && isBranch(item)) this.turn(item);
    else this.choose(item);
  }

  protected pressed(event: KeyboardEvent): void {
    const item = itemOf(event.target);
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = this.actOf(event.key, item);
    if (!act) return;
    event.preventDefault();
    act();
  }

  protected reached({ target }: Event): void {
    const id = itemOf(target)?.dataset['unit'];
    if (id) this.tree.reached.set(id);
  }

  private actOf(key: string, item: HTMLElement): (() => void) | undefined {
    const items = this.items();
    const at = items.indexOf(item);
    switch (key) {
      case 'ArrowDown': return () => items[at + 1]?.focus();
      case 'ArrowUp': return () => items[at - 1]?.focus();
      case 'Home': return () => items[0]?.focus();
      case 'End': return () => items.at(-1)?.focus();
      case 'ArrowRight': return () => this.goIn(item, items[at + 1]);
      case 'ArrowLeft': return () => (isOpen(item) ? this.turn(item) : items.slice(0, at).findLast((other) => levelOf(other) < levelOf(item))?.focus());
      case 'Enter': case ' ': return () => this.choose(item);
      default: return undefined;
    }
  }

  /** Opens a unit; or, when it is open, goes to the first one under it, if it has come. */
  private goIn(item: HTMLElement, next: HTMLElement | undefined): void {
    if (!isOpen(item)) { if (isBranch(item)) this.turn(item); }
    else if (next && levelOf(next) > levelOf(item)) next.focus();
  }

  private turn(item: HTMLElement): void {
    const id = item.dataset['unit'] ?? '';
    if (isOpen(item)) this.tree.close(id);
    else this.tree.open(id);
  }

  private choose(item: HTMLElement): void {
    const id = item.dataset['unit'];
    if (id) this.chosen.emit(id);
    // « Afficher plus » gives its place to what it brings: the focus waits on the unit before it.
    else this.before(item)?.focus();
  }

  private before(item: HTMLElement): HTMLElement | undefined {
    const items = this.items();
    return items[items.indexOf(item) - 1];
  }

  /** What the keys go through, in their order; what is still loading is passed over. */
  private items(): readonly HTMLElement[] {
    return [...this.host.nativeElement.querySelectorAll<HTMLElement>('[role=treeitem]:not([aria-disabled])')];
  }
}

function itemOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null;
}

function levelOf(item: HTMLElement): number {
  return Number(item.getAttribute('aria-level'));
}

function isBranch(item: HTMLElement): boolean {
  return item.hasAttribute('aria-expanded');
}

function isOpen(item: HTMLElement): boolean {
  return item.getAttribute('aria-expanded') === 'true';
}
