import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { Panel } from './panel.js';
import { SidePanel } from './side-panel.js';

@Component({ imports: [Panel], template: `<pa-panel heading="Pourquoi ce niveau"><p>Cinq preuves.</p></pa-panel>` })
class Explanation {}

@Component({ template: `<button type="button" (click)="panel.open(explanation, undefined)">Pourquoi</button>` })
class Page {
  readonly panel = inject(SidePanel);
  readonly explanation = () => Promise.resolve(Explanation);
}

describe('SidePanel', () => {
  it('is a named modal dialog that gives the focus back to its opener', async () => {
    const page = TestBed.createComponent(Page);
    document.body.append(page.nativeElement as HTMLElement);
    const opener = (page.nativeElement as HTMLElement).querySelector('button');
    opener?.focus();
    opener?.click();
    opener?.click();
    await page.whenStable();
    expect(document.querySelectorAll('[role=dialog]')).toHaveLength(1);
    const dialog = document.querySelector('[role=dialog]');
    expect(dialog?.getAttribute('aria-modal')).toBe('true');
    expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Pourquoi ce niveau');
    expect(document.activeElement?.tagName).toBe('H2');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await page.whenStable();
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});
