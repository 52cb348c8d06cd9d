import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { InTurn } from './in-turn.js';

@Component({
  imports: [InTurn],
  template: `<h1>Titre</h1>@if (shown()) { <p *paInTurn>Un {{ word() }}</p><p *paInTurn>Deux</p> }`,
})
class Page {
  readonly shown = signal(true);
  readonly word = signal('mot');
}

const parts = (host: HTMLElement) => [...host.querySelectorAll('p')].map(({ textContent }) => textContent);

describe('InTurn', () => {
  it('draws each part after those above it, and none in the task of the page', async () => {
    const page = TestBed.createComponent(Page);
    page.detectChanges();
    const seen: string[][] = [];
    new MutationObserver(() => seen.push(parts(page.nativeElement))).observe(page.nativeElement, { childList: true, subtree: true });
    expect(parts(page.nativeElement)).toEqual([]);
    await page.whenStable();
    expect(seen.at(-1)).toEqual(['Un mot', 'Deux']);
    expect(seen.every((drawn) => drawn[0] === 'Un mot')).toBe(true);
  });

  it('is a part of the page like any other once it is drawn', async () => {
    const page = TestBed.createComponent(Page);
    await page.whenStable();
    page.componentInstance.word.set('autre mot');
    await page.whenStable();
    expect(parts(page.nativeElement)).toEqual(['Un autre mot', 'Deux']);
  });

  it('draws nothing in a page that is left before its turn', async () => {
    const page = TestBed.createComponent(Page);
    page.detectChanges();
    page.componentInstance.shown.set(false);
    await page.whenStable();
    expect(parts(page.nativeElement)).toEqual([]);
  });
});
