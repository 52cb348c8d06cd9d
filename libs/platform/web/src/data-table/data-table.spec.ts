import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { CellTemplate } from './cell-template.js';
import { csvOf, type DataColumn, rowsMatching, rowsSorted } from './data-column.js';
import { DataTable } from './data-table.js';

interface Person { readonly name: string; readonly hours: number | null }

const COLUMNS: readonly DataColumn<Person>[] = [
  { id: 'name', header: 'Nom', value: ({ name }) => name, sortable: true, rowHeader: true },
  { id: 'hours', header: 'Heures', value: ({ hours }) => hours, sortable: true, numeric: true },
];
const PEOPLE: readonly Person[] = [{ name: 'Zoé', hours: 2.5 }, { name: 'Émile', hours: null }, { name: 'Luc', hours: 10 }];

@Component({
  imports: [DataTable, CellTemplate],
  template: `<pa-data-table caption="Personnel" [columns]="columns" [rows]="rows()" [pageSize]="2"><ng-template paCell="name" let-row><em>{{ row.name }}</em></ng-template></pa-data-table>`,
})
class Page {
  readonly columns = COLUMNS;
  readonly rows = signal(PEOPLE);
}

async function aTable() {
  const page = TestBed.createComponent(Page);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const names = () => [...host.querySelectorAll('tbody em')].map((name) => name.textContent);
  const click = async (name: string) => {
    [...host.querySelectorAll('button')].find((button) => button.textContent?.includes(name))?.click();
    await page.whenStable();
  };
  return { page, host, names, click };
}

describe('DataTable', () => {
  it('says how it is sorted, in French order', async () => {
    const { host, names, click } = await aTable();
    await click('Nom');
    expect(host.querySelector('th[aria-sort=ascending]')?.textContent).toContain('Nom');
    expect(names()).toEqual(['Émile', 'Luc']);
    await click('Nom');
    expect(host.querySelector('th[aria-sort=descending]')).not.toBeNull();
    expect(names()).toEqual(['Zoé', 'Luc']);
  });

  it('goes from page to page, and back to the first when the search changes', async () => {
    const { page, host, names, click } = await aTable();
    await click('Suivante');
    expect(names()).toEqual(['Luc']);
    const search = host.querySelector('input');
    if (search) search.value = 'emile';
    search?.dispatchEvent(new Event('input'));
    await page.whenStable();
    expect(names()).toEqual(['Émile']);
    expect(host.querySelector('[role=status]')?.textContent).toContain('1 ligne');
  });

  it('says that nothing matches and lets the search be cleared', async () => {
    const { page, host, names, click } = await aTable();
    const search = host.querySelector('input');
    if (search) search.value = 'personne';
    search?.dispatchEvent(new Event('input'));
    await page.whenStable();
    expect(host.textContent).toContain('Aucune ligne ne correspond');
    await click('Effacer');
    expect(names()).toHaveLength(2);
  });
});

describe('the rows', () => {
  it('match every word typed, whatever the accents', () => {
    expect(rowsMatching(PEOPLE, COLUMNS, 'ÉMI')).toEqual([PEOPLE[1]]);
  });

  it('put what is missing last in both directions', () => {
    const collator = new Intl.Collator('fr-CA');
    expect(rowsSorted(PEOPLE, COLUMNS[1], false, collator).map(({ hours }) => hours)).toEqual([2.5, 10, null]);
    expect(rowsSorted(PEOPLE, COLUMNS[1], true, collator).map(({ hours }) => hours)).toEqual([10, 2.5, null]);
  });

  it('are written as CSV without leaving a formula alive', () => {
    const csv = csvOf([{ name: '=1+1', hours: 2.5 }, { name: 'Roy; "Zoé"', hours: null }], COLUMNS, ';');
    expect(csv).toBe('\ufeffNom;Heures\r\n\'=1+1;2,5\r\n"Roy; ""Zoé""";\r\n');
  });
});
