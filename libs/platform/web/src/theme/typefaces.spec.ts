import { ApplicationRef, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';

import { Typefaces } from './typefaces.js';

@Component({ template: '' })
class Page {}

const sheet = () => document.head.querySelector('link[href="typefaces.css"]');

describe('Typefaces', () => {
  beforeEach(() => {
    localStorage.clear();
    sheet()?.remove();
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
  });

  it('come with the second page, and are known to the device from then on', async () => {
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/une');
    const coming = TestBed.inject(Typefaces).start();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(sheet()).toBeNull();
    await router.navigateByUrl('/autre');
    await coming;
    sheet()?.dispatchEvent(new Event('load'));
    expect(localStorage.getItem('passerelle.typefaces')).toBe('kept');
  });
});
