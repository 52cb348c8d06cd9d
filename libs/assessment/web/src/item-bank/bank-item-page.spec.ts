import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { blankItem } from '@passerelle/assessment-domain';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { BankItemPage } from './bank-item-page.js';

const text = (words: string) => ({ fr: words, en: words });
const anItem = (over: object = {}) => ({
  id: 'verifier-01', version: 2, competencyId: 'verifier', level: 3, status: 'calibrated', format: 'single', words: text('Que faire ?'), own: true, forPractice: false,
  parameters: { discrimination: 1.2, difficulty: 2.5, guessing: 0.25, discriminationError: 0.24, difficultyError: 0.5, estimated: false }, written: { ...blankItem('rediger' as never), explanation: text('Parce que.') },
  versions: [{ version: 2, status: 'calibrated', publishedAt: '2026-11-20T14:00:00Z', own: true, reason: 'C’est clair.', madeByName: 'Camille Roy', reviewedByName: 'Luc Fortin' }, { version: 1, status: 'calibrated', publishedAt: '2026-11-01T14:00:00Z', own: false, reason: null, madeByName: null, reviewedByName: null }],
  drafts: [], ...over,
});

async function aPage(item = anItem(), retired = 'ItemRetired') {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({
    BankItemPage: { bankItem: item, itemBank: { competencies: [{ competencyId: 'verifier', title: text('Vérifier') }], taskKinds: [{ id: 'rediger', name: text('Rédiger') }] } },
    BankMisconceptions: { bankMisconceptions: [] },
    BeginItemDraft: { beginItemDraft: { draft: { id: 'd9' } } },
    RetireItem: { retireItem: { __typename: retired, item: { id: 'verifier-01' } } },
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  TestBed.inject(Session).become(aViewer({ permissions: ['item:write', 'item:publish'] }));
  const page = TestBed.createComponent(BankItemPage);
  page.componentRef.setInput('itemId', 'verifier-01');
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const click = async (words: string) => {
    [...host.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent.includes(words))?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  return { host, click, fake };
}

describe('BankItemPage', () => {
  it('shows the question in both languages, and how its versions came', async () => {
    const { host } = await aPage();
    expect(host.querySelector('pa-written-item-view')?.textContent).toContain('Parce que.');
    expect(host.querySelector('[aria-labelledby=pa-versions]')?.textContent).toContain('relue par Luc Fortin');
    expect(host.querySelector('[aria-labelledby=pa-versions]')?.textContent).toContain('fournie avec Passerelle');
  });

  it('begins the next version, or a copy', async () => {
    const { click, fake } = await aPage();
    await click('Préparer la version suivante');
    expect(TestBed.inject(Router).url).toBe('/banque-de-questions/brouillons/d9');
    await click('Copier comme nouvelle question');
    expect(fake.requests.filter(({ operation }) => operation === 'BeginItemDraft').map(({ variables }) => (variables as { input: { copy: boolean } }).input.copy)).toEqual([false, true]);
  });

  it('retires for a reason, and says what another version means', async () => {
    const { host, click, fake } = await aPage();
    await click('Retirer');
    await click('Retirer la question');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('pourquoi');
    host.querySelector<HTMLTextAreaElement>('textarea')!.value = 'La directive a changé.';
    await click('Retirer la question');
    expect(fake.requests.find(({ operation }) => operation === 'RetireItem')?.variables).toMatchObject({ input: { itemId: 'verifier-01', expectedVersion: 2, reason: 'La directive a changé.' } });
    expect(host.querySelector('[role=status]')?.textContent).toContain('n’est plus posée');
  });
});
