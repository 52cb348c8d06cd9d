import { TestBed } from '@angular/core/testing';

import { PairedBars } from './paired-bars.js';

describe('PairedBars', () => {
  it('is a table with both numbers, and a dash where a task does not exist', () => {
    const bars = TestBed.createComponent(PairedBars);
    bars.componentRef.setInput('caption', 'Tâches, en % du temps');
    bars.componentRef.setInput('bars', [
      { id: 'a', label: 'Classer', today: 16, transformed: 10, change: 'assisted' },
      { id: 'b', label: 'Vérifier', today: null, transformed: 15, change: 'new' },
    ]);
    bars.detectChanges();
    const rows = [...(bars.nativeElement as HTMLElement).querySelectorAll('tbody tr')];
    expect(rows.map((row) => [...row.querySelectorAll('.pa-number')].map((cell) => cell.textContent))).toEqual([['16', '10'], ['–', '15']]);
    expect(rows[1]?.textContent).toContain('Nouvelle');
  });
});
