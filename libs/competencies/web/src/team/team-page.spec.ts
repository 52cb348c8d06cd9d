import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { TeamPage } from './team-page.js';

const text = (fr: string) => ({ fr, en: fr });
const cell = (required: number, status: string, mean: number | null = null) => ({ required, status, mean, low: null, high: null, freshAt: null });
const member = (employeeId: string, firstName: string, lastName: string, cells: readonly (object | null)[], unit = 'Accueil') => ({ employeeId, firstName, lastName, familyIds: ['agent-bureau'], unitNames: [unit], cells });
const TARGETS = [{ id: 'agent-bureau', title: text('Agent de bureau') }, { id: 'prepose', title: text('Préposé aux renseignements') }];
const TEAMS = [{ managerId: 'm', interimFor: null, until: null }, { managerId: 'a', interimFor: 'Luc Fortin', until: '2026-12-18' }];
const TEAM = {
  managerId: 'm',
  competencies: [
    { competency: { id: 'verifier', group: 'ai', title: text('Vérifier un texte'), short: text('Vérifier') }, highest: 3 },
    { competency: { id: 'proteger', group: 'ethics', title: text('Protéger'), short: text('Protéger') }, highest: 2 },
  ],
  members: [
    member('1', 'Yves', 'Aubin', [cell(3, 'near', 2.7), null]),
    member('2', 'Mireille', 'Côté', [cell(3, 'notAssessed'), cell(2, 'met', 3.2)]),
    member('3', 'Aminata', 'Diallo', [cell(3, 'met', 3.6), cell(2, 'met', 2.9)], 'Courrier'),
    member('4', 'Luc', 'Fortin', [cell(3, 'below', 1.2), cell(2, 'notAssessed')]),
    member('5', 'Linh', 'Nguyen', [cell(3, 'near', 2.5), cell(2, 'notAssessed')]),
  ],
};

async function aPage(team: object, inputs: Record<string, string> = {}) {
  const fake = new FakeGraphql({ TeamPage: { team, roleTargets: TARGETS, myTeams: TEAMS }, TeamGaps: { teamGaps: [], volunteeredCompetencies: [] }, TeamMovements: { teamMovements: [] }, ObligatorySteps: { teamObligatorySteps: [] } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(TeamPage);
  for (const [name, value] of Object.entries(inputs)) page.componentRef.setInput(name, value);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const wordsOf = (selector: string) => [...host.querySelectorAll(selector)].map((element) => element.textContent?.replace(/\s+/g, ' ').trim());
  return { fake, host, wordsOf, settled: () => page.whenStable() };
}

describe('TeamPage', () => {
  it('counts what is seen, and hides a group of fewer than five, never as zeros', async () => {
    const { wordsOf } = await aPage(TEAM);
    const counts = wordsOf('pa-team-counts tbody td');
    expect(counts.slice(0, 5)).toEqual(['5', '1', '2', '1', '1']);
    expect(counts[5]).toBe('moins de 5');
    expect(counts.slice(6).every((words) => words?.startsWith('masqué'))).toBe(true);
  });

  it('lists everyone in the order it was given, with a word for every state', async () => {
    const { wordsOf } = await aPage(TEAM);
    expect(wordsOf('pa-team-map tbody th').slice(0, 2)).toEqual(['Aubin, Yves', 'Côté, Mireille']);
    expect(wordsOf('pa-team-map .cell').slice(0, 4)).toEqual(['2,7 Presque atteint, 3 demandé', '— non demandé', 'non évalué ou non partagé', '3,2 Atteint, 2 demandé']);
  });

  it('lets nothing but the names be sorted', async () => {
    const { wordsOf } = await aPage(TEAM, { vue: 'table' });
    expect(wordsOf('th .sort')).toEqual(['Nom']);
  });

  it('asks for the role named in the address', async () => {
    const { fake } = await aPage(TEAM, { role: 'aujourdhui' });
    expect(fake.requests[0]?.variables).toEqual({ role: 'today', familyId: null, managerId: null });
  });

  it('holds the team against the target of the address, and says which', async () => {
    const { fake, host } = await aPage(TEAM, { cible: 'prepose' });
    expect(fake.requests[0]?.variables).toEqual({ role: 'transformed', familyId: 'prepose', managerId: null });
    expect(host.querySelector('pa-page-head')?.textContent).toContain('Préposé aux renseignements');
  });

  it('looks at one unit or one group of competencies', async () => {
    expect((await aPage(TEAM, { unite: 'Courrier' })).wordsOf('pa-team-map tbody th')).toEqual(['Diallo, Aminata']);
    TestBed.resetTestingModule();
    expect((await aPage(TEAM, { domaine: 'ethics' })).wordsOf('pa-team-map thead th b')).toEqual(['Protéger']);
  });

  it('says that the gaps are the whole team’s as soon as a part of it is looked at', async () => {
    expect((await aPage(TEAM)).host.querySelector('pa-team-gaps [role=status]')).toBeNull();
    TestBed.resetTestingModule();
    expect((await aPage(TEAM, { domaine: 'ethics' })).host.querySelector('pa-team-gaps [role=status]')?.textContent).toContain('toute l’équipe');
  });

  it('offers the way back when a filter leaves nobody', async () => {
    const { host, settled } = await aPage(TEAM, { unite: 'Ailleurs' });
    expect(host.querySelector('pa-team-map')).toBeNull();
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Voir toute l’équipe'))?.click();
    await settled();
    expect(TestBed.inject(Router).url).not.toContain('unite');
  });

  it('is gone through with the arrows, and says on Enter what a level rests on', async () => {
    const { host, settled } = await aPage(TEAM);
    const [first] = host.querySelectorAll<HTMLElement>('[role=gridcell]');
    document.body.append(host);
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect((document.activeElement as HTMLElement).dataset['place']).toBe('1:0');
    host.querySelector('[data-place="0:0"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settled();
    expect(document.querySelector('pa-team-level-panel')?.textContent).toContain('ce que la personne partage avec vous ou de ce qui a été validé');
  });

  it('says for whom one stands in, and lets one choose which team', async () => {
    const { host, fake } = await aPage({ ...TEAM, managerId: 'a' }, { equipe: 'a' });
    expect(fake.requests[0]?.variables).toMatchObject({ managerId: 'a' });
    expect(fake.requests.find(({ operation }) => operation === 'TeamGaps')?.variables).toEqual({ managerId: 'a' });
    expect([...host.querySelectorAll('#team-choice option')].map(({ textContent }) => textContent?.trim())).toEqual(['La mienne', 'Celle de Luc Fortin, par intérim']);
    expect(host.querySelector('pa-team-choice')?.textContent).toContain('Vous assurez l’intérim de Luc Fortin jusqu’au 18 décembre 2026');
  });

  it('says why there is nobody', async () => {
    expect((await aPage({ competencies: [], members: [] })).host.textContent).toContain('Personne ne relève de vous');
  });
});
