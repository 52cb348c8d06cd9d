import * as fc from 'fast-check';

import { aDocument, aGaps, aHandIn, anAudio, aPracticeChoice, aSituation, aVideo } from '../activity/activity.builder.js';
import { aCourse, aLesson, aTextActivity } from '../course/course.builder.js';
import type { Course, Lesson } from '../course/course.js';
import { assembleCourse } from '../course-draft/course-part.js';
import { MARKDOWN_LENGTH } from '../course-draft/part-faults.js';
import { readCourseFolder } from './read-course-folder.js';
import { writeCourseFolder } from './write-course-folder.js';

const both = (words: string) => ({ fr: words, en: `${words} (en)` });
const EVERY: Lesson['activities'] = [
  aTextActivity('t1'), aGaps(), aSituation(), aDocument(), aHandIn(), aVideo(), anAudio(),
  { kind: 'image', id: 'im' as never, file: { fr: 'a.fr.svg', en: 'a.en.svg' }, description: both('d'), caption: both('c') },
  { kind: 'choice', id: 'c1' as never, multiple: false, question: both('q'), choices: [aPracticeChoice('a', true), aPracticeChoice('b')], explanation: both('e') },
];
const course = (over: Partial<Course> = {}): Course => ({ ...aCourse(), ...over });
const withLessons = (...lessons: readonly Lesson[]): Course => { const one = course({ modules: [{ id: 'm1', title: both('M'), lessons }] }); return { ...one, durationMinutes: lessons.reduce((sum, lesson) => sum + lesson.durationMinutes, one.quiz.durationMinutes) }; };
const again = (written: ReadonlyMap<string, string>) => { const read = readCourseFolder(written); return 'faults' in read ? read.faults : assembleCourse(read.id as Course['id'], 1, read.parts); };
/** The files of a course, one of them otherwise. */
const changed = (change: (json: Record<string, unknown>) => unknown, of = withLessons(aLesson({ activities: EVERY }))) => {
  const files = new Map(writeCourseFolder(of));
  const json = JSON.parse(files.get('course.json') ?? '') as Record<string, unknown>;
  return files.set('course.json', JSON.stringify(change(json) ?? json));
};

describe('a course as a folder of files', () => {
  it('is the same course once read, whatever its words', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.normalize('NFC').replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ''));
    fc.assert(fc.property(words, words, words, (title, fr, en) => {
      const one = { ...withLessons(aLesson({ title: { fr: title, en }, activities: [...EVERY.slice(1), { ...aTextActivity('t1'), markdown: { fr, en } } as Lesson['activities'][number]] })), later: 'kept' };
      expect(again(writeCourseFolder(one))).toEqual(one);
    }));
  });

  it('keeps the texts of two lessons apart, though their activities have one id', () => {
    const one = withLessons(aLesson({ id: 'l1' as never, activities: [{ ...aTextActivity('t1'), markdown: both('une') } as never] }), aLesson({ id: 'l2' as never, activities: [{ ...aTextActivity('T1'), markdown: both('autre') } as never] }));
    expect([...writeCourseFolder(one).keys()]).toEqual(['course.json', 't1.fr.md', 't1.en.md', 'l2-T1.fr.md', 'l2-T1.en.md']);
    expect(again(writeCourseFolder(one))).toEqual(one);
  });

  it('names a drawing once where both languages have the same', () => {
    const files = changed((json) => JSON.parse(JSON.stringify(json).replace('{"fr":"a.fr.svg","en":"a.en.svg"}', '"a.svg"')) as unknown);
    expect(JSON.stringify(again(files))).toContain('"file":{"fr":"a.svg","en":"a.svg"}');
  });
});

describe('what is wrong in the folder of a course', () => {
  const lesson = (json: Record<string, unknown>) => (json['modules'] as { lessons: Record<string, unknown>[] }[])[0]!.lessons[0]!;
  it.each<[string, ReadonlyMap<string, string>, object]>([
    ['no course.json', new Map(), { kind: 'FileMissing', file: 'course.json' }],
    ['no JSON', new Map([['course.json', '{']]), { kind: 'NotJson', file: 'course.json' }],
    ['JSON of something else', new Map([['course.json', '[]']]), { kind: 'NotJson', file: 'course.json' }],
    ['no modules', changed((json) => void delete json['modules']), { kind: 'ListExpected', at: 'modules' }],
    ['no quiz', changed((json) => void delete json['quiz']), { kind: 'FieldsExpected', at: 'quiz' }],
    ['a lesson that is none', changed((json) => { (json['modules'] as { lessons: unknown[] }[])[0]!.lessons.push(3); }), { kind: 'FieldsExpected', at: 'modules/0/lessons/1' }],
    ['a lesson whose id is a path', changed((json) => { lesson(json)['id'] = '../l1'; }), { kind: 'IdExpected', at: 'modules/0/lessons/0/id' }],
    ['two lessons of one id', changed((json) => { const { lessons } = (json['modules'] as { lessons: unknown[] }[])[0]!; lessons.push(structuredClone(lessons[0])); }), { kind: 'IdTwice', at: 'modules/0/lessons/1/id' }],
    ['minutes that are none', changed((json) => { lesson(json)['durationMinutes'] = '10'; }), { kind: 'NumberExpected', at: 'modules/0/lessons/0/durationMinutes', least: 1, most: 600 }],
    ['a title in one language', changed((json) => { lesson(json)['title'] = { fr: 'Titre' }; }), { kind: 'TextExpected', file: 'course.json', at: 'modules/0/lessons/0/title' }],
    ['a text that is not there', new Map([...changed(() => undefined)].filter(([name]) => name !== 't1.en.md')), { kind: 'FileMissing', file: 't1.en.md', at: 'modules/0/lessons/0/activities/0/file' }],
    ['a text that is a path', changed((json) => { (lesson(json)['activities'] as Record<string, unknown>[])[0]!['file'] = '../../etc/passwd'; }), { kind: 'FileNameExpected', at: 'modules/0/lessons/0/activities/0/file' }],
    ['a text without end', new Map(changed(() => undefined)).set('t1.fr.md', 'a'.repeat(MARKDOWN_LENGTH + 1)), { kind: 'TextTooLong', file: 't1.fr.md', most: MARKDOWN_LENGTH }],
    ['an unknown activity', changed((json) => { (lesson(json)['activities'] as unknown[]).push({ id: 'x', kind: 'script' }); }), { kind: 'ActivityKindUnknown', at: 'modules/0/lessons/0/activities/9/kind' }],
  ])('is told for %s', (_what, files, fault) => expect(again(files)).toContainEqual(expect.objectContaining(fault)));

  it('never breaks on whatever a file holds', () => fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (json, modules) => {
    for (const value of [json, { modules, quiz: json }, { quiz: {}, modules: [{ lessons: [modules] }] }, { quiz: {}, modules: [{ lessons: [{ id: 'l1', activities: [json, modules] }] }] }]) expect('faults' in readCourseFolder(new Map([['course.json', JSON.stringify(value)]]))).toBe(true);
  })));
});
