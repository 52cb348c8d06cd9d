import * as fc from 'fast-check';

import { aLesson, aTextActivity } from '../course/course.builder.js';
import type { Lesson } from '../course/course.js';
import { olderLanguages } from './older-languages.js';
import { textsOf } from './texts-of.js';

const PATH = 'activities/t1/markdown';
const lesson = (fr: string, en: string): Lesson => aLesson({ activities: [{ ...aTextActivity('t1'), markdown: { fr, en } } as Lesson['activities'][number]] });
const change = (from: readonly [string, string], to: readonly [string, string], older = {}, settled: string[] = []) => olderLanguages('lesson', lesson(...from), lesson(...to), older, settled);

describe('the language that is behind', () => {
  it('is the other, when the words of one change', () => {
    expect(change(['a', 'a'], ['b', 'a'])).toEqual({ [PATH]: 'en' });
    expect(change(['a', 'a'], ['a', 'b'])).toEqual({ [PATH]: 'fr' });
  });

  it('catches up when its own words change', () => expect(change(['b', 'a'], ['b', 'b'], { [PATH]: 'en' })).toEqual({}));
  it('stays behind while the other goes on', () => expect(change(['b', 'a'], ['c', 'a'], { [PATH]: 'en' })).toEqual({ [PATH]: 'en' }));
  it('stays behind while something else changes', () => expect(olderLanguages('lesson', lesson('b', 'a'), { ...lesson('b', 'a'), durationMinutes: 20 }, { [PATH]: 'en' })).toEqual({ [PATH]: 'en' }));
  it('is none when both change, or when somebody says that they agree', () => {
    expect(change(['a', 'a'], ['b', 'b'])).toEqual({});
    expect(change(['a', 'a'], ['a', 'a'], { [PATH]: 'en' }, [PATH])).toEqual({});
  });
  it('is none for words written for the first time, which are missing in the other', () => {
    expect(change(['', ''], ['a', ''])).toEqual({});
    expect(change(['a', ''], ['a', 'b'])).toEqual({});
  });
  it('goes with its text', () => expect(olderLanguages('lesson', lesson('b', 'a'), aLesson({ activities: [] }), { [PATH]: 'en' })).toEqual({}));

  it('is never said of a text that is not there, nor of one that is missing', () => {
    const words = fc.tuple(fc.constantFrom('', 'a', 'b'), fc.constantFrom('', 'a', 'b'));
    fc.assert(fc.property(words, words, (from, to) => {
      const behind = change(from, to);
      const texts = new Map(textsOf('lesson', lesson(...to)).map(({ path, text }) => [path, text]));
      expect(Object.keys(behind).every((path) => texts.get(path)?.fr && texts.get(path)?.en)).toBe(true);
    }));
  });
});

describe('the texts of a part', () => {
  it('are named by the ids of what they belong to, which no move changes', () => expect(textsOf('lesson', lesson('a', 'b')).map(({ path }) => path)).toEqual(['title', 'objective', PATH]));
});
