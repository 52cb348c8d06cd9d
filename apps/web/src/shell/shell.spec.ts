import { Component, LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { NAVIGATION, type NavigationEntry } from '@passerelle/platform-web/frame';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { landing } from './landing.js';
import { PageTitle } from './page-title.js';
import { Shell } from './shell.js';

@Component({ template: '<h1>Mon parcours</h1>' })
class PathPage {}

@Component({ template: '<h1>Accueil</h1>' })
class HomePage {}

const ENTRIES: readonly NavigationEntry[] = [
  { label: 'Mon parcours', route: '/mon-parcours', icon: 'path', permission: 'path:read', order: 20 },
  { label: 'Mon équipe', route: '/equipe', icon: 'people', permission: 'team:read', order: 15 },
  { label: 'Accueil', route: '/accueil', icon: 'home', permission: 'home:read', order: 10 },
];

async function aShell(fake: FakeGraphql, locale = 'fr-CA') {
  TestBed.configureTestingModule({
    providers: [
      provideFakeGraphql(fake),
      provideRouter([
        { path: '', pathMatch: 'full', canActivate: [landing], children: [] },
        { path: 'accueil', title: 'Accueil', component: HomePage },
        { path: 'mon-parcours', title: 'Mon parcours', component: PathPage },
        { path: '**', component: HomePage },
      ]),
      { provide: TitleStrategy, useClass: PageTitle },
      { provide: NAVIGATION, useValue: ENTRIES },
      { provide: LOCALE_ID, useValue: locale },
    ],
  });
  const shell = TestBed.createComponent(Shell);
  const host = shell.nativeElement as HTMLElement;
  document.body.append(host);
  const go = async (url: string) => {
    await TestBed.inject(Router).navigateByUrl(url);
    await shell.whenStable();
  };
  await go('/');
  return { host, go, entries: () => [...host.querySelectorAll('nav.main a')].map((entry) => entry.textContent) };
}

const mireille = aViewer({ permissions: ['home:read', 'path:read'] });

describe('Shell', () => {
  it('offers what the person may open, in its order, and lands on the first', async () => {
    const { entries } = await aShell(new FakeGraphql({ CurrentViewer: { viewer: mireille } }));
    expect(entries()).toEqual(['Accueil', 'Mon parcours']);
    expect(TestBed.inject(Router).url).toBe('/accueil');
  });

  it('offers nothing to whoever is not signed in, and shows the way in', async () => {
    const { host, entries } = await aShell(new FakeGraphql({ CurrentViewer: { viewer: null } }));
    expect(entries()).toEqual([]);
    expect(TestBed.inject(Router).url).toBe('/connexion');
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect(host.textContent).toContain('Apparence');
  });

  it('names the page in the title, says where one is, and takes the focus to its h1', async () => {
    const { host, go } = await aShell(new FakeGraphql({ CurrentViewer: { viewer: mireille } }));
    await go('/mon-parcours');
    expect(document.title).toBe('Mon parcours — Passerelle');
    expect(host.querySelector('nav.main [aria-current=page]')?.textContent).toBe('Mon parcours');
    expect(document.activeElement?.textContent).toBe('Mon parcours');
  });

  it('leads to the same page in the other language', async () => {
    const { host, go } = await aShell(new FakeGraphql({ CurrentViewer: { viewer: mireille } }), 'en-CA');
    await go('/mon-parcours?vue=table');
    const link = host.querySelector('pa-language-link a');
    expect(link?.getAttribute('href')).toBe('/fr/mon-parcours?vue=table');
    expect(link?.textContent).toBe('FR, Français');
  });

  it('skips to the content without leaving the page', async () => {
    const { host } = await aShell(new FakeGraphql({ CurrentViewer: { viewer: mireille } }));
    host.querySelector<HTMLAnchorElement>('.skip')?.click();
    expect(document.activeElement).toBe(host.querySelector('main'));
  });

  it('says that Passerelle does not answer when nobody can say who is here', async () => {
    const fake = new FakeGraphql({});
    fake.offline = true;
    localStorage.clear();
    const { entries } = await aShell(fake);
    expect(entries()).toEqual([]);
    expect(TestBed.inject(Router).lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/hors-ligne');
  });
});
