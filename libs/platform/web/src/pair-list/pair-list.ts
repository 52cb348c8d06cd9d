import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { BilingualText } from '@passerelle/kernel';

import { GapStatus, type GapStatusName } from '../gap-status/gap-status.js';
import { TextPipe } from '../language/text-pipe.js';

export interface PairSide {
  readonly id: string;
  readonly text: BilingualText;
}

/** What is said of a pair once it was judged. */
export interface PairMark {
  readonly status: GapStatusName;
  readonly words: string;
}

const NONE: ReadonlyMap<string, PairMark> = new Map();
let lists = 0;

/** What goes with what: a list to choose from beside each left side. The page holds what is chosen. */
@Component({
  selector: 'pa-pair-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapStatus, TextPipe],
  templateUrl: './pair-list.html',
  styleUrl: './pair-list.css',
})
export class PairList {
  readonly lefts = input.required<readonly PairSide[]>();
  readonly rights = input.required<readonly PairSide[]>();
  /** The right side chosen for each left one, by their ids. */
  readonly chosen = input.required<ReadonlyMap<string, string>>();
  readonly marks = input(NONE);
  /** Nothing can be chosen otherwise. */
  readonly locked = input(false);
  /** A right side for a left one; an empty one takes the choice back. */
  readonly chose = output<{ readonly left: string; readonly right: string }>();
  protected readonly name = `pa-pair-list-${++lists}`;
}
