import { DecimalPipe, NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, contentChildren, inject, input, linkedSignal, LOCALE_ID, model, signal } from '@angular/core';

import { saveFile } from '../device/save-file.js';
import { EmptyState } from '../empty-state/empty-state.js';
import { Icon } from '../icon/icon.js';
import { PageLanguage } from '../language/language.js';
import { CellTemplate } from './cell-template.js';
import { csvOf, type DataColumn, type DataSort, rowsMatching, rowsSorted } from './data-column.js';

let tables = 0;

/** Rows to search, sort, page through and take away as CSV. Up to some thousands of rows are held at once. */
@Component({
  selector: 'pa-data-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, EmptyState, Icon, NgTemplateOutlet],
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
})
export class DataTable<Row> {
  private readonly collator = new Intl.Collator(inject(LOCALE_ID), { numeric: true });
  private readonly language = inject(PageLanguage);

  readonly caption = input.required<string>();
  readonly columns = input.required<readonly DataColumn<Row>[]>();
  readonly rows = input.required<readonly Row[]>();
  /** Who a row is, so that its element is kept when the order changes. */
  readonly trackBy = input<(row: Row) => unknown>((row) => row);
  readonly searchable = input(true);
  /** The name of the CSV file, without its extension; none, no download. */
  readonly csvName = input<string>();
  readonly pageSize = input(50);
  readonly emptyHeading = input($localize`:@@platform.data-table.empty:Rien à afficher`);
  readonly sort = model<DataSort>();

  private readonly templates = contentChildren(CellTemplate);
  protected readonly id = `pa-data-table-${++tables}`;
  protected readonly typed = signal('');
  protected readonly matching = computed(() => rowsMatching(this.rows(), this.columns(), this.typed()));
  /** The table that the search acts on; absent while nothing is shown. */
  protected readonly controlled = computed(() => (this.matching().length > 0 ? this.id : null));
  private readonly sorted = computed(() => {
    const sort = this.sort();
    return rowsSorted(this.matching(), this.columns().find(({ id }) => id === sort?.columnId), sort?.descending ?? false, this.collator);
  });
  protected readonly pages = computed(() => Math.max(1, Math.ceil(this.sorted().length / this.pageSize())));
  protected readonly page = linkedSignal({ source: () => [this.typed(), this.sort(), this.rows()], computation: () => 0 });
  protected readonly shown = computed(() => this.sorted().slice(this.page() * this.pageSize(), (this.page() + 1) * this.pageSize()));
  protected readonly first = computed(() => (this.sorted().length === 0 ? 0 : this.page() * this.pageSize() + 1));
  protected readonly last = computed(() => Math.min(this.sorted().length, (this.page() + 1) * this.pageSize()));

  protected templateOf(column: DataColumn<Row>): CellTemplate | undefined {
    return this.templates().find((template) => template.paCell() === column.id);
  }

  protected direction(column: DataColumn<Row>): 'ascending' | 'descending' | 'none' {
    const sort = this.sort();
    if (sort?.columnId !== column.id) return 'none';
    return sort.descending ? 'descending' : 'ascending';
  }

  protected sortBy(column: DataColumn<Row>): void {
    this.sort.set({ columnId: column.id, descending: this.direction(column) === 'ascending' });
  }

  protected download(): void {
    const csv = csvOf(this.sorted(), this.columns(), this.language.current === 'fr' ? ';' : ',');
    saveFile(`${this.csvName() ?? ''}.csv`, 'text/csv', csv);
  }
}
