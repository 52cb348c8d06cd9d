import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { NoticeBell } from './notice-bell.js';
import { UnreadNotices } from './unread-notices.js';

async function aBell(unreadCount: number) {
  const fake = new FakeGraphql({ UnreadNotices: { myNotices: { unreadCount } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  TestBed.inject(Session).become(aViewer());
  const bell = TestBed.createComponent(NoticeBell);
  const settle = async () => {
    await bell.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await bell.whenStable();
  };
  await settle();
  return { fake, settle, link: (bell.nativeElement as HTMLElement).querySelector('a') as HTMLAnchorElement };
}

describe('NoticeBell', () => {
  it.each([[0, 'Avis'], [1, 'Avis, 1 non lu'], [12, 'Avis, 12 non lus']])('says in words how many of them are unread: %d', async (count, words) => {
    const { link } = await aBell(count);
    expect(link.querySelector('.pa-hidden')?.textContent).toBe(words);
    expect(link.getAttribute('href')).toBe('/avis');
  });

  it('shows a large number shortly', async () => expect((await aBell(140)).link.querySelector('.count')?.textContent).toBe('99+'));

  it('follows what the page of notices has just read', async () => {
    const { link, settle } = await aBell(3);
    TestBed.inject(UnreadNotices).become(2);
    await settle();
    expect(link.textContent).toContain('Avis, 2 non lus');
  });

  it('starts again for another person', async () => {
    const { fake, link, settle } = await aBell(3);
    fake.answer('UnreadNotices', { myNotices: { unreadCount: 1 } });
    TestBed.inject(Session).become(aViewer({ accountId: '01980000-0000-7000-8000-00000000000f' }));
    await settle();
    expect(link.textContent).toContain('Avis, 1 non lu');
  });
});
