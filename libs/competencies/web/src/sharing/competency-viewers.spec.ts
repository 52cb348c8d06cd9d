import { TestBed } from '@angular/core/testing';
import { type FakeAnswer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { CompetencyViewers } from './competency-viewers.js';

const VIEW = { who: 'Nadia Tremblay', whoRole: { fr: 'Gestionnaire', en: 'Manager' }, what: { fr: 'Niveaux partagés, sur la page de l’équipe', en: 'Shared levels, on the team page' }, day: '2026-11-20', times: 3, lastAt: '2026-11-20T19:30:00Z' };

async function opened(answer: FakeAnswer) {
  const fake = new FakeGraphql({ CompetencyViewers: answer });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake)] });
  const shown = TestBed.createComponent(CompetencyViewers);
  shown.componentRef.setInput('competencyId', 'verifier-texte-ia');
  await shown.whenStable();
  const host = shown.nativeElement as HTMLElement;
  const before = fake.requests.length;
  const details = host.querySelector('details')!;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await shown.whenStable();
  return { fake, host, before };
}

describe('CompetencyViewers', () => {
  it('asks once it is opened, and says who, in which role, through which page, when and how often', async () => {
    const { host, before, fake } = await opened({ myCompetencyViews: [VIEW] });
    expect([before, fake.requests.length]).toEqual([0, 1]);
    for (const words of ['Nadia Tremblay', 'Gestionnaire', 'sur la page de l’équipe', '20 novembre 2026', '3 fois']) expect(host.textContent).toContain(words);
  });

  it('says that nobody has seen it', async () => expect((await opened({ myCompetencyViews: [] })).host.textContent).toContain('Personne d’autre que vous'));

  it('says that it could not be read', async () => expect((await opened({ code: 'INTERNAL' })).host.querySelector('pa-error-state')).not.toBeNull());
});
