import { TestBed } from '@angular/core/testing';

import { PairList } from './pair-list.js';

const side = (id: string) => ({ id, text: { fr: `Côté ${id}`, en: `Side ${id}` } });

async function aList() {
  const list = TestBed.createComponent(PairList);
  list.componentRef.setInput('lefts', ['a', 'b'].map(side));
  list.componentRef.setInput('rights', ['x', 'y', 'z'].map(side));
  list.componentRef.setInput('chosen', new Map([['b', 'y']]));
  await list.whenStable();
  return { list, host: list.nativeElement as HTMLElement };
}

describe('PairList', () => {
  it('has a list beside each left side, named by it, with what is chosen', async () => {
    const { host } = await aList();
    const selects = [...host.querySelectorAll('select')];
    expect(selects.map((select) => [host.querySelector(`label[for=${select.id}]`)?.textContent, select.value])).toEqual([['Côté a', ''], ['Côté b', 'y']]);
  });

  it('tells what is chosen, and what is taken back', async () => {
    const { list, host } = await aList();
    const told: object[] = [];
    list.componentInstance.chose.subscribe((choice) => told.push(choice));
    for (const [place, value] of [[0, 'z'], [1, '']] as const) {
      const select = host.querySelectorAll('select')[place]!;
      select.value = value;
      select.dispatchEvent(new Event('change'));
    }
    expect(told).toEqual([{ left: 'a', right: 'z' }, { left: 'b', right: '' }]);
  });

  it('lets nothing be chosen while it is locked', async () => {
    const { list, host } = await aList();
    list.componentRef.setInput('locked', true);
    await list.whenStable();
    expect([...host.querySelectorAll('select')].map(({ disabled }) => disabled)).toEqual([true, true]);
  });

  it('says of each pair what was judged, beside its list', async () => {
    const { list, host } = await aList();
    list.componentRef.setInput('marks', new Map([['b', { status: 'met', words: 'Juste' }]]));
    await list.whenStable();
    const select = host.querySelectorAll('select')[1]!;
    expect(host.querySelector(`#${select.getAttribute('aria-describedby')}`)?.textContent).toContain('Juste');
    expect(host.querySelectorAll('select')[0]!.hasAttribute('aria-describedby')).toBe(false);
  });
});
