import { TestBed } from '@angular/core/testing';

import { CheckGroup } from './check-group.js';

async function aGroup() {
  const group = TestBed.createComponent(CheckGroup);
  group.componentRef.setInput('choices', [{ id: 'a', label: 'Les dates' }, { id: 'b', label: 'Les montants' }, { id: 'none', label: 'Je ne sais pas', aside: true }]);
  await group.whenStable();
  const host = group.nativeElement as HTMLElement;
  const press = async (id: string) => {
    host.querySelector<HTMLInputElement>(`input[value=${id}]`)?.click();
    await group.whenStable();
  };
  return { group, press };
}

describe('CheckGroup', () => {
  it('holds what is checked, in the order of the choices', async () => {
    const { group, press } = await aGroup();
    await press('b');
    await press('a');
    expect(group.componentInstance.chosen()).toEqual(['a', 'b']);
    await press('b');
    expect(group.componentInstance.chosen()).toEqual(['a']);
  });

  it('changes nothing while it is locked', async () => {
    const { group, press } = await aGroup();
    await press('a');
    group.componentRef.setInput('locked', true);
    await group.whenStable();
    await press('b');
    await press('a');
    expect(group.componentInstance.chosen()).toEqual(['a']);
    expect((group.nativeElement as HTMLElement).querySelectorAll('input:checked')).toHaveLength(1);
  });

  it('lets a choice that stands apart exclude the others, and the others exclude it', async () => {
    const { group, press } = await aGroup();
    await press('a');
    await press('none');
    expect(group.componentInstance.chosen()).toEqual(['none']);
    await press('b');
    expect(group.componentInstance.chosen()).toEqual(['b']);
  });
});
