import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { type NavigationEntry, Theme } from '@passerelle/platform-web/frame';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { AccountMenu } from './account-menu.js';
import { roleLabel } from './person-words.js';

async function opened(beyond: readonly NavigationEntry[] = []) {
  const fake = new FakeGraphql({ SignOut: { signOut: { sessions: 2 } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const menu = TestBed.createComponent(AccountMenu);
  menu.componentRef.setInput('viewer', aViewer({ demonstration: false }));
  menu.componentRef.setInput('beyond', beyond);
  await menu.whenStable();
  (menu.nativeElement as HTMLElement).querySelector('button')?.click();
  await menu.whenStable();
  const choose = async (words: string) => {
    [...document.querySelectorAll<HTMLElement>('.item, [role=alertdialog] button')].find((item) => item.textContent?.includes(words))?.click();
    await menu.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { fake, choose, host: menu.nativeElement as HTMLElement };
}

describe('AccountMenu', () => {
  it('signs out here at once', async () => {
    const { fake, choose } = await opened();
    await choose('Me déconnecter');
    expect(fake.requests.map(({ variables }) => variables)).toEqual([{ input: { idempotencyKey: expect.any(String), everywhere: false } }]);
    expect(TestBed.inject(Router).url).toBe('/connexion');
  });

  it('says that one is still signed in where signing out did not work', async () => {
    const { fake, choose, host } = await opened();
    fake.offline = true;
    await choose('Me déconnecter');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('encore en session');
    expect(TestBed.inject(Router).url).not.toBe('/connexion');
  });

  it('asks before signing out everywhere', async () => {
    const { fake, choose } = await opened();
    await choose('Me déconnecter partout');
    expect(fake.requests).toEqual([]);
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('Toutes vos sessions');
    [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')].at(-1)?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(fake.requests).toHaveLength(1);
  });

  it('chooses the appearance as one of three', async () => {
    const { choose } = await opened();
    await choose('Sombre');
    expect(TestBed.inject(Theme).choice()).toBe('dark');
    TestBed.inject(Theme).choose('system');
  });
});

describe('roleLabel', () => {
  it('says the widest role', () => {
    expect(roleLabel(['employee', 'manager'])).toBe('Gestionnaire');
  });

  it('holds, on a phone, the pages for which the bottom bar has no room', async () => {
    const before = globalThis.matchMedia;
    globalThis.matchMedia = (() => ({ matches: true })) as never;
    try {
      await opened([{ label: 'Ateliers', route: '/ateliers', icon: 'clock', permission: 'workshop:read', order: 62 }]);
      expect(document.querySelector('.item[href="/ateliers"]')?.textContent).toContain('Ateliers');
    } finally {
      globalThis.matchMedia = before;
    }
  });
});
