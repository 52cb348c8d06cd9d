import { TestBed } from '@angular/core/testing';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { ObligatorySteps } from './obligatory-steps.js';

const text = (fr: string) => ({ fr, en: fr });
const step = (courseId: string, origin: 'requested' | 'template' | 'role', state: string | null) => ({ courseId, courseTitle: text(courseId), origin, state, competencies: origin === 'role' ? [{ id: 'v', title: text('Vérifier un texte') }] : [] });

async function aSection(teamObligatorySteps: object[]) {
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(new FakeGraphql({ ObligatorySteps: { teamObligatorySteps } }))] });
  const section = TestBed.createComponent(ObligatorySteps);
  section.componentRef.setInput('managerId', null);
  await section.whenStable();
  return section.nativeElement as HTMLElement;
}

describe('ObligatorySteps', () => {
  it('says how far what was asked is, and that the rest is the person’s', async () => {
    const host = await aSection([{ employeeId: '1', firstName: 'Yves', lastName: 'Aubin', steps: [step('Vérifier', 'requested', 'begun'), step('Comprendre', 'template', 'done'), step('Protéger', 'role', null)] }]);
    const cells = [...host.querySelectorAll('tbody tr td')].map(({ textContent }) => textContent?.trim());
    expect(cells).toEqual(['Vérifier (commencée)\u202f; Comprendre (terminée)', 'Protéger']);
    expect(host.textContent).toContain('quel que soit le niveau de la personne');
  });

  it('says that there is none', async () => expect((await aSection([])).textContent).toContain('Aucune étape obligatoire'));
});
