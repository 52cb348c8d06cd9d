import { TestBed } from '@angular/core/testing';

import { Theme } from './theme.js';

describe('Theme', () => {
  beforeEach(() => localStorage.clear());

  it('follows the system until the person chooses', () => {
    const theme = TestBed.inject(Theme);
    expect(theme.choice()).toBe('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('keeps the choice on the device and forgets it with « system »', () => {
    const theme = TestBed.inject(Theme);
    theme.choose('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('passerelle.theme')).toBe('dark');
    theme.choose('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(localStorage.getItem('passerelle.theme')).toBeNull();
  });
});
