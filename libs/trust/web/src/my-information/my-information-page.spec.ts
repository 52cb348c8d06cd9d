import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { MyInformationPage } from './my-information-page.js';

const INFORMATION = {
  categories: [{ name: { fr: 'Preuves', en: 'Evidence' }, count: 14, from: { fr: 'Vos formations', en: 'Your courses' }, purpose: { fr: 'Estimer vos niveaux', en: 'Estimate your levels' } }],
  accessLog: [{ id: '1', at: '2026-11-20T19:00:00Z', who: 'Nadia Tremblay', whoRole: { fr: 'Gestionnaire', en: 'Manager' }, what: { fr: 'a lu une preuve', en: 'read evidence' } }],
  sessions: [{ id: 's', startedAt: '2026-11-23T13:00:00Z', lastSeenAt: '2026-11-23T18:00:00Z', current: true }],
};

async function aPage(information: object = INFORMATION) {
  const fake = new FakeGraphql({
    MyInformationPage: { myInformation: information, heldInterims: [{ id: 'i', managerName: 'Luc Fortin', startsOn: '2026-12-07', endsOn: '2026-12-18', word: 'Merci beaucoup.', state: 'toCome' }], myManager: { firstName: 'Nadia', lastName: 'Tremblay' }, standInsOfMyManager: [{ name: 'Yves Aubin', startsOn: '2026-12-07', endsOn: '2026-12-18' }] },
    ChooseProfiling: ({ input }: { input: { active: boolean } }) => ({ chooseProfiling: { viewer: aViewer({ profiling: input.active ? 'on' : 'off' }) } }),
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  TestBed.inject(Session).become(aViewer({ profiling: 'off' }));
  const page = TestBed.createComponent(MyInformationPage);
  await page.whenStable();
  return { page, host: page.nativeElement as HTMLElement };
}

describe('MyInformationPage', () => {
  it('says what is held, from what and what for, who saw it, and gives a copy', async () => {
    const { host } = await aPage();
    expect([...host.querySelectorAll('#held + * tbody tr > *')].map((cell) => cell.textContent)).toEqual(['Preuves', '14', 'Vos formations', 'Estimer vos niveaux']);
    expect(host.textContent).toContain('Nadia Tremblay');
    expect(host.querySelector('a[download]')?.getAttribute('href')).toBe('/api/my-information.json');
  });

  it('says who can see what is shared, those who will stand in for the manager included, and whose team one is given', async () => {
    const { host } = await aPage();
    expect(host.querySelector('[aria-labelledby=sees]')?.textContent).toMatch(/Nadia Tremblay.*Votre gestionnaire.*Yves Aubin.*7 décembre 2026/s);
    expect(host.querySelector('[aria-labelledby=held-interims]')?.textContent).toMatch(/Luc Fortin.*Merci beaucoup/s);
  });

  it('turns the estimation on and says so', async () => {
    const { page, host } = await aPage();
    expect(host.textContent).toContain('aucun niveau n’est calculé');
    [...host.querySelectorAll('button')].find((button) => button.textContent?.includes('Activer'))?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
    expect(host.textContent).toContain('Elle est activée.');
  });

  it('says that nobody else looked', async () => {
    const { host } = await aPage({ ...INFORMATION, accessLog: [] });
    expect(host.textContent).toContain('Personne d’autre n’a consulté');
  });
});
