import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { NoticesPage } from './notices-page.js';

const aNotice = (id: string, changes: object = {}) => ({
  id, kind: 'validationDecided', title: { fr: `Réponse ${id}`, en: `Answer ${id}` }, sentence: { fr: 'Elle vous attend.', en: 'It awaits you.' }, path: '/mes-competences/verifier-texte-ia', createdAt: '2026-11-23T14:00:00Z', readAt: null, ...changes,
});
const page = (notices: object[], next: string | null = null) => ({
  myNotices: { totalCount: notices.length, unreadCount: notices.length, edges: notices.map((node) => ({ node })), pageInfo: { hasNextPage: next !== null, endCursor: next } },
});
const PREFERENCES = { lettersAreSent: false, choices: [{ kind: 'validationDecided', name: { fr: 'Votre demande a une réponse', en: 'Your request has an answer' }, letter: 'daily' }] };

async function aPage(answers: ConstructorParameters<typeof FakeGraphql>[0] = {}) {
  const fake = new FakeGraphql({
    NoticesPage: page([aNotice('1'), aNotice('2', { readAt: '2026-11-23T15:00:00Z' })]),
    NoticePreferences: { myNoticePreferences: PREFERENCES },
    ReadNotices: { readNotices: { unreadCount: 0 } },
    ...answers,
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const fixture = TestBed.createComponent(NoticesPage);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const click = async (words: string) => {
    [...host.querySelectorAll<HTMLElement>('button, a')].find((control) => control.textContent?.includes(words))?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { fake, fixture, host, click, sent: (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => variables) };
}

describe('NoticesPage', () => {
  it('says what one was told, in words that tell the unread apart, with the way to each', async () => {
    const { host } = await aPage();
    const told = [...host.querySelectorAll('.told > li')];
    expect(told.map((item) => item.querySelector('.mark')?.textContent ?? null)).toEqual(['Non lu', null]);
    expect(told[0]?.querySelector('a')?.getAttribute('href')).toBe('/mes-competences/verifier-texte-ia');
  });

  it('reads a notice when what it is about is opened', async () => {
    const { click, host, sent } = await aPage();
    await click('Réponse 1');
    expect(sent('ReadNotices')).toEqual([{ input: { idempotencyKey: expect.any(String), ids: ['1'] } }]);
    expect(host.querySelector('.mark')).toBeNull();
    await click('Réponse 2');
    expect(sent('ReadNotices')).toHaveLength(1);
  });

  it('keeps what was there when older notices are asked for, and says how many came', async () => {
    const { click, host, sent } = await aPage({
      NoticesPage: ({ after }: { after: string | null }) => (after ? page([aNotice('older')]) : page([aNotice('1')], 'cursor-1')),
    });
    await click('plus anciens');
    expect(sent('NoticesPage')).toEqual([{ first: 20, after: null }, { first: 20, after: 'cursor-1' }]);
    expect(host.querySelectorAll('.told > li')).toHaveLength(2);
    expect(host.querySelector('[role=status]')?.textContent).toBe('1 avis de plus');
    expect(host.textContent).not.toContain('plus anciens');
  });

  it('says so when nothing was told yet', async () => {
    const { host } = await aPage({ NoticesPage: page([]) });
    expect(host.textContent).toContain('Rien à signaler');
  });

  it('says what was not done when the network is lost, and leaves the notice unread', async () => {
    const { click, fake, host } = await aPage();
    fake.offline = true;
    await click('Marquer comme lu');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Le réseau ne répond pas');
    expect(host.querySelector('.mark')).not.toBeNull();
  });

  it('keeps when each kind is written by e-mail as soon as it is chosen', async () => {
    const { fixture, host, sent } = await aPage({ ChooseNoticePreference: { chooseNoticePreference: { preferences: { ...PREFERENCES, choices: [{ ...PREFERENCES.choices[0], letter: 'never' }] } } } });
    const select = host.querySelector('select') as HTMLSelectElement;
    expect(select.value).toBe('daily');
    select.value = 'never';
    select.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(sent('ChooseNoticePreference')).toEqual([{ input: { idempotencyKey: expect.any(String), kind: 'validationDecided', letter: 'never' } }]);
    expect(host.querySelector('pa-notice-preferences [role=status]')?.textContent).toBe('Enregistré');
  });

  it('goes back to the choice in force when it could not be kept', async () => {
    const { fake, fixture, host } = await aPage();
    fake.offline = true;
    const select = host.querySelector('select') as HTMLSelectElement;
    select.value = 'never';
    select.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(select.value).toBe('daily');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('le précédent reste en vigueur');
  });
});
