import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { checkDraft, type Course, type DraftFault } from '@passerelle/learning-domain';
import { aCourse, aLesson, aTextActivity } from '@passerelle/learning-domain/testing';

import { CoverageMatrix } from './coverage-matrix.js';
import { DraftChecks } from './draft-checks.js';

const both = (words: string) => ({ fr: words, en: words });

async function show(course: Course, faults: readonly DraftFault[]) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const page = TestBed.createComponent(DraftChecks);
  for (const [name, value] of Object.entries({ draftId: 'd1', course, faults, lesson: aLesson() })) page.componentRef.setInput(name, value);
  await page.whenStable();
  return page.nativeElement as HTMLElement;
}

describe('DraftChecks', () => {
  it('says where each thing stands, and leads there', async () => {
    const course = aCourse({ modules: [{ id: 'm1', title: both('Module'), lessons: [aLesson({ title: both('Première'), activities: [{ ...aTextActivity(), markdown: { fr: 'Un texte', en: '' } } as never] })] }] });
    const host = await show(course, checkDraft(course, { older: new Map(), files: new Map(), prerequisites: new Map() }));
    const line = [...host.querySelectorAll('li')].find(({ textContent }) => textContent.includes('le texte manque en anglais'));
    expect(line?.textContent).toContain('Première, Activité 1 (texte), Texte');
    expect(line?.querySelector('a')?.getAttribute('href')).toBe('/conception/d1/l1');
    expect(host.textContent).toContain('Une chose empêche la publication.');
  });

  it('says so when nothing stands in the way', async () => expect((await show(aCourse(), [])).textContent).toContain('Rien n’empêche la publication.'));
});

describe('CoverageMatrix', () => {
  it('shows holes in words', async () => {
    const page = TestBed.createComponent(CoverageMatrix);
    page.componentRef.setInput('course', aCourse());
    page.componentRef.setInput('competencies', [{ id: 'comprendre-ia', title: both('Comprendre l’IA') }]);
    await page.whenStable();
    const { textContent } = page.nativeElement as HTMLElement;
    expect(textContent).toContain('aucune leçon ne la sert');
    expect(textContent).toContain('niveau 1\u00a0: aucune question');
    expect(textContent).toContain('niveau 2\u00a0: 2 questions');
  });
});
