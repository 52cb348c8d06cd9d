import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { CourseRequestsPage } from './course-requests-page.js';

const text = (fr: string) => ({ fr, en: fr });
const member = (employeeId: string, lastName: string, required: number | null) => ({ employeeId, firstName: 'Yves', lastName, cells: [required && { required }] });
const PAGE = {
  myTeams: [{ managerId: 'm', interimFor: null, until: null }],
  courses: [{ id: 'verifier', title: text('Vérifier et améliorer'), durationMinutes: 90, competenciesTaught: [] }],
  team: { managerId: 'm', competencies: [{ competency: { id: 'verifier-texte-ia' } }], members: [member('1', 'Aubin', 3), member('2', 'Côté', null), member('3', 'Diallo', 2)] },
  teamCourseRequests: [{ id: 'r1', employeeId: '1', firstName: 'Yves', lastName: 'Aubin', courseId: 'verifier', courseTitle: text('Vérifier et améliorer'), obligation: 'obligatory', reason: 'Pour le printemps.', dueOn: '2026-11-20', requestedBy: 'Nadia Tremblay', requestedFor: null, interimFor: null, state: 'late' }],
};

async function aPage(requestCourse: object = { __typename: 'CourseRequested', asked: 2, alreadyAsked: 0 }) {
  const fake = new FakeGraphql({ CourseRequestsPage: PAGE, RequestCourse: { requestCourse }, WithdrawCourseRequest: { withdrawCourseRequest: { id: 'r1' } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const page = TestBed.createComponent(CourseRequestsPage);
  page.componentRef.setInput('formation', 'verifier');
  page.componentRef.setInput('competence', 'verifier-texte-ia');
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click();
    await page.whenStable();
  };
  const type = (selector: string, value: string) => {
    const field = host.querySelector<HTMLInputElement>(selector);
    field!.value = value;
    field!.dispatchEvent(new Event('input'));
  };
  return { fake, host, press, type, settled: () => page.whenStable() };
}

describe('CourseRequestsPage', () => {
  it('says how far each request is, and nothing of how long or how well', async () => {
    const { host } = await aPage();
    expect(host.querySelector('tbody tr')?.textContent).toContain('Échéance passée');
  });

  it('names nobody beforehand, and ticks those whose role asks for it when told to', async () => {
    const { host, press } = await aPage();
    const ticked = () => [...host.querySelectorAll<HTMLInputElement>('[type=checkbox]')].map(({ checked }) => checked);
    expect(ticked()).toEqual([false, false, false]);
    await press('Cocher toutes les personnes concernées (2)');
    expect(ticked()).toEqual([true, false, true]);
  });

  it('asks with the reason that people will read, once what is needed is there', async () => {
    const { fake, host, press, type } = await aPage();
    await press('Demander cette formation');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Cochez au moins une personne');
    await press('Cocher toutes');
    type('[type=date]', '2099-01-15');
    type('textarea', 'Pour les lettres du printemps.');
    await press('Demander cette formation');
    expect(fake.requests.find(({ operation }) => operation === 'RequestCourse')?.variables).toMatchObject({ input: { courseId: 'verifier', employeeIds: ['1', '3'], obligation: 'recommended', reason: 'Pour les lettres du printemps.', dueOn: '2099-01-15' } });
    expect(host.querySelector('[role=status].pa-notice')?.textContent).toContain('personnes avisées');
  });

  it('says that a day is past and keeps what was typed', async () => {
    const { host, press, type } = await aPage({ __typename: 'DueDateIsPast' });
    await press('Cocher toutes');
    type('[type=date]', '2020-01-15');
    type('textarea', 'Pour les lettres du printemps.');
    await press('Demander cette formation');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('passée');
    expect(host.querySelector('textarea')?.value).toBe('Pour les lettres du printemps.');
  });

  it('takes a request back', async () => {
    const { fake, press, settled } = await aPage();
    await press('Retirer');
    expect(fake.requests.some(({ operation }) => operation === 'WithdrawCourseRequest')).toBe(false);
    [...document.querySelectorAll<HTMLButtonElement>('[role=alertdialog] button')].find(({ textContent }) => textContent?.includes('Retirer la demande'))?.click();
    await settled();
    expect(fake.requests.find(({ operation }) => operation === 'WithdrawCourseRequest')?.variables).toMatchObject({ input: { id: 'r1' } });
  });
});
