import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { StandingFieldsFragment } from '../generated/graphql.js';
import { MyCompetenciesPage } from './my-competencies-page.js';
import { aStanding } from './standing.builder.js';

const text = (fr: string) => ({ fr, en: fr });
const standing = (id: string, group: StandingFieldsFragment['competency']['group'], over: Partial<StandingFieldsFragment> = {}) =>
  aStanding({ competency: { id, group, title: text(`Titre ${id}`), short: text(id), halfLifeMonths: 18 }, ...over });
const STANDINGS = [
  standing('a', 'ai'),
  standing('b', 'ai', { estimate: null, evidence: [], transformed: { required: 2, status: 'notAssessed', selfAssessed: null, probability: null } }),
  standing('c', 'data'),
  standing('d', 'data', { transformed: { required: 0, status: 'met', selfAssessed: null, probability: 1 } }),
];

async function aPage(inputs: Record<string, string> = {}, standings: readonly StandingFieldsFragment[] = STANDINGS) {
  const fake = new FakeGraphql({ MyMentoring: { myMentoring: { offeredIds: [], mentorships: [] } }, MyCompetenciesPage: { myStandings: standings, myRoleTargets: [{ id: 'prepose', title: text('Préposé aux renseignements') }] } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])], deferBlockBehavior: DeferBlockBehavior.Manual });
  TestBed.inject(Session).become(aViewer({ profiling: 'on' }));
  const page = TestBed.createComponent(MyCompetenciesPage);
  for (const [name, value] of Object.entries(inputs)) page.componentRef.setInput(name, value);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const wordsOf = (selector: string) => [...host.querySelectorAll(selector)].map((element) => element.textContent?.replace(/\s+/g, ' ').trim());
  return { fake, host, wordsOf };
}

describe('MyCompetenciesPage', () => {
  it('asks for the role of the job family named in the address, and says which it is', async () => {
    const { fake, host } = await aPage({ cible: 'prepose' });
    expect(fake.requests[0]?.variables).toEqual({ familyId: 'prepose' });
    expect(host.querySelector('pa-page-head')?.textContent).toContain('Face au rôle transformé de ce corps d’emploi');
    expect(host.querySelector<HTMLInputElement>('pa-role-target input')?.value).toBe('Préposé aux renseignements');
    expect(host.querySelector('h3 a')?.getAttribute('href')).toContain('cible=prepose');
  });

  it('shows the radar beside the table, with what is known, how fresh it is and what is not known', async () => {
    const { wordsOf, host } = await aPage({ vue: 'table' });
    expect(wordsOf('tbody tr')).toEqual([
      expect.stringMatching(/^Titre a 3 2,7 .*Presque atteint.*frais.*Formation évaluée/), expect.stringMatching(/^Titre b 2 – .*Non évalué – –/), expect.stringMatching(/^Titre c 3 2,7 /),
    ]);
    expect(host.querySelector('pa-radar-legend')?.textContent).toContain('D’après vous seulement');
  });

  it('keeps to one field, and draws no radar of fewer than three competencies', async () => {
    const { wordsOf, host } = await aPage({ vue: 'table', domaine: 'ai' });
    expect(wordsOf('tbody th')).toEqual(['Titre a', 'Titre b']);
    expect(host.querySelector('.radar')?.textContent).toContain('à partir de trois');
    expect(host.querySelector('pa-radar-legend')).toBeNull();
  });

  it('draws the twelve most important at most, and says so', async () => {
    const { host } = await aPage({ vue: 'table' }, Array.from({ length: 14 }, (_, index) => standing(`n${index}`, 'ai')));
    expect(host.querySelector('.radar')?.textContent?.replace(/\s+/g, ' ')).toContain('Les 12 plus importantes sur 14');
  });
});
