import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { PracticePageQuery } from '../generated/graphql.js';
import { PracticePage } from './practice-page.js';

type Offer = PracticePageQuery['practiceOffer'];
const text = (words: string) => ({ fr: words, en: `${words} (en)` });
const aCompetency = (id: string, over: Partial<Offer['competencies'][number]> = {}): Offer['competencies'][number] => ({ competency: { id, title: text(id) }, required: 3, status: 'below', exercises: 8, suggested: true, ...over });
const OFFER: Offer = { openId: null, competencies: [aCompetency('verifier'), aCompetency('formuler'), aCompetency('decider', { suggested: false, status: 'met' })], sessions: [] };

async function aPage({ offer = OFFER, profiling = 'on', competence, outcome = { __typename: 'PracticeBegun', session: { id: 's1' } } }: { readonly offer?: Offer; readonly profiling?: 'on' | 'off'; readonly competence?: string; readonly outcome?: object } = {}) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ PracticePage: { viewer: { accountId: 'a1', profiling }, practiceOffer: offer, reviewDay: { left: 2 } }, BeginPractice: { beginPractice: outcome } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(PracticePage);
  page.componentRef.setInput('competence', competence);
  const host = page.nativeElement as HTMLElement;
  document.body.append(host);
  await page.whenStable();
  const begin = async () => {
    host.querySelector('form')?.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  const sent = () => fake.requests.filter(({ operation }) => operation === 'BeginPractice').map(({ variables }) => (variables as { input: { competencyId: string; minutes: number; idempotencyKey: string } }).input);
  return { page, host, fake, begin, sent };
}

describe('PracticePage', () => {
  afterEach(() => document.body.replaceChildren());

  it('proposes the few to practise now, the others one click away, and begins on the first for twenty minutes', async () => {
    const { host, begin, sent } = await aPage();
    expect(host.querySelector('details')?.textContent).toContain('decider');
    expect(host.querySelector<HTMLInputElement>('input[name=competency]:checked')?.value).toBe('verifier');
    await begin();
    expect(sent()).toEqual([expect.objectContaining({ competencyId: 'verifier', minutes: 20 })]);
    expect(TestBed.inject(Router).url).toBe('/pratique/s1');
  });

  it('begins on what the address asks for, for the time that is chosen', async () => {
    const { host, page, begin, sent } = await aPage({ competence: 'decider' });
    expect(host.querySelector<HTMLInputElement>('input[name=competency]:checked')?.value).toBe('decider');
    [...host.querySelectorAll<HTMLInputElement>('input[name=minutes]')].at(0)?.click();
    await page.whenStable();
    await begin();
    expect(sent()).toEqual([expect.objectContaining({ competencyId: 'decider', minutes: 10 })]);
  });

  it('says that there is nothing about what the address asks for', async () => {
    const { host } = await aPage({ competence: 'inconnue' });
    expect(host.querySelector('[role=status]')?.textContent).toContain('pas encore d’exercices sur la compétence demandée');
  });

  it('leads to the session that waits', async () => {
    const { host } = await aPage({ offer: { ...OFFER, openId: 's9', sessions: [{ id: 's9', title: text('Vérifier'), begunAt: '2026-11-23T14:00:00Z', endedAt: null }] } });
    expect(host.querySelector('.under-way a')?.getAttribute('href')).toBe('/pratique/s9');
    expect(host.querySelector('form')).toBeNull();
  });

  it('says that nothing is estimated, and begins nothing', async () => {
    const { host, begin, sent } = await aPage({ profiling: 'off' });
    await begin();
    expect(sent()).toEqual([]);
    expect(host.textContent).toContain('n’est pas activée');
    expect(host.querySelector('button[type=submit]')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('says that nothing began where what was proposed has changed, or the network is away, and keeps the key', async () => {
    const changed = await aPage({ outcome: { __typename: 'CompetencyNotPractisable', competencyId: 'verifier' } });
    await changed.begin();
    expect(changed.host.querySelector('[role=alert]')?.textContent).toContain('Rien n’a commencé');
    const away = await aPage();
    away.fake.offline = true;
    await away.begin();
    expect(away.host.querySelector('[role=alert]')).not.toBeNull();
    away.fake.offline = false;
    await away.begin();
    expect(away.sent()).toHaveLength(1);
  });

  it('says what comes back today, and leads to it', async () => {
    const { host } = await aPage();
    expect(host.textContent).toContain('2 exercices reviennent aujourd’hui');
    expect([...host.querySelectorAll('a')].some((link) => link.getAttribute('href') === '/revisions')).toBe(true);
  });

  it('says that there is nothing yet', async () => {
    const { host } = await aPage({ offer: { ...OFFER, competencies: [] } });
    expect(host.querySelector('pa-empty-state')?.textContent).toContain('Pas encore d’exercice');
  });
});
