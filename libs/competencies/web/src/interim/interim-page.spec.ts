import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { InterimPage } from './interim-page.js';

const interim = (id: string, delegateName: string, state: string, over: object = {}) => ({ id, delegateName, state, startsOn: '2026-12-07', endsOn: '2026-12-18', word: '', endedAt: null, acts: [], ...over });
const RUNNING = interim('1', 'Yves Aubin', 'running', { word: 'Le cahier est sur mon bureau.', acts: [{ id: 'a', kind: 'validationDecided', at: '2026-12-08T15:00:00Z', personName: 'Linh Nguyen' }] });
const PAST = interim('2', 'Aminata Diallo', 'ended');

async function aPage(myInterims: readonly object[], nameInterim: object = { __typename: 'InterimNamed', interim: { id: '3', delegateName: 'Luc Fortin' } }) {
  const fake = new FakeGraphql({
    InterimPage: { myInterims },
    ColleagueSuggestions: { colleagues: [{ employeeId: 'e', firstName: 'Luc', lastName: 'Fortin', unitName: 'Courrier' }] },
    NameInterim: { nameInterim },
    EndInterim: { endInterim: { interim: { id: '1' } } },
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const page = TestBed.createComponent(InterimPage);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.whenStable();
  };
  const type = (selector: string, value: string) => {
    const field = host.querySelector<HTMLInputElement>(selector);
    field!.value = value;
    field!.dispatchEvent(new Event('input'));
  };
  const press = async (words: string, root: ParentNode = host) => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click();
    await settle();
  };
  const choose = async () => {
    type('#colleague', 'Fortin');
    await settle();
    host.querySelector<HTMLInputElement>('[name=colleague]')?.click();
    const [first, last] = host.querySelectorAll<HTMLInputElement>('[type=date]');
    for (const [field, value] of [[first, '2026-12-21'], [last, '2026-12-31']] as const) {
      field!.value = value;
      field!.dispatchEvent(new Event('input'));
    }
    await settle();
  };
  return { fake, host, press, choose, variablesOf: (name: string) => fake.requests.find(({ operation }) => operation === name)?.variables };
}

describe('InterimPage', () => {
  it('says who stands in, which days, and what was done in the manager’s name', async () => {
    const { host } = await aPage([RUNNING, PAST]);
    const standing = host.querySelector('[aria-labelledby=standing]')?.textContent;
    expect(standing).toMatch(/Yves Aubin.*Du 7 décembre 2026 au 18 décembre 2026.*En cours.*cahier.*1 geste fait pour vous.*Demande de validation décidée · Linh Nguyen/s);
    expect(host.querySelector('[aria-labelledby=past]')?.textContent).toMatch(/Aminata Diallo.*Arrêté avant la fin/s);
  });

  it('says that nobody stands in', async () => {
    expect((await aPage([])).host.textContent).toContain('Personne n’assure votre intérim');
  });

  it('names somebody chosen among those found, for some days, with a word', async () => {
    const { host, press, choose, variablesOf } = await aPage([]);
    await press('Confier mon équipe');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Cherchez une personne');
    await choose();
    await press('Confier mon équipe');
    expect(variablesOf('NameInterim')).toMatchObject({ input: { delegateId: 'e', startsOn: '2026-12-21', endsOn: '2026-12-31', word: '' } });
    expect(host.querySelector('[role=status].pa-notice')?.textContent).toContain('Luc Fortin et votre équipe en reçoivent l’avis');
  });

  it('says with which interim the days meet, and keeps what was typed', async () => {
    const { host, press, choose } = await aPage([], { __typename: 'InterimOverlaps', startsOn: '2026-12-24', endsOn: '2026-12-28' });
    await choose();
    await press('Confier mon équipe');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('du 24 décembre 2026 au 28 décembre 2026');
    expect(host.querySelector<HTMLInputElement>('[type=date]')?.value).toBe('2026-12-21');
  });

  it('ends an interim once the manager is sure', async () => {
    const { press, variablesOf } = await aPage([RUNNING]);
    await press('Mettre fin');
    expect(variablesOf('EndInterim')).toBeUndefined();
    await press('Mettre fin à l’intérim', document.querySelector('.pa-dialog') ?? document);
    expect(variablesOf('EndInterim')).toMatchObject({ input: { id: '1' } });
  });
});
