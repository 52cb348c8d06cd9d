import { LiveAnnouncer } from '@angular/cdk/a11y';
import { CdkDrag, CdkDragHandle, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, Injector, input, output } from '@angular/core';
import type { BilingualText } from '@passerelle/kernel';

import { GapStatus } from '../gap-status/gap-status.js';
import { Icon } from '../icon/icon.js';
import { PageLanguage } from '../language/language.js';
import { TextPipe } from '../language/text-pipe.js';

export interface OrderedItem {
  readonly id: string;
  readonly text: BilingualText;
}

const NONE: ReadonlySet<string> = new Set();

/** Things to put in order: a button up and a button down each, or the mouse. The page holds the order. */
@Component({
  selector: 'pa-ordered-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkDrag, CdkDragHandle, CdkDropList, GapStatus, Icon, TextPipe],
  templateUrl: './ordered-list.html',
  styleUrl: './ordered-list.css',
})
export class OrderedList {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly language = inject(PageLanguage);
  /** In the order in which they stand. */
  readonly items = input.required<readonly OrderedItem[]>();
  /** Items that bear a check mark, by their ids. */
  readonly marked = input(NONE);
  readonly markWords = input('');
  /** The order cannot be changed. */
  readonly locked = input(false);
  /** The ids in their new order. */
  readonly moved = output<readonly string[]>();

  /** Moves an item by one place and keeps the focus on the button that did it. */
  protected step(from: number, by: -1 | 1, button: 'up' | 'down'): void {
    const item = this.items()[from];
    if (this.locked() || !item || from + by < 0 || from + by >= this.items().length) return;
    this.move(from, from + by);
    afterNextRender(() => this.host.querySelector<HTMLButtonElement>(`[data-item="${item.id}"] .${button}`)?.focus(), { injector: this.injector });
  }

  protected move(from: number, to: number): void {
    const items = [...this.items()];
    moveItemInArray(items, from, to);
    this.moved.emit(items.map(({ id }) => id));
    const words = this.language.of(items[to]?.text ?? { fr: '', en: '' });
    void this.announcer.announce($localize`:@@platform.ordered-list.moved:« ${words}:item: » : position ${to + 1}:place: sur ${items.length}:count:`);
  }

  protected upOf({ text }: OrderedItem): string {
    return $localize`:@@platform.ordered-list.up:Monter : ${this.language.of(text)}:item:`;
  }

  protected downOf({ text }: OrderedItem): string {
    return $localize`:@@platform.ordered-list.down:Descendre : ${this.language.of(text)}:item:`;
  }
}
