import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { TeamMovements } from './team-movements.js';

const movement = (kind: string, over: object = {}) => ({ employeeId: kind, firstName: 'Yves', lastName: 'Aubin', kind, on: '2026-12-07', hasAccount: true, waitingValidations: 0, openCourseRequests: 0, ...over });

async function shown(...teamMovements: object[]) {
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(new FakeGraphql({ TeamMovements: { teamMovements } })), provideRouter([])] });
  const part = TestBed.createComponent(TeamMovements);
  part.componentRef.setInput('managerId', 'm');
  await part.whenStable();
  const host = part.nativeElement as HTMLElement;
  return { words: host.textContent?.replace(/\s+/g, ' ').trim(), links: [...host.querySelectorAll('a')].map((link) => link.getAttribute('href')) };
}

describe('TeamMovements', () => {
  it('takes no place when nobody moves', async () => expect((await shown()).words).toBe(''));

  it('offers whoever has come a course, and whoever cannot sign in an invitation', async () => {
    const { words, links } = await shown(movement('arrived', { hasAccount: false }));
    expect(words).toMatch(/Dans l’équipe depuis le 7 décembre 2026.*pas encore de compte actif.*rencontre de validation/);
    expect(links).toEqual(['/mon-equipe/formations?equipe=m&personne=arrived']);
  });

  it('asks nothing yet of whoever has not come', async () => {
    const { words, links } = await shown(movement('arriving'));
    expect([words?.includes('Arrive le 7 décembre 2026'), links]).toEqual([true, []]);
  });

  it('says what remains open with whoever leaves, or that nothing does', async () => {
    const open = await shown(movement('leaving', { waitingValidations: 1, openCourseRequests: 2 }));
    expect(open.words).toMatch(/Dernier jour.*1 validation à décider.*2 formations demandées, à clore/);
    expect(open.links).toEqual(['/mon-equipe/validations', '/mon-equipe/formations?equipe=m']);
    TestBed.resetTestingModule();
    expect((await shown(movement('leaving'))).words).toContain('Rien ne reste ouvert');
  });
});
