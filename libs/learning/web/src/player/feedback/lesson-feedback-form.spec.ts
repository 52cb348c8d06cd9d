import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { LessonFeedbackForm } from './lesson-feedback-form.js';

const SAID = { id: 'f1', courseId: 'c1', lessonId: 'l1', feedback: 'unclear', words: 'Le deuxième exemple', sentAt: '2026-11-20T15:00:00Z', state: 'answered', answer: 'Nous l’avons récrit.', settledAt: '2026-11-21T15:00:00Z' };

async function open(said: object[] = []) {
  sessionStorage.clear();
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ MyLessonFeedback: { myLessonFeedback: said }, SendLessonFeedback: { sendLessonFeedback: { __typename: 'LessonFeedbackSent', sent: SAID } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const page = TestBed.createComponent(LessonFeedbackForm);
  for (const [name, value] of [['lessonId', 'l1'], ['courseId', 'c1'], ['enrolmentId', 'e1']] as const) page.componentRef.setInput(name, value);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const choose = async (place: number) => {
    host.querySelectorAll<HTMLInputElement>('input[type=radio]')[place]?.click();
    await page.whenStable();
  };
  const write = async (words: string) => {
    const field = host.querySelector('textarea')!;
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await page.whenStable();
  };
  const send = async () => {
    host.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await page.whenStable();
  };
  return { host, choose, write, send, sent: () => fake.requests.filter(({ operation }) => operation === 'SendLessonFeedback').map(({ variables }) => (variables as { input: object }).input) };
}

describe('LessonFeedbackForm', () => {
  it('takes « clear » without a word', async () => {
    const { host, choose, send, sent } = await open();
    await choose(0);
    await send();
    expect(sent()).toEqual([expect.objectContaining({ lessonId: 'l1', enrolmentId: 'e1', feedback: 'clear', words: '' })]);
    expect(host.querySelector('[role=status]')?.textContent).toContain('Envoyé');
  });

  it('asks where, before it sends that something is wrong, and keeps what was typed', async () => {
    const { host, choose, write, send, sent } = await open();
    await choose(2);
    await send();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('quelques mots');
    expect(sent()).toEqual([]);
    await write('La date de l’exemple est fausse.');
    expect(host.querySelector('[role=alert]')).toBeNull();
    await send();
    expect(sent()).toEqual([expect.objectContaining({ feedback: 'error', words: 'La date de l’exemple est fausse.' })]);
  });

  it('says what to choose first', async () => {
    const { host, send } = await open();
    await send();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Dites d’abord');
  });

  it('shows the answer that came, and nothing of other lessons', async () => {
    const { host } = await open([SAID, { ...SAID, id: 'f2', lessonId: 'l9', words: 'Autre leçon' }]);
    expect(host.textContent).toContain('Nous l’avons récrit.');
    expect(host.textContent).not.toContain('Autre leçon');
  });
});
