import { TestBed } from '@angular/core/testing';

import { Bridge } from './bridge.js';

describe('Bridge', () => {
  it('draws what is behind, the span at hand and what is ahead, and stays out of the way of screen readers', () => {
    const bridge = TestBed.createComponent(Bridge);
    bridge.componentRef.setInput('spans', 6);
    bridge.componentRef.setInput('crossed', 3.4);
    bridge.detectChanges();
    const host = bridge.nativeElement as HTMLElement;
    const states = [...host.querySelectorAll('path')].map((path) => path.getAttribute('class'));
    expect(states).toEqual(['behind', 'behind', 'behind', 'here', 'ahead', 'ahead', 'deck-ahead', 'deck']);
    expect(host.getAttribute('aria-hidden')).toBe('true');
  });
});
