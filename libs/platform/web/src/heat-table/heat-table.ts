import { formatNumber } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, LOCALE_ID, model, output, signal } from '@angular/core';

import { GapLegend } from '../gap-status/gap-legend.js';
import { GapStatus, gapStatusLabel } from '../gap-status/gap-status.js';
import { Icon } from '../icon/icon.js';
import { Suppressed } from '../suppressed/suppressed.js';
import type { HeatCell, HeatColumn, HeatPlace, HeatRow, HeatSection } from './heat-cell.js';
import { type GridPlace, placeAfterKey } from './roving-grid.js';

const NOT_ASSESSED: HeatCell = { status: 'notAssessed' };
let tables = 0;

/** Levels of people or groups against what a role asks. A real table; « carte » draws it, « table » says it in words. */
@Component({
  selector: 'pa-heat-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapLegend, GapStatus, Icon, Suppressed],
  templateUrl: './heat-table.html',
  styleUrl: './heat-table.css',
})
export class HeatTable {
  private readonly locale = inject(LOCALE_ID);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly caption = input.required<string>();
  readonly columns = input.required<readonly HeatColumn[]>();
  readonly sections = input.required<readonly HeatSection[]>();
  /** A manager's view: not assessed and not shared are said with the same words. */
  readonly sharing = input(false);
  readonly view = model<'map' | 'words'>('map');
  /** Enter or a click on a cell: why this level. */
  readonly opened = output<HeatPlace>();

  protected readonly name = `pa-heat-view-${++tables}`;
  protected readonly rows = computed(() => this.sections().flatMap((section) => section.rows));
  protected readonly hasSuppressed = computed(() => this.rows().some((row) => Object.values(row.cells).some((cell) => cell.status === 'suppressed')));
  protected readonly at = signal<GridPlace>({ row: 0, column: 0 });
  protected readonly unknown = computed(() => this.sharing()
    ? $localize`:@@platform.heat-table.not-assessed-or-shared:non évalué ou non partagé`
    : gapStatusLabel('notAssessed').toLocaleLowerCase(this.locale));

  protected cell(row: HeatRow, column: HeatColumn): HeatCell {
    return row.cells[column.id] ?? NOT_ASSESSED;
  }

  protected level(cell: HeatCell): string {
    return 'level' in cell ? formatNumber(cell.level, this.locale, '1.1-1') : '';
  }

  protected rowIndex(row: HeatRow): number {
    return this.rows().indexOf(row);
  }

  protected isStop(row: HeatRow, column: number): boolean {
    const { row: stop, column: stopColumn } = this.at();
    return stopColumn === column && Math.min(stop, this.rows().length - 1) === this.rowIndex(row);
  }

  protected onKey(event: KeyboardEvent, row: HeatRow, column: number): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.open(row, column);
      return;
    }
    const next = placeAfterKey(event.key, event.ctrlKey, { row: this.rowIndex(row), column }, this.rows().length, this.columns().length);
    if (!next) return;
    event.preventDefault();
    this.at.set(next);
    this.host.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`)?.focus();
  }

  protected open(row: HeatRow, column: number): void {
    const opened = this.columns()[column];
    this.at.set({ row: this.rowIndex(row), column });
    if (opened && this.cell(row, opened).status !== 'suppressed') this.opened.emit({ rowId: row.id, columnId: opened.id });
  }
}
