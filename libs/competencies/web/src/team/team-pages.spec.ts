import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { TeamPages } from './team-pages.js';
import { TeamToDo } from './team-to-do.js';

const ANSWERS = {
  TeamWaiting: { validationsWaiting: { waiting: 2, late: 1 } },
  TeamToDo: { validationsWaiting: { waiting: 2, late: 1 }, teamCourseRequests: [{ id: 'r', state: 'late' }, { id: 's', state: 'begun' }] },
};

async function shown(permissions: readonly string[], url: string) {
  const fake = new FakeGraphql(ANSWERS);
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', component: TeamPages }])] });
  TestBed.inject(Session).become(aViewer({ permissions: [...permissions] as never }));
  const harness = await RouterTestingHarness.create();
  return { fake, harness, open: () => harness.navigateByUrl(url), host: () => harness.routeNativeElement as HTMLElement };
}

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('TeamPages', () => {
  const MANAGER = ['team:read', 'validation:decide', 'course-request:write', 'mentorship:propose'];

  it('offers the pages that the person may open, says which one this is and how much waits', async () => {
    const { harness, host, open } = await shown(MANAGER, '/mon-equipe/validations/42');
    await open();
    await harness.fixture.whenStable();
    expect([...host().querySelectorAll('a')].map(words)).toEqual(['Vue d’ensemble', 'Preuves à valider2 en attente', 'Formations demandées', 'Mentorat']);
    expect(words(host().querySelector('[aria-current=page]'))).toBe('Preuves à valider2 en attente');
  });

  it('stays with the same team, and asks nothing for whoever may not decide', async () => {
    const { fake, harness, host, open } = await shown(['team:read', 'mentorship:propose'], '/mon-equipe?equipe=luc&vue=table');
    await open();
    await harness.fixture.whenStable();
    expect([...host().querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/mon-equipe?equipe=luc', '/mon-equipe/mentorat?equipe=luc']);
    expect(fake.requests).toEqual([]);
  });
});

describe('TeamToDo', () => {
  async function line(answers: object) {
    const fake = new FakeGraphql({ TeamToDo: answers });
    TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
    TestBed.inject(Session).become(aViewer({ permissions: ['validation:decide', 'course-request:write'] as never }));
    const part = TestBed.createComponent(TeamToDo);
    part.componentRef.setInput('managerId', 'm');
    await part.whenStable();
    return words(part.nativeElement as HTMLElement);
  }

  it('says in one line what waits', async () => {
    expect(await line(ANSWERS.TeamToDo)).toBe('À faire 2 preuves à lire dont 1 en retard 1 formation demandée a passé son échéance');
  });

  it('says nothing when nothing waits', async () => {
    expect(await line({ validationsWaiting: { waiting: 0, late: 0 }, teamCourseRequests: [] })).toBe('');
  });
});
