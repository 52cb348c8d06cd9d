import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { dayInWords } from './day.js';
import { durationInWords } from './duration.js';
import { PageLanguage } from './language.js';
import { MomentPipe } from './moment.js';
import { frenchTypography } from './typography.js';

describe('dayInWords', () => {
  const NBSP = /[\u00a0\u202f]/g;
  const words = (...given: Parameters<typeof dayInWords>) => dayInWords(...given).replace(NBSP, ' ');
  it('has the first of a month alone as an ordinal, in French', () => {
    expect(words('2026-12-01', 'fr-CA')).toBe('1er décembre 2026');
    expect(words('2026-12-01', 'fr-CA', 'short')).toBe('1er déc. 2026');
    expect(words('2026-12-11', 'fr-CA')).toBe('11 décembre 2026');
    expect(words('2026-12-01', 'en-CA')).toBe('December 1, 2026');
  });
});

describe('PageLanguage', () => {
  it('speaks the language the page was built in and knows the way to the other', () => {
    TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en-CA' }] });
    const language = TestBed.inject(PageLanguage);
    expect(language.of({ fr: 'tâche', en: 'task' })).toBe('task');
    expect(language.addressInOther('/parcours/3?vue=table')).toBe('/fr/parcours/3?vue=table');
  });
});

describe('durationInWords', () => {
  it.each([
    [0, '0 min', '0 min'],
    [45, '45 min', '45 min'],
    [65, '1 h 05', '1 h 5 min'],
    [70, '1 h 10', '1 h 10 min'],
    [120, '2 h', '2 h'],
  ])('says %d minutes', (minutes, french, english) => {
    expect(durationInWords(minutes, 'fr').replaceAll('\u00a0', ' ')).toBe(french);
    expect(durationInWords(minutes, 'en').replaceAll('\u00a0', ' ')).toBe(english);
  });

  it('never breaks a line inside', () => {
    expect(durationInWords(70, 'fr')).not.toContain(' ');
  });
});

describe('MomentPipe', () => {
  it.each([['fr-CA', '20 nov. 2026, 14 h 05'], ['en-CA', 'Nov 20, 2026, 2:05 p.m.']])('says an instant to the minute in %s', (locale, words) => {
    TestBed.configureTestingModule({ providers: [MomentPipe, { provide: LOCALE_ID, useValue: locale }] });
    expect(TestBed.inject(MomentPipe).transform(new Date(2026, 10, 20, 14, 5, 59)).replace(/[\u00a0\u202f]/g, ' ')).toBe(words);
  });
});

describe('frenchTypography', () => {
  it('puts the spaces and the apostrophe that the OQLF asks for', () => {
    expect(frenchTypography("Est-ce qu'on sait ? Oui : « 15 % »; 1 200 $")).toBe(
      'Est-ce qu’on sait\u202f? Oui\u00a0: «\u00a015\u00a0%\u00a0»\u202f; 1\u00a0200\u00a0$',
    );
  });

  it('leaves an address and an hour alone', () => {
    expect(frenchTypography('https://exemple.quebec/?a=1, 13:42')).toBe('https://exemple.quebec/?a=1, 13:42');
  });
});
