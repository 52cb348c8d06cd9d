import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { GapLegend, GapStatus, type GridPlace, Icon, InTurn, placeAfterKey } from '@passerelle/platform-web';

import { NOT_ASKED, type TeamCell, UNKNOWN } from './team-cell.js';

export interface TeamMapColumn {
  readonly id: string;
  readonly label: string;
  /** The highest level asked of somebody. */
  readonly highest: number;
}

export interface TeamMapRow {
  readonly id: string;
  readonly name: string;
  /** One a column, in the same order. */
  readonly cells: readonly TeamCell[];
}

/** A cell of which one asks why. */
export interface TeamMapPlace {
  readonly rowId: string;
  readonly columnId: string;
}

/** Everyone against what is asked, in the order of their names. A real table, gone through with the arrows; nothing in it sorts. */
@Component({
  selector: 'pa-team-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, GapLegend, GapStatus, Icon, InTurn],
  templateUrl: './team-map.html',
  styleUrl: './team-map.css',
})
export class TeamMap {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly TeamMapColumn[]>();
  readonly rows = input.required<readonly TeamMapRow[]>();
  /** Enter or a click on a cell: why this level. */
  readonly opened = output<TeamMapPlace>();
  protected readonly notAsked = NOT_ASKED;
  protected readonly unknown = UNKNOWN;
  protected readonly at = signal<GridPlace>({ row: 0, column: 0 });

  protected isStop(row: number, column: number): boolean {
    const at = this.at();
    return Math.min(at.row, this.rows().length - 1) === row && Math.min(at.column, this.columns().length - 1) === column;
  }

  protected onKey(event: KeyboardEvent, row: number, column: number): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.open(row, column);
      return;
    }
    const next = placeAfterKey(event.key, event.ctrlKey, { row, column }, this.rows().length, this.columns().length);
    if (!next) return;
    event.preventDefault();
    this.at.set(next);
    this.host.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`)?.focus();
  }

  protected open(row: number, column: number): void {
    const [person, asked] = [this.rows()[row], this.columns()[column]];
    this.at.set({ row, column });
    if (person && asked && person.cells[column]?.kind !== 'notAsked') this.opened.emit({ rowId: person.id, columnId: asked.id });
  }
}
