import { TestBed } from '@angular/core/testing';

import { SourceChip } from './source-chip.js';

describe('SourceChip', () => {
  it('opens with its button, closes with Esc and gives the focus back', async () => {
    const chip = TestBed.createComponent(SourceChip);
    chip.componentRef.setInput('label', 'OIT 2025, v3');
    chip.componentRef.setInput('facts', [{ term: 'Version', detail: 'v3, en vigueur le 12 oct. 2026' }]);
    document.body.append(chip.nativeElement as HTMLElement);
    await chip.whenStable();
    const button = (chip.nativeElement as HTMLElement).querySelector('button');
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    button?.click();
    await chip.whenStable();
    // The code of what floats comes when somebody opens it.
    await new Promise((drawn) => setTimeout(drawn, 50));
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('12 oct. 2026');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await chip.whenStable();
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button);
  });
});
