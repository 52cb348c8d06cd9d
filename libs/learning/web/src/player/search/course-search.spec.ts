import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';

import { CourseSearch } from './course-search.js';

const both = (words: string) => ({ fr: words, en: words });
const COURSE = {
  id: 'c1',
  modules: [{ id: 'm', title: both('Module'), lessons: [
    { id: 'l1', title: both('Deux familles'), objective: both('Distinguer'), durationMinutes: 8, activities: [{ __typename: 'TextActivity', id: 't1', html: both('<h2>Prédire</h2><p>Un système <strong>prédictif</strong> classe.</p>') }] },
    { id: 'l2', title: both('Vérifier'), objective: both('Relire'), durationMinutes: 8, activities: [{ __typename: 'ChoiceActivity', id: 'q1', multiple: false, question: both('Que vérifier d’abord ?'), choices: [{ id: 'a', text: both('La date secrète'), correct: true, feedback: both('Oui, la date secrète') }], explanation: both('La clé secrète') }] },
  ] }],
  glossary: [{ id: 'biais', term: both('Biais'), html: both('<p>Un écart qui se répète.</p>') }],
};

async function open() {
  TestBed.resetTestingModule();
  const closed: unknown[] = [];
  TestBed.configureTestingModule({ providers: [{ provide: DIALOG_DATA, useValue: COURSE }, { provide: DialogRef, useValue: { close: (piece: unknown) => closed.push(piece) } }] });
  const page = TestBed.createComponent(CourseSearch);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const search = async (words: string) => {
    const field = host.querySelector('input')!;
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await page.whenStable();
  };
  return { host, search, closed, status: () => host.querySelector('[role=status]')?.textContent.trim() };
}

describe('CourseSearch', () => {
  it('finds without accents, says where, and takes one there', async () => {
    const { host, search, closed, status } = await open();
    await search('predictif');
    expect(status()).toBe('1 passage');
    expect(host.querySelector('mark')?.textContent).toBe('prédictif');
    host.querySelector<HTMLButtonElement>('li button')?.click();
    expect(closed).toEqual([expect.objectContaining({ lessonId: 'l1', activityId: 't1', where: 'Leçon 1, Deux familles' })]);
  });

  it('looks in the glossary too', async () => {
    const { host, search } = await open();
    await search('ecart');
    expect(host.querySelector('li b')?.textContent).toBe('Glossaire');
  });

  it('gives no answer away', async () => {
    const { search, status } = await open();
    await search('secrète');
    expect(status()).toBe('Aucun passage');
  });
});
