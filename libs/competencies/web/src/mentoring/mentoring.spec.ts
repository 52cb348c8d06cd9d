import { type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { MentoringOffer } from './mentoring-offer.js';
import { MentorshipsPage } from './mentorships-page.js';
import { MyMentoring } from './my-mentoring.js';

const text = (fr: string) => ({ fr, en: fr });
const CHECK = { id: 'verifier-texte-ia', title: text('Vérifier un texte') };
const mentorship = (over: object) => ({ id: 'm', competency: CHECK, employeeName: 'Mireille Côté', mentorName: 'Luc Fortin', state: 'proposed', awaited: 'employee', part: 'employee', proposedByName: 'Nadia Tremblay', proposedFor: null, proposedAt: '2026-11-20T15:00:00Z', word: '', employeeWord: '', mentorWord: '', ...over });

async function shown<Part>(type: Type<Part>, answers: Record<string, object>, inputs: Record<string, string> = {}) {
  const fake = new FakeGraphql(answers);
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const part: ComponentFixture<Part> = TestBed.createComponent(type);
  for (const [name, value] of Object.entries(inputs)) part.componentRef.setInput(name, value);
  await part.whenStable();
  const host = part.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await part.whenStable();
  };
  const press = async (words: string, root: ParentNode = host) => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click();
    await settle();
  };
  const pick = async (place: number, value: string) => {
    const list = host.querySelectorAll('select')[place]!;
    list.value = value;
    list.dispatchEvent(new Event('change'));
    await settle();
  };
  return { host, press, pick, settle, sent: (name: string) => fake.requests.filter(({ operation }) => operation === name).at(-1)?.variables, words: () => host.textContent?.replace(/\s+/g, ' ').trim() ?? '' };
}

describe('MentoringOffer', () => {
  it('is said and taken back by the person, and shows what the server knows', async () => {
    const { host, settle, sent, words } = await shown(MentoringOffer, { MyMentoring: { myMentoring: { offeredIds: [], mentorships: [] } }, ChangeMentoringOffer: ({ input }: { input: { offered: boolean } }) => ({ changeMentoringOffer: { offered: input.offered } }) }, { competencyId: 'verifier-texte-ia' });
    const box = host.querySelector<HTMLInputElement>('input')!;
    expect(box.checked).toBe(false);
    box.click();
    await settle();
    expect(sent('ChangeMentoringOffer')).toMatchObject({ input: { competencyId: 'verifier-texte-ia', offered: true } });
    expect([box.checked, words().includes('Vous pouvez le retirer')]).toEqual([true, true]);
    box.click();
    await settle();
    expect([box.checked, words().includes('C’est retiré')]).toEqual([false, true]);
  });
});

describe('MyMentoring', () => {
  const mine = (...mentorships: object[]) => shown(MyMentoring, { MyMentoring: { myMentoring: { offeredIds: [], mentorships } }, AnswerMentorship: { answerMentorship: { __typename: 'MentorshipAnswered' } }, EndMentorship: { endMentorship: { id: 'm' } } });

  it('takes no place when there is nothing', async () => expect((await mine(mentorship({ state: 'declined', awaited: null }))).words()).toBe(''));

  it('asks the employee first, and says that the mentor knows nothing yet', async () => {
    const { host, press, sent, words } = await mine(mentorship({ word: 'Une heure par semaine.' }));
    expect(words()).toMatch(/Luc Fortin pourrait vous accompagner.*Vérifier un texte.*Nadia Tremblay.*Une heure par semaine.*Luc Fortin n’est pas au courant/);
    const field = host.querySelector('textarea')!;
    field.value = 'Volontiers.';
    field.dispatchEvent(new Event('input'));
    await press('J’accepte');
    expect(sent('AnswerMentorship')).toMatchObject({ input: { id: 'm', answer: 'accepted', word: 'Volontiers.' } });
  });

  it('waits for the mentor once the employee has said yes', async () => {
    const { host, words } = await mine(mentorship({ awaited: 'mentor' }));
    expect(words()).toContain('Luc Fortin n’a pas encore répondu');
    expect(host.querySelector('textarea')).toBeNull();
  });

  it('lets the mentor decline as simply as accept', async () => {
    const { press, sent, words } = await mine(mentorship({ awaited: 'mentor', part: 'mentor', employeeWord: 'Le lundi me convient.' }));
    expect(words()).toMatch(/Mireille Côté souhaite que vous l’accompagniez.*Le lundi me convient/);
    await press('Je décline');
    expect(sent('AnswerMentorship')).toMatchObject({ input: { answer: 'declined', word: '' } });
  });

  it('names each to the other once it is agreed, and ends it after a question', async () => {
    const { press, sent, words } = await mine(mentorship({ state: 'agreed', awaited: null }), mentorship({ id: 'n', state: 'agreed', awaited: null, part: 'mentor', employeeName: 'Linh Nguyen' }));
    expect(words()).toMatch(/Luc Fortin m’accompagne.*J’accompagne Linh Nguyen/);
    await press('Mettre fin');
    expect(sent('EndMentorship')).toBeUndefined();
    await press('Mettre fin au mentorat', document.querySelector('.pa-dialog') ?? document);
    expect(sent('EndMentorship')).toMatchObject({ input: { id: 'm' } });
  });
});

describe('MentorshipsPage', () => {
  const PAGE = {
    myTeams: [{ managerId: 'n', interimFor: null, until: null }],
    team: { managerId: 'n', members: [{ employeeId: 'e', firstName: 'Mireille', lastName: 'Côté' }] },
    competencies: [CHECK, { id: 'autre', title: text('Autre') }],
    volunteeredCompetencies: ['verifier-texte-ia'],
    teamMentorships: [mentorship({ part: null, awaited: 'mentor' })],
  };
  const VOLUNTEERS = { volunteers: [{ employeeId: 'v', firstName: 'Luc', lastName: 'Fortin', unitName: 'Courrier' }, { employeeId: 'e', firstName: 'Mireille', lastName: 'Côté', unitName: 'Accueil' }] };
  const page = (proposed: string, over: object = {}) => shown(MentorshipsPage, { MentorshipsPage: { ...PAGE, ...over }, Volunteers: VOLUNTEERS, ProposeMentorship: { proposeMentorship: { __typename: proposed } } }, { competence: 'verifier-texte-ia' });

  it('proposes a volunteer, never the person to themselves, for the competency of the gap', async () => {
    const { host, press, pick, sent, words } = await page('MentorshipProposed');
    expect(words()).toContain('Réponse attendue de Luc Fortin');
    await press('Proposer');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Choisissez une personne de l’équipe');
    await pick(1, 'e');
    const offered = [...host.querySelectorAll<HTMLInputElement>('[name=volunteer]')];
    expect(offered).toHaveLength(1);
    offered[0]!.click();
    await press('Proposer');
    expect(sent('ProposeMentorship')).toMatchObject({ input: { competencyId: 'verifier-texte-ia', employeeId: 'e', mentorId: 'v', word: '' } });
    expect(words()).toContain('n’est avisée qu’après son oui');
  });

  it('says why nothing is proposed', async () => {
    const { host, press, pick } = await page('MentorshipAlreadyOpen');
    await pick(1, 'e');
    host.querySelector<HTMLInputElement>('[name=volunteer]')!.click();
    await press('Proposer');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('déjà proposé ou convenu');
  });

  it('says that nobody volunteers, and where one does', async () => {
    expect((await page('', { volunteeredCompetencies: [] })).words()).toContain('Personne ne s’offre encore');
  });
});
