import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { blankItem } from '@passerelle/assessment-domain';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { ItemBankPage } from './item-bank-page.js';

const text = (words: string) => ({ fr: words, en: words });
const levels = (counting: readonly number[]) => counting.map((count, at) => ({ level: at + 1, counting: count, pilots: at === 1 ? 2 : 0, practice: 1 }));
const item = (id: string, over: object = {}) => ({ id, version: 1, competencyId: 'verifier', level: 2, status: 'calibrated', format: 'single', words: text(`Question ${id}`), own: false, forPractice: false, ...over });
const draft = (over: object = {}) => ({ id: 'd1', itemId: 'verifier-01', competencyId: 'verifier', baseVersion: 1, state: 'inReview', written: blankItem('rediger' as never), changedByName: 'Camille Roy', changedAt: '2026-11-20T14:00:00Z', archivedAt: null, ...over });

async function aPage({ items = [item('a'), item('b', { status: 'pilot', own: true })], drafts = [draft()], hasNextPage = false }: { items?: readonly object[]; drafts?: readonly object[]; hasNextPage?: boolean } = {}) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({
    ItemBankPage: { itemBank: { version: 3, competencies: [{ competencyId: 'verifier', title: text('Vérifier un texte'), levels: levels([4, 0, 6, 5, 3]) }] }, itemDrafts: drafts },
    BankItems: { bankItems: { totalCount: items.length, edges: items.map((node) => ({ node })), pageInfo: { endCursor: 'c1', hasNextPage } } },
    BeginItemDraft: { beginItemDraft: { draft: { id: 'd9' } } },
    ArchiveItemDraft: { archiveItemDraft: { draft: { id: 'd1', archivedAt: '2026-11-21T14:00:00Z' } } },
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(ItemBankPage);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  const click = async (words: string) => {
    [...host.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent.includes(words))?.click();
    await settle();
  };
  const sought = () => fake.requests.filter(({ operation }) => operation === 'BankItems').at(-1)?.variables as { sought: Record<string, unknown>; after: string | null };
  return { host, click, settle, sought, fake };
}

describe('ItemBankPage', () => {
  it('shows what the bank covers, with its holes, and the questions', async () => {
    const { host } = await aPage();
    expect(host.querySelector('pa-bank-coverage .hole')?.textContent).toContain('Aucune');
    expect(host.querySelector('pa-bank-coverage .hole')?.textContent).toContain('2');
    expect(host.textContent).toContain('2 questions');
    expect(host.textContent).toContain('De votre organisme');
    expect(host.querySelector('a[href="/banque-de-questions/a"]')?.textContent).toBe('Question a');
    expect(host.querySelector('a[href="/banque-de-questions/brouillons/d1"]')?.textContent).toBe('Question sans énoncé');
  });

  it('seeks by what is chosen, from the first page each time', async () => {
    const { host, click, settle, sought } = await aPage({ hasNextPage: true });
    await click('Page suivante');
    expect(sought().after).toBe('c1');
    const select = host.querySelectorAll<HTMLSelectElement>('.filters select')[2]!;
    select.value = 'pilot';
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(sought()).toMatchObject({ sought: { status: 'pilot', competencyId: null, words: null }, after: null });
    await click('4, voir ces questions');
    expect(sought().sought).toMatchObject({ competencyId: 'verifier', level: 1 });
  });

  it('begins a question about a competency', async () => {
    const { click, fake } = await aPage();
    await click('Nouvelle question');
    await click('Commencer à écrire');
    expect(fake.requests.find(({ operation }) => operation === 'BeginItemDraft')?.variables).toMatchObject({ input: { competencyId: 'verifier', copy: false } });
    expect(TestBed.inject(Router).url).toBe('/banque-de-questions/brouillons/d9');
  });

  it('puts a draft away and says so', async () => {
    const { host, click, fake } = await aPage();
    await click('Archiver');
    expect(fake.requests.find(({ operation }) => operation === 'ArchiveItemDraft')?.variables).toMatchObject({ input: { draftId: 'd1', archived: true } });
    expect(host.querySelector('.said')?.textContent).toContain('dans les archives');
  });

  it('says that nothing matches, and that there is no draft', async () => {
    const { host } = await aPage({ items: [], drafts: [] });
    expect(host.querySelector('pa-empty-state')?.textContent).toContain('Aucune question ne correspond');
    expect(host.textContent).toContain('Aucun brouillon ici');
  });
});
