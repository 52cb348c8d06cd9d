import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { WorkshopPage } from './workshop-page.js';
import { WorkshopsPage } from './workshops-page.js';

const text = (fr: string) => ({ fr, en: fr });
const aWorkshop = (over: object = {}) => ({
  id: 'w1', title: 'Relire une lettre à deux', about: 'Apportez une lettre.', day: '2026-12-02', time: '09:30', endTime: '11:00', durationMinutes: 90, place: 'Salle 2.14', remote: true, videoUrl: null, seats: 6, taken: 4, waiting: 0,
  facilitator: 'Nadia Tremblay', plannedBy: 'Nadia Tremblay', audience: 'team', mine: false, isOpen: true, begun: false, cancelReason: null, calendar: null, course: null, competency: { id: 'verifier', title: text('Vérifier un texte') }, myPlace: null, ...over,
});
const seated = aWorkshop({ taken: 5, calendar: 'BEGIN:VCALENDAR', videoUrl: 'https://visio.exemple.quebec/a', myPlace: { state: 'seated', rank: null, attendance: null, invitedBy: null } });

function viewerWho(...permissions: string[]) {
  TestBed.inject(Session).become(aViewer({ permissions }));
}

async function aPage(workshop: object, answers: Record<string, object> = {}, permissions = ['workshop:join']) {
  const fake = new FakeGraphql({ WorkshopPage: { workshop }, WorkshopCandidates: { workshopCandidates: [{ employeeId: '9', firstName: 'Luc', lastName: 'Fortin', unitName: 'Direction des services' }] }, ...answers });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  viewerWho(...permissions);
  const page = TestBed.createComponent(WorkshopPage);
  page.componentRef.setInput('workshopId', 'w1');
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const words = () => host.textContent?.replace(/\s+/g, ' ') ?? '';
  const press = async (label: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(label))?.click();
    await page.whenStable();
  };
  return { fake, host, page, words, press };
}

describe('WorkshopPage', () => {
  it('says when it is on the clock of Québec, and how many places are free', async () => {
    const { words } = await aPage(aWorkshop());
    expect(words()).toContain('Mercredi 2 décembre 2026, de 9 h 30 à 11 h 00');
    expect(words()).toContain('Places libres : 2 sur 6');
    expect(words()).toContain('le lien paraît ici pour qui a une place');
  });

  it('gives a place, then the link and the calendar', async () => {
    const { fake, host, words, press } = await aPage(aWorkshop(), { TakeWorkshopPlace: { takeWorkshopPlace: { __typename: 'WorkshopKept', workshop: seated } } });
    await press('Prendre une place');
    expect(fake.requests.find(({ operation }) => operation === 'TakeWorkshopPlace')?.variables).toMatchObject({ input: { id: 'w1' } });
    expect(words()).toContain('La place est à vous.');
    expect(host.querySelector('a[href^="https://visio"]')?.getAttribute('rel')).toContain('noopener');
    expect(words()).toContain('Ajouter à mon agenda');
  });

  it('offers the waiting list once it is full, and says why nothing was done', async () => {
    const { words, press } = await aPage(aWorkshop({ taken: 6, waiting: 2 }), { TakeWorkshopPlace: { takeWorkshopPlace: { __typename: 'WorkshopRefused', why: 'WorkshopBegun' } } });
    expect(words()).toContain('Complet ; en attente : 2');
    await press('M’inscrire à la liste d’attente');
    expect(words()).toContain('L’atelier a commencé');
  });

  it('offers no place to whoever planned it for their team', async () => {
    const { words } = await aPage(aWorkshop({ mine: true, isOpen: false }), { WorkshopPeople: { workshopParticipants: [] } });
    expect(words()).toContain('Vous avez planifié cet atelier.');
    expect(words()).not.toContain('Prendre une place');
  });

  it('leaves an invitation to the person', async () => {
    const { fake, words, press } = await aPage(aWorkshop({ myPlace: { state: 'invited', rank: null, attendance: null, invitedBy: 'Nadia Tremblay' } }), { LeaveWorkshop: { leaveWorkshop: { __typename: 'WorkshopKept', workshop: aWorkshop({ myPlace: { state: 'declined', rank: null, attendance: null, invitedBy: 'Nadia Tremblay' } }) } } });
    expect(words()).toContain('Invitation de Nadia Tremblay');
    await press('Décliner');
    expect(fake.requests.some(({ operation }) => operation === 'LeaveWorkshop')).toBe(true);
    expect(words()).toContain('Invitation déclinée');
  });

  it('shows the person what was marked of their coming, and that it proves no level', async () => {
    const { words } = await aPage(aWorkshop({ begun: true, myPlace: { state: 'seated', rank: null, attendance: 'excused', invitedBy: null } }));
    expect(words()).toContain('Absence motivée');
    expect(words()).toContain('n’est pas la preuve d’un niveau');
    expect(words()).not.toContain('Rendre ma place');
  });

  it('has attendance marked, and the mark taken away, by whoever planned it', async () => {
    const person = { employeeId: '1', firstName: 'Yves', lastName: 'Aubin', state: 'seated', rank: null, attendance: 'present' };
    const { fake, host, press } = await aPage(aWorkshop({ mine: true, begun: true }), { WorkshopPeople: { workshopParticipants: [person] }, MarkWorkshopAttendance: { markWorkshopAttendance: { __typename: 'WorkshopKept', workshop: { id: 'w1' } } } }, ['workshop:plan']);
    expect(host.querySelector('[aria-pressed=true]')?.textContent).toContain('Présence');
    await press('Présence');
    expect(fake.requests.find(({ operation }) => operation === 'MarkWorkshopAttendance')?.variables).toMatchObject({ input: { employeeId: '1', attendance: null } });
  });

  it('invites whom one ticks', async () => {
    const { fake, host, press } = await aPage(aWorkshop({ mine: true }), { WorkshopPeople: { workshopParticipants: [] }, InviteToWorkshop: { inviteToWorkshop: { __typename: 'WorkshopKept', workshop: { id: 'w1' } } } }, ['workshop:plan']);
    host.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
    await press('Inviter (');
    expect(fake.requests.find(({ operation }) => operation === 'InviteToWorkshop')?.variables).toMatchObject({ input: { employeeIds: ['9'] } });
  });

  it('keeps in sight whom one ticked while one looks for somebody else', async () => {
    const { fake, host, press, page } = await aPage(aWorkshop({ mine: true }), { WorkshopPeople: { workshopParticipants: [] }, InviteToWorkshop: { inviteToWorkshop: { __typename: 'WorkshopKept', workshop: { id: 'w1' } } } }, ['workshop:plan']);
    const ticked = host.querySelector<HTMLInputElement>('[type=checkbox]')!.closest('label')!.textContent!;
    host.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    fake.answer('WorkshopCandidates', { workshopCandidates: [{ employeeId: '10', firstName: 'Mireille', lastName: 'Côté', unitName: 'Direction des services' }] });
    const words = host.querySelector<HTMLInputElement>('[type=search]')!;
    words.value = 'cote';
    words.dispatchEvent(new Event('input'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.whenStable();
    const labels = [...host.querySelectorAll('label.choice')].map((label) => label.textContent);
    expect(labels).toEqual([ticked, expect.stringContaining('Côté, Mireille')]);
    await press('Inviter (');
    expect(fake.requests.find(({ operation }) => operation === 'InviteToWorkshop')?.variables).toMatchObject({ input: { employeeIds: ['9'] } });
  });
});

describe('WorkshopsPage', () => {
  async function aList(edges: object[], quand?: string) {
    const fake = new FakeGraphql({ WorkshopsPage: { workshops: { totalCount: edges.length, edges, pageInfo: { hasNextPage: false } } } });
    TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
    viewerWho('workshop:join');
    const page = TestBed.createComponent(WorkshopsPage);
    if (quand) page.componentRef.setInput('quand', quand);
    await page.whenStable();
    return { fake, host: page.nativeElement as HTMLElement };
  }

  it('lists what is to come, with where one stands', async () => {
    const { host, fake } = await aList([{ node: seated }]);
    expect(fake.requests[0]?.variables).toEqual({ when: 'toCome', first: 20 });
    expect(host.querySelector('li')?.textContent).toContain('Vous avez une place');
    expect(host.textContent).not.toContain('Planifier un atelier');
  });

  it('says that there is none, to come or past', async () => {
    expect((await aList([])).host.textContent).toContain('Aucun atelier à venir');
    TestBed.resetTestingModule();
    expect((await aList([], 'passes')).host.textContent).toContain('Aucun atelier passé');
  });
});
