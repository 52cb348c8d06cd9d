import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { HeatTable } from './heat-table.js';
import { placeAfterKey } from './roving-grid.js';

const COLUMNS = [{ id: 'v', label: 'Vérifier', required: 3 }, { id: 'f', label: 'Formuler', required: 2 }];
const SECTIONS = [
  { id: 'groups', rows: [{ id: 'all', label: 'Toute l’équipe', strong: true, cells: { v: { status: 'near', level: 2.4 }, f: { status: 'suppressed' } } }] },
  { id: 'people', note: 'Par ordre alphabétique.', rows: [{ id: 'yves', label: 'Aubin, Yves', cells: { v: { status: 'met', level: 3.2 } } }] },
] as const;

function aTable() {
  const table = TestBed.createComponent(HeatTable);
  table.componentRef.setInput('caption', 'Niveau estimé, de 0 à 5');
  table.componentRef.setInput('columns', COLUMNS);
  table.componentRef.setInput('sections', SECTIONS);
  const host = table.nativeElement as HTMLElement;
  document.body.append(host);
  table.detectChanges();
  const cells = [...host.querySelectorAll<HTMLElement>('[role=gridcell]')];
  const opened = jest.fn();
  table.componentInstance.opened.subscribe(opened);
  const press = (key: string) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    table.detectChanges();
  };
  return { table, host, cells, opened, press };
}

describe('HeatTable', () => {
  it('is one stop of the tab order, and arrows move inside across the sections', () => {
    const { cells, press } = aTable();
    expect(cells.map((cell) => cell.tabIndex)).toEqual([0, -1, -1, -1]);
    cells[0]?.focus();
    press('ArrowRight');
    press('ArrowDown');
    expect(document.activeElement).toBe(cells[3]);
    expect(cells.map((cell) => cell.tabIndex)).toEqual([-1, -1, -1, 0]);
    press('Home');
    expect(document.activeElement).toBe(cells[2]);
  });

  it('says every state in words, whatever is drawn', () => {
    const { cells } = aTable();
    expect(cells.map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '2,4 Presque atteint', 'masqué, moins de 5 personnes', '3,2 Atteint', 'non évalué',
    ]);
  });

  it('tells a manager the same words for not assessed and not shared', () => {
    const { table, cells } = aTable();
    table.componentRef.setInput('sharing', true);
    table.detectChanges();
    expect(cells[3]?.textContent?.trim()).toBe('non évalué ou non partagé');
  });

  it('opens why with Enter, and nothing behind a lock', () => {
    const { cells, opened, press } = aTable();
    cells[1]?.focus();
    press('Enter');
    expect(opened).not.toHaveBeenCalled();
    cells[2]?.focus();
    press('Enter');
    expect(opened).toHaveBeenCalledWith({ rowId: 'yves', columnId: 'v' });
  });
});

describe('placeAfterKey', () => {
  it('stays within the grid and leaves other keys alone', () => {
    expect(placeAfterKey('ArrowUp', false, { row: 0, column: 1 }, 3, 2)).toEqual({ row: 0, column: 1 });
    expect(placeAfterKey('End', true, { row: 0, column: 0 }, 3, 2)).toEqual({ row: 2, column: 1 });
    expect(placeAfterKey('a', false, { row: 0, column: 0 }, 3, 2)).toBeUndefined();
  });
});
