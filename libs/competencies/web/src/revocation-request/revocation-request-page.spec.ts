import { TestBed } from '@angular/core/testing';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { RevocationRequestPage } from './revocation-request-page.js';

const PIECE = { id: 'p1', kind: 'managerValidation', title: { fr: 'Validation par Nadia Tremblay', en: 'Validation by Nadia Tremblay' }, competencyTitle: { fr: 'Vérifier', en: 'Check' }, observedAt: '2026-11-02T15:00:00Z', recordedByName: 'Nadia Tremblay', revokedAt: null };

async function aPage(found: object[]) {
  const fake = new FakeGraphql({ FindPeople: { findPeople: found }, EvidenceAbout: { evidenceAbout: [PIECE, { ...PIECE, id: 'p2', revokedAt: '2026-11-10T15:00:00Z' }] }, RevokeEvidenceOnRequest: { revokeEvidenceOnRequest: { __typename: 'EvidenceRevoked' } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake)] });
  const page = TestBed.createComponent(RevocationRequestPage);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const press = async (words: string) => { [...host.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click(); await page.whenStable(); };
  const search = async (words: string) => {
    const field = host.querySelector('input')!;
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await press('Chercher');
  };
  return { fake, host, page, press, search };
}

describe('RevocationRequestPage', () => {
  it('finds a person, then a piece by what tells it from the others, and revokes it with a reason', async () => {
    const { fake, host, page, press, search } = await aPage([{ id: 'e1', firstName: 'Samuel', lastName: 'Nguyen', unitNames: ['Accueil'] }]);
    await search('nguyen');
    await press('Samuel Nguyen');
    expect(host.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(host.textContent).toContain('Retirée le 10 novembre 2026');
    await press('Retirer cette preuve');
    const area = host.querySelector('textarea')!;
    area.value = 'Demande écrite du 20 novembre.';
    area.dispatchEvent(new Event('input'));
    await press('Retirer la preuve');
    await page.whenStable();
    expect(fake.requests.filter(({ operation }) => operation === 'RevokeEvidenceOnRequest').map(({ variables }) => variables)).toEqual([{ input: { idempotencyKey: expect.any(String), id: 'p1', reason: 'Demande écrite du 20 novembre.' } }]);
    expect(fake.requests.filter(({ operation }) => operation === 'EvidenceAbout')).toHaveLength(2);
  });

  it('says that nobody has that name', async () => {
    const { host, search } = await aPage([]);
    await search('zzz');
    expect(host.textContent).toContain('Personne de ce nom');
  });
});
