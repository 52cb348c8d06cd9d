import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { TeamPage } from './team-page.js';

const text = (fr: string) => ({ fr, en: fr });
const cell = (required: number | null, status: string | null = null, mean: number | null = null) => ({ required, status, mean, low: null, high: null });
const TEAM = {
  competencies: [
    { competency: { id: 'verifier', title: text('Vérifier un texte'), short: text('Vérifier') }, asked: 6, highest: 3, counts: { met: 1, near: 2, below: 2, notAssessed: 1 } },
    { competency: { id: 'proteger', title: text('Protéger'), short: text('Protéger') }, asked: 4, highest: 2, counts: null },
  ],
  members: [
    { employeeId: '1', firstName: 'Yves', lastName: 'Aubin', cells: [cell(3, 'near', 2.7), cell(null)] },
    { employeeId: '2', firstName: 'Mireille', lastName: 'Côté', cells: [cell(3, 'notAssessed'), cell(2, 'met', 3.2)] },
  ],
};

async function aPage(team: object, inputs: Record<string, string> = {}) {
  const fake = new FakeGraphql({ TeamPage: { team } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(TeamPage);
  for (const [name, value] of Object.entries(inputs)) page.componentRef.setInput(name, value);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const wordsOf = (selector: string) => [...host.querySelectorAll(selector)].map((element) => element.textContent?.replace(/\s+/g, ' ').trim());
  return { fake, host, wordsOf };
}

describe('TeamPage', () => {
  it('hides the counts that the server keeps to itself, never as zeros', async () => {
    const { wordsOf } = await aPage(TEAM);
    const counts = wordsOf('pa-team-counts tbody td');
    expect(counts.slice(0, 5)).toEqual(['6', '1', '2', '2', '1']);
    expect(counts[5]).toBe('moins de 5');
    expect(counts.slice(6).every((words) => words?.startsWith('masqué'))).toBe(true);
  });

  it('lists everyone in the order it was given, with a word for every state', async () => {
    const { wordsOf } = await aPage(TEAM);
    expect(wordsOf('pa-team-map tbody th')).toEqual(['Aubin, Yves', 'Côté, Mireille']);
    expect(wordsOf('pa-team-map .cell')).toEqual(['2,7 Presque atteint, 3 demandé', '— non demandé', 'non évalué ou non partagé', '3,2 Atteint, 2 demandé']);
  });

  it('lets nothing but the names be sorted', async () => {
    const { wordsOf } = await aPage(TEAM, { vue: 'table' });
    expect(wordsOf('th .sort')).toEqual(['Nom']);
  });

  it('asks for the role named in the address', async () => {
    const { fake } = await aPage(TEAM, { role: 'aujourdhui' });
    expect(fake.requests[0]?.variables).toEqual({ role: 'today' });
  });

  it('says why there is nobody', async () => {
    expect((await aPage({ competencies: [], members: [] })).host.textContent).toContain('Personne ne relève de vous');
  });
});
