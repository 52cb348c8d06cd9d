import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { type FakeAnswer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { UnitsPage } from './units-page.js';

const unit = (id: string, childCount = 0) => ({ node: { id, code: `code ${id}`, name: `Unité ${id}`, childCount } });
const level = (edges: readonly object[], totalCount = edges.length) => ({ units: { totalCount, pageInfo: { endCursor: 'suite', hasNextPage: totalCount > edges.length }, edges } });
/** Two units at the top; three under the first, of which two are given at once. */
const LEVELS = ({ parentId, after }: { parentId: string | null; after: string | null }) => {
  if (parentId === null) return level([unit('a', 3), unit('b')]);
  return after ? { units: { totalCount: 3, pageInfo: { endCursor: null, hasNextPage: false }, edges: [unit('a3')] } } : level([unit('a1'), unit('a2')], 3);
};

async function aPage(answers: Readonly<Record<string, FakeAnswer>> = {}, chosen?: string) {
  const fake = new FakeGraphql({ UnitLevel: LEVELS, ...answers });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(UnitsPage);
  if (chosen) page.componentRef.setInput('unite', chosen);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  document.body.append(host);
  return { page, host, fake };
}

const items = (host: HTMLElement) => [...host.querySelectorAll<HTMLElement>('[role=treeitem]')];
const names = (host: HTMLElement) => items(host).map((item) => item.textContent?.trim().replace(/\s+/g, ' '));
const focused = () => document.activeElement?.textContent?.trim();

async function press(page: ComponentFixture<unknown>, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await page.whenStable();
  }
}

describe('UnitsPage', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the top of the tree with the units under each, and asks for no more', async () => {
    const { host, fake } = await aPage();
    expect(names(host)).toEqual(['Unité a, 3 unités', 'Unité b']);
    expect(items(host).map((item) => item.getAttribute('aria-expanded'))).toEqual(['false', null]);
    expect(items(host).map((item) => item.tabIndex)).toEqual([0, -1]);
    expect(fake.requests).toHaveLength(1);
  });

  it('is gone through with arrows, Home and End; what is under a unit comes when it is opened', async () => {
    const { page, host } = await aPage();
    items(host)[0]?.focus();
    await press(page, 'ArrowRight');
    expect(items(host)[1]?.getAttribute('aria-level')).toBe('2');
    expect(items(host)[1]?.getAttribute('aria-setsize')).toBe('3');
    await press(page, 'ArrowRight');
    expect(focused()).toBe('Unité a1');
    await press(page, 'ArrowDown', 'ArrowLeft');
    expect(focused()).toContain('Unité a, 3');
    await press(page, 'ArrowLeft');
    expect(names(host)).toHaveLength(2);
    await press(page, 'End');
    expect(focused()).toBe('Unité b');
    expect(items(host).map((item) => item.tabIndex)).toEqual([-1, 0]);
    await press(page, 'Home');
    expect(focused()).toContain('Unité a');
  });

  it('shows the rest of a long level when it is asked for', async () => {
    const { page, host } = await aPage();
    items(host)[0]?.querySelector<HTMLElement>('.toggle')?.click();
    await page.whenStable();
    expect(names(host)).toContain('Afficher plus (encore 1)');
    items(host).find(({ textContent }) => textContent?.trim().startsWith('Afficher plus'))?.click();
    await page.whenStable();
    expect(focused()).toBe('Unité a2');
    expect(names(host)).toEqual(['Unité a, 3 unités', 'Unité a1', 'Unité a2', 'Unité a3', 'Unité b']);
    expect(items(host)[3]?.getAttribute('aria-posinset')).toBe('3');
  });

  it('opens the only unit at the top', async () => {
    const { host } = await aPage({ UnitLevel: ({ parentId }: { parentId: string | null }) => (parentId ? level([unit('a1')]) : level([unit('a', 1)])) });
    expect(names(host)).toEqual(['Unité a, 1 unité', 'Unité a1']);
  });

  it('puts the chosen unit in the address', async () => {
    const { page, host } = await aPage();
    items(host)[1]?.focus();
    await press(page, 'Enter');
    expect(TestBed.inject(Router).url).toBe('/?unite=b');
  });

  it('shows the chosen unit, its code and its path, and opens the tree down to it', async () => {
    const { host } = await aPage({ UnitsPage: { unit: { ...unit('a2').node, ancestors: [{ id: 'a', name: 'Unité a' }] } } }, 'a2');
    const card = host.querySelector('.chosen');
    expect(card?.querySelector('h2')?.textContent).toBe('Unité a2');
    expect(card?.textContent).toContain('code a2');
    expect(card?.querySelector('a')?.getAttribute('href')).toBe('/?unite=a');
    expect(items(host).find((item) => item.getAttribute('aria-selected') === 'true')?.textContent).toContain('Unité a2');
  });

  it('looks for words in the whole tree and gives the path of what it finds', async () => {
    const { page, host, fake } = await aPage({ UnitSearch: { units: { totalCount: 1, edges: [{ node: { ...unit('c').node, ancestors: [{ id: 'a', name: 'Unité a' }, { id: 'a1', name: 'Unité a1' }] } }] } } });
    const field = host.querySelector('input')!;
    field.value = ' prestations ';
    field.dispatchEvent(new Event('input'));
    await new Promise((resolve) => setTimeout(resolve, 350));
    await page.whenStable();
    expect(fake.requests.at(-1)?.variables).toEqual({ search: 'prestations', first: 50 });
    expect(host.querySelector('.hits')?.textContent).toContain('Unité a › Unité a1');
    expect(host.textContent).toContain('1 unité dans tout l’arbre');
  });

  it('says that a level did not come, and asks for it again', async () => {
    const { page, host, fake } = await aPage({ UnitLevel: { code: 'INTERNAL' } });
    expect(items(host)[0]?.textContent).toContain('Une erreur inattendue');
    expect(items(host)[0]?.tabIndex).toBe(0);
    fake.answer('UnitLevel', LEVELS);
    items(host)[0]?.click();
    await page.whenStable();
    expect(names(host)).toHaveLength(2);
  });

  it('says that there is no unit yet', async () => {
    const { host } = await aPage({ UnitLevel: level([]) });
    expect(host.textContent).toContain('elles viennent du fichier du personnel');
  });
});
