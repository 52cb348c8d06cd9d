import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { Drawer } from './drawer.js';

describe('Drawer', () => {
  it('is reached with F6, left with F6, closed with Esc, and never takes the focus by itself', () => {
    const outside = document.createElement('button');
    const drawer = TestBed.createComponent(Drawer);
    drawer.componentRef.setInput('heading', 'Agente ou agent de bureau');
    document.body.append(outside, drawer.nativeElement as HTMLElement);
    outside.focus();
    drawer.detectChanges();
    const closed = jest.fn();
    drawer.componentInstance.closed.subscribe(closed);
    expect(document.activeElement).toBe(outside);
    const f6 = () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true }));
    f6();
    expect(document.activeElement?.textContent).toBe('Agente ou agent de bureau');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(closed).toHaveBeenCalledTimes(1);
    f6();
    expect(document.activeElement).toBe(outside);
  });
});
