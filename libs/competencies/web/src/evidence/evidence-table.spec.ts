import { TestBed } from '@angular/core/testing';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

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

  it('says of a certificate that has expired that it is no longer valid, and lets whoever holds it take it back', () => {
    expect(rowsOf(aPieceOfEvidence({ kind: 'externalCertificate', weight: 0, moves: 0, expiresOn: '2020-05-02' }))).toEqual([['aucun, elle n’est plus valide', 'rien']]);
  });

  it('says under which older name a piece was observed', () => {
    const table = TestBed.createComponent(EvidenceTable);
    table.componentRef.setInput('evidence', [aPieceOfEvidence({ observedUnder: { fr: 'Relire un texte', en: 'Proofread a text' } })]);
    table.detectChanges();
    expect((table.nativeElement as HTMLElement).querySelector('tbody th')?.textContent).toMatch(/Observé sous le nom «\sRelire un texte\s»/);
  });

  it('strikes what was revoked, with who did it, when and why', () => {
    const table = TestBed.createComponent(EvidenceTable);
    table.componentRef.setInput('evidence', []);
    table.componentRef.setInput('revoked', [{ ...aPieceOfEvidence(), reason: 'Ce n’était pas la bonne personne.', revokedAt: '2026-11-20T15:00:00Z', revokedByName: 'Nadia Tremblay' }]);
    table.detectChanges();
    const row = (table.nativeElement as HTMLElement).querySelector('tr.revoked');
    expect(row?.querySelector('s')?.textContent).toContain('Premiers pas');
    expect(row?.textContent).toContain('Retirée le 20 novembre 2026 par Nadia Tremblay');
    expect(row?.textContent).toContain('la bonne personne');
  });

  it('revokes one’s own word, and nothing that others observed, with a reason; the same intention is sent again', async () => {
    const fake = new FakeGraphql({ RevokeEvidence: { revokeEvidence: { __typename: 'EvidenceRevoked' } } });
    TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake)] });
    const table = TestBed.createComponent(EvidenceTable);
    table.componentRef.setInput('evidence', [aPieceOfEvidence({ id: 'quiz' }), aPieceOfEvidence({ id: 'own', kind: 'selfAssessment' })]);
    let changes = 0;
    table.componentInstance.changed.subscribe(() => (changes += 1));
    const host = table.nativeElement as HTMLElement;
    const press = async (words: string) => { [...host.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click(); await table.whenStable(); };
    await table.whenStable();
    expect([...host.querySelectorAll('tbody th button')]).toHaveLength(1);
    await press('Retirer cette preuve');
    await press('Retirer la preuve');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Dites pourquoi');
    const area = host.querySelector('textarea')!;
    area.value = 'Répondue trop vite.';
    area.dispatchEvent(new Event('input'));
    fake.answer('RevokeEvidence', { code: 'INTERNAL' });
    await press('Retirer la preuve');
    await press('Retirer la preuve');
    expect(new Set(fake.requests.map(({ variables }) => (variables as { input: { idempotencyKey: string } }).input.idempotencyKey)).size).toBe(1);
    fake.answer('RevokeEvidence', { revokeEvidence: { __typename: 'EvidenceRevoked' } });
    await press('Retirer la preuve');
    expect(changes).toBe(1);
    expect(host.querySelector('textarea')).toBeNull();
  });
});
