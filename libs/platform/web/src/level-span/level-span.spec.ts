import { TestBed } from '@angular/core/testing';

import { LevelSpan } from './level-span.js';

function drawn(inputs: Record<string, unknown>): HTMLElement {
  const span = TestBed.createComponent(LevelSpan);
  for (const [name, value] of Object.entries(inputs)) span.componentRef.setInput(name, value);
  span.detectChanges();
  return span.nativeElement as HTMLElement;
}

describe('LevelSpan', () => {
  it('says in one sentence what it draws', () => {
    const span = drawn({ estimate: 2.7, low: 1.7, high: 3.7, required: 3, status: 'near' });
    expect(span.getAttribute('role')).toBe('img');
    expect(span.getAttribute('aria-label')).toBe('2,7 sur 5, entre 1,7 et 3,7\u202f; presque atteint\u202f; 3 demandé');
    expect(span.querySelectorAll('.point.reached')).toHaveLength(3);
  });

  it('shows stripes and no number when nothing is known', () => {
    const span = drawn({ estimate: null, required: 3, status: 'notAssessed' });
    expect(span.getAttribute('aria-label')).toBe('Non évalué\u202f; 3 demandé');
    expect(span.querySelector('svg')).toBeNull();
    expect(span.textContent?.trim()).toBe('');
  });

  it('draws an estimate below 0 at 0, and never says a negative level', () => {
    expect(drawn({ estimate: -0.3, low: -0.5, high: 0.6 }).getAttribute('aria-label')).toContain('0,0 sur 5, entre 0,0 et 0,6');
  });
});
