import { TestBed } from '@angular/core/testing';

import { aPieceOfEvidence } from '../my-competencies/standing.builder.js';
import { EvidenceTable } from './evidence-table.js';

function rowsOf(...evidence: ReturnType<typeof aPieceOfEvidence>[]) {
  const table = TestBed.createComponent(EvidenceTable);
  table.componentRef.setInput('evidence', evidence);
  table.detectChanges();
  return [...(table.nativeElement as HTMLElement).querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent?.trim()));
}

describe('EvidenceTable', () => {
  it('says in words what a piece weighs and, with its sign, what it moves', () => {
    expect(rowsOf(aPieceOfEvidence({ id: 'a', weight: 0.9, moves: 0.62 }), aPieceOfEvidence({ id: 'b', weight: 0.25, moves: -0.21 }))).toEqual([['fort', '+0,6'], ['léger', '−0,2']]);
  });

  it('says that what a later observation replaced moves nothing', () => {
    expect(rowsOf(aPieceOfEvidence({ weight: 0, moves: 0 }))).toEqual([['aucun, une plus récente compte', 'rien']]);
  });
});
