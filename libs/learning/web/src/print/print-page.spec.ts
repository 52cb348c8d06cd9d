import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { PrintPage } from './print-page.js';

const both = (words: string) => ({ fr: words, en: words });
const items = ['un', 'deux', 'trois', 'quatre'].map((id) => ({ id, text: both(id) }));
const lesson = (id: string, activities: object[]) => ({ id, title: both(`Leçon ${id}`), durationMinutes: 8, objective: both('Objectif'), activities });
const COURSE = {
  id: 'c1', title: both('Comprendre'), summary: both('Résumé'), durationMinutes: 16, version: 2, glossary: [{ id: 'biais', term: both('Biais'), html: both('<p>Un écart.</p>') }],
  modules: [{ id: 'm', title: both('Module'), lessons: [
    lesson('l1', [{ __typename: 'OrderingActivity', id: 'o1', instruction: both('Mettez en ordre'), items }, { __typename: 'GapsActivity', id: 'g1', instruction: both('Complétez'), text: both('On [[a]] ici.'), gaps: [{ id: 'a', options: [{ id: 'x', text: both('relit') }, { id: 'y', text: both('envoie') }] }] }]),
    lesson('l2', [{ __typename: 'SituationActivity', id: 's1', title: both('Vendredi'), start: 'matin', scenes: [{ id: 'matin', html: both('<p>Le matin</p>'), choices: [{ id: 'a', text: both('Envoyer') }] }, { id: 'fin', html: both('<p>La fin cachée</p>'), choices: [] }] }]),
  ] }],
};

async function open(lecon?: string) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(new FakeGraphql({ PrintPage: { course: COURSE } })), provideRouter([])] });
  const page = TestBed.createComponent(PrintPage);
  page.componentRef.setInput('courseId', 'c1');
  page.componentRef.setInput('lecon', lecon);
  await page.whenStable();
  return page.nativeElement as HTMLElement;
}

describe('PrintPage', () => {
  it('prints the whole course with its glossary, or one lesson', async () => {
    expect([...(await open()).querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['1. Leçon l1', '2. Leçon l2', 'Glossaire']);
    expect([...(await open('l2')).querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['2. Leçon l2']);
  });

  it('gives no answer away: another order, every option, the first scene alone', async () => {
    const host = await open();
    const order = [...host.querySelectorAll('.blanks li')].map(({ textContent }) => textContent);
    expect(order.toSorted()).toEqual(['deux', 'quatre', 'trois', 'un']);
    expect(order).not.toEqual(['un', 'deux', 'trois', 'quatre']);
    expect(host.textContent).toMatch(/\[ (relit \/ envoie|envoie \/ relit) \]/);
    expect(host.textContent).toContain('Le matin');
    expect(host.textContent).not.toContain('La fin cachée');
  });
});
