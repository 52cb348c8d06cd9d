import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { CourseDraftPage } from './course-draft-page.js';

const both = (words: string) => ({ fr: words, en: words });
const STATE = { id: 'd1', courseId: 'proteger', baseVersion: 1, state: 'writing', title: both('Protéger'), changedByName: 'Marc-André Poulin', changedAt: '2026-11-28T15:00:00Z', archivedAt: null };
const LESSON = {
  id: 'l1', title: both('Reconnaître'), objective: both('Savoir'), durationMinutes: 10,
  activities: [
    { kind: 'text', id: 'l1-t1', markdown: both('## Un titre') },
    { kind: 'choice', id: 'l1-c1', multiple: false, question: both('Laquelle ?'), choices: [{ id: 'a', text: both('Oui'), correct: true, feedback: both('Juste') }, { id: 'b', text: both('Non'), correct: false, feedback: both('Non') }], explanation: both('Car'), later: 'kept' },
  ],
};
const part = (over: object) => ({ partId: 'lesson/l1', content: LESSON, revision: 3, older: [], changedByName: 'Marc-André Poulin', changedAt: '2026-11-28T15:00:00Z', ...over });
const OUTLINE = part({ partId: 'outline', revision: 1, content: { title: both('Protéger'), summary: both('r'), audience: both('a'), competencies: [], prerequisites: [], modules: [{ id: 'm1', title: both('Module'), lessons: ['l1'] }] } });
const QUIZ = part({ partId: 'quiz', revision: 1, content: { id: 'quiz', title: both('Évaluation'), durationMinutes: 10, items: [] } });

interface Sent { readonly input: { readonly partId: string; readonly expectedRevision: number; readonly content: typeof LESSON; readonly settled: readonly string[] } }

async function open(answer: object | ((sent: Sent) => object), older: object[] = [], name: string | null = 'l1') {
  sessionStorage.clear();
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ CourseDraftPage: { courseDraft: { ...STATE, mayReview: false, authorNames: ['Marc-André Poulin'], reviews: [], remarks: [], parts: [OUTLINE, part({ older }), QUIZ], files: [] }, designedCourses: [], competencies: [] }, SaveCourseDraftPart: answer });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(CourseDraftPage);
  page.componentRef.setInput('draftId', 'd1');
  page.componentRef.setInput('part', name ?? undefined);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const settle = async () => { await new Promise((resume) => setTimeout(resume, 950)); await page.whenStable(); };
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))?.click();
    await page.whenStable();
  };
  const field = (legend: string, lang: string) => [...host.querySelectorAll('fieldset')].find((one) => one.querySelector('legend')?.textContent === legend)!.querySelector<HTMLTextAreaElement>(`textarea[lang=${lang}]`)!;
  const write = async (legend: string, lang: string, words: string) => {
    field(legend, lang).value = words;
    field(legend, lang).dispatchEvent(new Event('input'));
    await page.whenStable();
  };
  const sent = () => fake.requests.filter(({ operation }) => operation === 'SaveCourseDraftPart').map(({ variables }) => (variables as Sent).input);
  return { host, settle, press, field, write, sent, fake };
}

const saved = ({ input }: Sent) => ({ saveCourseDraftPart: { __typename: 'CourseDraftPartSaved', draft: STATE, part: part({ content: input.content, revision: input.expectedRevision + 1, older: [{ path: 'title', language: 'en' }] }) } });

describe('CourseDraftPage', () => {
  it('sends what is written once one stops, on the revision that was read, and says what is behind', async () => {
    const { host, write, settle, sent } = await open(saved);
    await write('Titre', 'fr', 'R');
    await write('Titre', 'fr', 'Reconnaître mieux');
    await settle();
    expect(sent()).toEqual([expect.objectContaining({ partId: 'lesson/l1', expectedRevision: 3, settled: [] })]);
    expect(sent()[0]?.content.title).toEqual({ fr: 'Reconnaître mieux', en: 'Reconnaître' });
    expect(host.textContent).toContain('plus ancien que le français');
  });

  it('keeps whole what it does not know, and the order that one gives', async () => {
    const { host, press, settle, sent } = await open(saved);
    for (const details of host.querySelectorAll<HTMLDetailsElement>('pa-lesson-editor details')) details.open = true;
    await settle();
    await press('Descendre');
    await settle();
    const { activities } = sent().at(-1)!.content;
    expect(activities.map(({ id }) => id)).toEqual(['l1-c1', 'l1-t1']);
    expect(activities[0]).toMatchObject({ later: 'kept' });
  });

  it('declares that both languages say the same still', async () => {
    const { press, settle, sent } = await open(saved, [{ path: 'title', language: 'en' }]);
    await press('Dit encore la même chose');
    await settle();
    expect(sent()[0]?.settled).toEqual(['title']);
  });

  it('says whose words were kept meanwhile, shows both, and sends one’s own only when told to', async () => {
    const theirs = { ...LESSON, title: { fr: 'Les mots de Fatoumata', en: 'Reconnaître' } };
    const { host, write, press, settle, sent, fake } = await open({ saveCourseDraftPart: { __typename: 'CourseDraftPartChanged', current: part({ content: theirs, revision: 7, changedByName: 'Fatoumata Diallo' }) } });
    await write('Titre', 'fr', 'Mes mots');
    await settle();
    const conflict = host.querySelector('pa-draft-conflict')?.textContent;
    expect(conflict).toContain('Fatoumata Diallo');
    expect(conflict).toContain('Mes mots');
    expect(conflict).toContain('Les mots de Fatoumata');
    fake.answer('SaveCourseDraftPart', saved);
    await press('Garder mes mots');
    await settle();
    expect(sent().at(-1)).toMatchObject({ expectedRevision: 7, content: { title: { fr: 'Mes mots' } } });
    expect(host.querySelector('pa-draft-conflict')).toBeNull();
  });

  it('takes their words when told to, and « Annuler » brings one’s own back', async () => {
    const theirs = { ...LESSON, title: both('Leurs mots') };
    const { field, write, press, settle, fake } = await open({ saveCourseDraftPart: { __typename: 'CourseDraftPartChanged', current: part({ content: theirs, revision: 7 }) } });
    await write('Titre', 'fr', 'Mes mots');
    await settle();
    fake.answer('SaveCourseDraftPart', saved);
    await press('Prendre ce qui est enregistré');
    expect(field('Titre', 'fr').value).toBe('Leurs mots');
    await press('Annuler');
    expect(field('Titre', 'fr').value).toBe('Mes mots');
  });

  it('undoes a change and does it again', async () => {
    const { field, write, press } = await open(saved);
    await write('Titre', 'fr', 'Autre');
    await press('Annuler');
    expect(field('Titre', 'fr').value).toBe('Reconnaître');
    await press('Rétablir');
    expect(field('Titre', 'fr').value).toBe('Autre');
  });

  it('keeps in this tab what could not be sent', async () => {
    const { write, settle, fake } = await open(saved);
    fake.offline = true;
    await write('Titre', 'fr', 'Dans le train');
    await settle();
    expect(sessionStorage.getItem('passerelle.draft.d1')).toContain('Dans le train');
  });

  // After a refusal, a new reading stood beside words that had changed.
  it('lays out what others changed when it is read again; « Annuler » does not undo it', async () => {
    const { host, field, write, press, settle, fake } = await open(saved);
    await write('Titre', 'fr', 'Mes mots');
    await settle();
    const theirs = part({ revision: 9, content: { ...LESSON, title: both('Les mots de Fatoumata') } });
    fake.answer('CourseDraftPage', { courseDraft: { ...STATE, state: 'inReview', mayReview: false, authorNames: [], reviews: [], remarks: [], parts: [OUTLINE, theirs, QUIZ], files: [] }, designedCourses: [], competencies: [] });
    fake.answer('RemarkOnCourseDraft', { remarkOnCourseDraft: { draft: { id: 'd1' } } });
    const remark = host.querySelector<HTMLTextAreaElement>('pa-draft-remarks textarea')!;
    remark.value = 'Un exemple de plus.';
    remark.dispatchEvent(new Event('input'));
    await press('Ajouter la remarque');
    await settle();
    expect(field('Titre', 'fr').value).toBe('Les mots de Fatoumata');
    await press('Annuler');
    expect(field('Titre', 'fr').value).toBe('Les mots de Fatoumata');
  });

  it('adds a lesson to a module, and names it there', async () => {
    const { press, settle, sent } = await open(saved, [], null);
    await press('Ajouter une leçon');
    await settle();
    const [lesson, outline] = sent();
    expect(lesson).toMatchObject({ expectedRevision: 0, content: { activities: [] } });
    expect(outline?.partId).toBe('outline');
    expect(JSON.stringify(outline?.content)).toContain(lesson?.content.id);
  });
});
