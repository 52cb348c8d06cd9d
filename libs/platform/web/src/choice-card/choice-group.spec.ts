import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { ChoiceGroup } from './choice-group.js';

function aGroup() {
  const group = TestBed.createComponent(ChoiceGroup);
  group.componentRef.setInput('question', 'Que vérifiez-vous en premier ?');
  group.componentRef.setInput('choices', [{ id: 'a', label: 'Les fautes' }, { id: 'b', label: 'Les dates' }, { id: 'x', label: 'Je ne sais pas', aside: true }]);
  group.detectChanges();
  const host = group.nativeElement as HTMLElement;
  const press = (key: string) => {
    host.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    group.detectChanges();
  };
  return { group, host, press };
}

describe('ChoiceGroup', () => {
  it('is a named group of real radio buttons', () => {
    const { host } = aGroup();
    expect(host.querySelector('fieldset legend')?.textContent).toContain('en premier');
    expect(host.querySelectorAll('input[type=radio]')).toHaveLength(3);
  });

  it('chooses with a digit and validates with Enter, not before', () => {
    const { group, press } = aGroup();
    const validated = jest.fn();
    group.componentInstance.validated.subscribe(validated);
    press('Enter');
    expect(validated).not.toHaveBeenCalled();
    press('2');
    expect(group.componentInstance.chosen()).toBe('b');
    press('Enter');
    expect(validated).toHaveBeenCalledWith('b');
  });

  it('leaves single keys alone when shortcuts are off', () => {
    const { group, press } = aGroup();
    group.componentRef.setInput('shortcuts', false);
    group.detectChanges();
    press('2');
    expect(group.componentInstance.chosen()).toBeUndefined();
  });

  it('says the feedback of the chosen answer politely once locked', () => {
    const { group, host } = aGroup();
    group.componentRef.setInput('choices', [{ id: 'a', label: 'Les fautes', feedback: 'Bon réflexe, mais pas d’abord.' }]);
    group.componentRef.setInput('chosen', 'a');
    group.componentRef.setInput('locked', true);
    group.detectChanges();
    expect(host.querySelector('[role=status]')?.textContent).toContain('Bon réflexe');
  });
});
