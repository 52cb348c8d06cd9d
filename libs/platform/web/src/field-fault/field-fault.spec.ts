import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { type Fault, FieldFault } from './field-fault.js';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldFault],
  template: `
    <label class="pa-field">Jour<input id="day" /><pa-field-fault field="day" [of]="fault()" /></label>
    <label class="pa-field">Mot<textarea id="word"></textarea><pa-field-fault field="word" [of]="fault()" /></label>
  `,
})
class AForm {
  readonly fault = signal<Fault | undefined>(undefined);
}

describe('FieldFault', () => {
  it('says the fault under its field alone, takes the person there each time, and leaves no trace once it is mended', async () => {
    const form = TestBed.createComponent(AForm);
    const host = form.nativeElement as HTMLElement;
    document.body.append(host);
    const field = (id: string) => host.querySelector<HTMLElement>(`#${id}`);
    for (let time = 0; time < 2; time += 1) {
      form.componentInstance.fault.set({ field: 'word', words: 'Dites pourquoi.' });
      await form.whenStable();
      expect([...host.querySelectorAll('[role=alert]')].map(({ parentElement }) => parentElement?.previousElementSibling?.id)).toEqual(['word']);
      expect(document.activeElement).toBe(field('word'));
      expect(field('word')?.getAttribute('aria-invalid')).toBe('true');
      field('day')?.focus();
    }
    form.componentInstance.fault.set(undefined);
    await form.whenStable();
    expect(host.querySelector('[role=alert]')).toBeNull();
    expect(field('word')?.hasAttribute('aria-invalid')).toBe(false);
    host.remove();
  });
});
