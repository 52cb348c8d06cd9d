import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { TeamGapCard } from './team-gap-card.js';

const text = (fr: string) => ({ fr, en: fr });
const GAP = {
  competency: { id: 'verifier', title: text('Vérifier un texte') }, action: 'course', asked: 22, below: 9, near: 1, highestRequired: 4, highestImportance: 3, reaches: 6, effectLow: 2, effectHigh: 6, state: 'proposed', reason: null,
  course: { id: 'verifier-et-ameliorer', title: text('Vérifier et améliorer'), durationMinutes: 90, from: 1, to: 4 },
};

async function aCard(over: object = {}, permissions: readonly string[] = []) {
  const fake = new FakeGraphql({ FollowTeamGap: { followTeamGap: { state: 'onAgenda' } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  TestBed.inject(Session).become(aViewer({ permissions }));
  const card = TestBed.createComponent(TeamGapCard);
  card.componentRef.setInput('gap', { ...GAP, ...over });
  await card.whenStable();
  const host = card.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click();
    await card.whenStable();
  };
  return { fake, host, press };
}

describe('TeamGapCard', () => {
  it('proposes, with verbs that oblige nobody, an effect that is a range, and why', async () => {
    const { host } = await aCard();
    const words = host.textContent?.replace(/\s+/g, ' ') ?? '';
    expect(host.querySelector('.pa-proposal')).not.toBeNull();
    expect(words).toContain('Une formation pourrait aider');
    expect(words).toContain('de 2 à 6 personnes de plus');
    expect(words).toContain('Pourquoi cette formation');
    expect(words).not.toMatch(/Accepter|Affecter|Appliquer/);
    expect(host.querySelector('a')?.getAttribute('href')).toBe('/mon-equipe/formations?formation=verifier-et-ameliorer&competence=verifier');
  });

  it('promises nothing where nobody can be reached', async () => {
    const { host } = await aCard({ action: 'validation', course: null, near: 0, reaches: 0, effectLow: 0, effectHigh: 0 });
    expect(host.textContent).toContain('on ne sait pas l’estimer');
    expect(host.textContent).not.toContain('personnes de plus');
  });

  it('has its meeting set from here, by whoever may plan one', async () => {
    const { host } = await aCard({ action: 'validation', course: null }, ['workshop:plan']);
    expect([...host.querySelectorAll('a')].find(({ textContent }) => textContent?.includes('Fixer la rencontre'))?.getAttribute('href')).toBe('/ateliers/nouveau?validation=verifier');
    TestBed.resetTestingModule();
    expect((await aCard({ action: 'validation', course: null })).host.textContent).not.toContain('Fixer la rencontre');
  });

  it('goes on the agenda', async () => {
    const { fake, press } = await aCard();
    await press('Mettre à l’ordre du jour');
    expect(fake.requests[0]?.variables).toMatchObject({ input: { competencyId: 'verifier', action: 'course', state: 'onAgenda', reason: null } });
  });

  it('is set aside with a reason, which is asked for', async () => {
    const { fake, host, press } = await aCard();
    await press('Écarter');
    await press('Écarter pour cette raison');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('pourquoi');
    expect(fake.requests).toEqual([]);
    const reason = host.querySelector('textarea');
    reason!.value = 'Nous attendons la directive.';
    reason!.dispatchEvent(new Event('input'));
    await press('Écarter pour cette raison');
    expect(fake.requests[0]?.variables).toMatchObject({ input: { state: 'setAside', reason: 'Nous attendons la directive.' } });
  });

  it('keeps the reason of what is set aside, and can come back', async () => {
    const { fake, host, press } = await aCard({ state: 'setAside', reason: 'Nous attendons la directive.' });
    expect(host.querySelector('blockquote')?.textContent).toBe('Nous attendons la directive.');
    expect(host.querySelector('.pa-proposal')).toBeNull();
    await press('Ramener');
    expect(fake.requests[0]?.variables).toMatchObject({ input: { state: 'proposed', reason: null } });
  });
});
