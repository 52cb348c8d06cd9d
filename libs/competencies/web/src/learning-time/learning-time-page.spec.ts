import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { LearningTimePage } from './learning-time-page.js';

const grant = { id: 'g1', kind: 'weekly', minutesPerWeek: 120, fromOn: '2026-11-30', toOn: '2026-12-20', courseId: null, courseTitle: null, minutes: 360, word: 'Pour les lettres.', grantedBy: 'Nadia Tremblay', grantedAt: '2026-11-24T15:00:00Z', stands: true, endedAt: null, endWord: null };
const PAGE = {
  courses: [{ id: 'verifier', title: { fr: 'Vérifier', en: 'Check' }, durationMinutes: 90 }],
  teamLearningTime: [{ employeeId: '1', firstName: 'Yves', lastName: 'Aubin', minutesGranted: 360, minutesPlanned: 90, grants: [grant] }, { employeeId: '2', firstName: 'Mireille', lastName: 'Côté', minutesGranted: 0, minutesPlanned: 0, grants: [] }],
};

async function aPage(answers: Record<string, object> = {}, shown: object = PAGE) {
  const kept = { __typename: 'LearningTimeKept' };
  const fake = new FakeGraphql({ LearningTimePage: shown, GrantLearningTime: { grantLearningTime: kept }, ChangeLearningTime: { changeLearningTime: kept }, EndLearningTime: { endLearningTime: kept }, ...answers });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const page = TestBed.createComponent(LearningTimePage);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const fill = (selector: string, value: string, event = 'input') => {
    const field = host.querySelector<HTMLInputElement>(selector);
    field!.value = value;
    field!.dispatchEvent(new Event(event));
  };
  const press = async (label: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(label))?.click();
    await page.whenStable();
  };
  const submit = async () => {
    host.querySelector('form')?.dispatchEvent(new Event('submit'));
    await page.whenStable();
  };
  return { fake, host, fill, press, submit, sent: (operation: string) => fake.requests.find((request) => request.operation === operation)?.variables };
}

describe('LearningTimePage', () => {
  it('holds what was granted against what was asked', async () => {
    const row = (await aPage()).host.querySelector('tbody tr')?.textContent;
    expect(row).toContain('2\u00a0h par semaine');
    expect(row).toContain('6\u00a0h');
    expect(row).toContain('1\u00a0h\u00a030');
  });

  it('grants hours a week with a word, once all of it is there', async () => {
    const { host, fill, submit, sent } = await aPage();
    await submit();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Choisissez la personne');
    fill('form select', '2', 'change');
    fill('[type=date]', '2026-12-01');
    host.querySelectorAll<HTMLInputElement>('[type=date]')[1]!.value = '2027-01-29';
    host.querySelectorAll('[type=date]')[1]!.dispatchEvent(new Event('input'));
    fill('textarea', 'Pour les lettres du printemps.');
    await submit();
    expect(sent('GrantLearningTime')).toMatchObject({ input: { employeeId: '2', word: 'Pour les lettres du printemps.', granted: { kind: 'weekly', minutesPerWeek: 120, fromOn: '2026-12-01', toOn: '2027-01-29' } } });
    expect(host.querySelector('[role=status].pa-notice')).not.toBeNull();
  });

  it('ends what stands, with a word', async () => {
    const { fill, press, submit, sent } = await aPage();
    await press('Mettre fin');
    fill('textarea', 'La formation est terminée.');
    await submit();
    expect(sent('EndLearningTime')).toMatchObject({ input: { id: 'g1', word: 'La formation est terminée.' } });
  });

  it('changes what stands, and says why it may not', async () => {
    const { host, fill, press, submit } = await aPage({ ChangeLearningTime: { changeLearningTime: { __typename: 'LearningTimeRefused', why: 'PeriodIsPast' } } });
    await press('Modifier');
    fill('[type=number]', '3');
    fill('textarea', 'Une heure de plus à partir de lundi.');
    await submit();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('période est passée');
  });

  it('says that nobody reports to one', async () => expect((await aPage({}, { courses: [], teamLearningTime: [] })).host.textContent).toContain('Personne ne relève de vous'));
});
