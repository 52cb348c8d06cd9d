import { TestBed } from '@angular/core/testing';

import { OrderedList } from './ordered-list.js';

const ITEMS = ['a', 'b', 'c'].map((id) => ({ id, text: { fr: `Étape ${id}`, en: `Step ${id}` } }));

async function aList() {
  const list = TestBed.createComponent(OrderedList);
  const moves: (readonly string[])[] = [];
  list.componentInstance.moved.subscribe((order) => {
    moves.push(order);
    list.componentRef.setInput('items', order.map((id) => ITEMS.find((item) => item.id === id)));
  });
  list.componentRef.setInput('items', ITEMS);
  await list.whenStable();
  const host = list.nativeElement as HTMLElement;
  document.body.append(host);
  const press = async (name: string) => {
    [...host.querySelectorAll('button')].find((button) => button.getAttribute('aria-label')?.replaceAll('\u00a0', ' ') === name)?.click();
    await list.whenStable();
  };
  return { list, host, moves, press };
}

describe('OrderedList', () => {
  afterEach(() => document.body.replaceChildren());

  it('moves an item by one place and keeps the focus on the button that did it', async () => {
    const { host, moves, press } = await aList();
    await press('Descendre : Étape a');
    expect(moves).toEqual([['b', 'a', 'c']]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Descendre\u00a0: Étape a');
    await press('Monter : Étape c');
    expect(moves.at(-1)).toEqual(['b', 'c', 'a']);
    expect([...host.querySelectorAll('.words')].map((words) => words.textContent?.trim())).toEqual(['Étape b', 'Étape c', 'Étape a']);
  });

  it('goes no further than its ends', async () => {
    const { host, moves, press } = await aList();
    await press('Monter : Étape a');
    await press('Descendre : Étape c');
    expect(moves).toEqual([]);
    expect(host.querySelectorAll('[aria-disabled]')).toHaveLength(2);
  });

  it('moves nothing while it is locked', async () => {
    const { list, host, moves, press } = await aList();
    list.componentRef.setInput('locked', true);
    await list.whenStable();
    await press('Descendre : Étape a');
    expect(moves).toEqual([]);
    expect(host.querySelectorAll('[aria-disabled]')).toHaveLength(6);
  });

  it('marks items in words too', async () => {
    const { list, host } = await aList();
    list.componentRef.setInput('marked', new Set(['b']));
    list.componentRef.setInput('markWords', 'À sa place');
    await list.whenStable();
    expect(host.querySelector('[data-item=b]')?.textContent).toContain('À sa place');
    expect(host.querySelectorAll('.marked')).toHaveLength(1);
  });
});
