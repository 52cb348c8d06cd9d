import { signal } from '@angular/core';

import { keptText } from './kept-text.js';

beforeEach(() => sessionStorage.clear());

describe('keptText', () => {
  it('is found again by the next page of the same name, and by no other', () => {
    keptText(() => 'preuve.verifier').set('Douze lettres relues');
    expect([keptText(() => 'preuve.verifier').value(), keptText(() => 'preuve.rediger').value()]).toEqual(['Douze lettres relues', '']);
  });
  it('follows its name', () => {
    const name = signal('a');
    const text = keptText(name);
    text.set('un');
    name.set('b');
    expect(text.value()).toBe('');
    name.set('a');
    expect(text.value()).toBe('un');
  });
  it('is forgotten once sent', () => {
    const text = keptText(() => 'a');
    text.set('un');
    text.forget();
    expect([text.value(), keptText(() => 'a').value(), sessionStorage.length]).toEqual(['', '', 0]);
  });
});
