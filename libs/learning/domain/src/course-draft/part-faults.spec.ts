import { aDocument, aGaps, aHandIn, aMatching, anAudio, anOrdering, aPracticeChoice, aSituation, aVideo } from '../activity/activity.builder.js';
import { aCourse, aLesson, aTextActivity } from '../course/course.builder.js';
import type { Lesson } from '../course/course.js';
import { blankActivity, blankCourse, blankLesson, courseIdFor } from './blank.js';
import { kindOfPart, splitCourse } from './course-part.js';
import { ACTIVITY_KINDS } from './course-shape.js';
import { MARKDOWN_LENGTH, partFaults } from './part-faults.js';

const both = (words: string) => ({ fr: words, en: words });
const EVERY_KIND: Lesson['activities'] = [
  aTextActivity(), anOrdering(), aMatching(), aGaps(), aSituation(), aDocument(), aHandIn(), aVideo(), anAudio(),
  { kind: 'image', id: 'im' as never, file: { fr: 'a.fr.svg', en: 'a.en.svg' }, description: both('d'), caption: both('c') },
  { kind: 'choice', id: 'c1' as never, multiple: false, question: both('q'), choices: [aPracticeChoice('a', true), aPracticeChoice('b')], explanation: both('e') },
  { kind: 'note', id: 'n1' as never, prompt: both('p'), hint: both('h') },
];

describe('partFaults', () => {
  it('takes the parts of a course as it is published', () => expect(splitCourse(aCourse()).flatMap(({ partId, content }) => partFaults(kindOfPart(partId)!, content))).toEqual([]));

  it('takes every kind of activity', () => {
    expect(EVERY_KIND.map(({ kind }) => kind).toSorted()).toEqual([...ACTIVITY_KINDS].toSorted());
    expect(partFaults('lesson', aLesson({ activities: EVERY_KIND }))).toEqual([]);
  });

  it('takes what is only begun, of every kind', () => {
    const activities = ACTIVITY_KINDS.map((kind) => blankActivity(kind, `nouvelle-${kind.toLowerCase()}` as never));
    expect(partFaults('lesson', { ...blankLesson('l9' as never), activities })).toEqual([]);
    expect(blankCourse(both('Nouvelle')).flatMap(({ partId, content }) => partFaults(kindOfPart(partId)!, content))).toEqual([]);
  });

  it('takes names that it does not know', () => expect(partFaults('lesson', { ...aLesson(), later: 1 })).toEqual([]));

  it.each([
    ['not an object', null],
    ['a list', []],
    ['a text that is not said twice', { ...aLesson(), title: 'Titre' }],
    ['a text without end', { ...aLesson(), activities: [{ ...aTextActivity(), markdown: both('a'.repeat(MARKDOWN_LENGTH + 1)) }] }],
    ['a kind that nothing shows', { ...aLesson(), activities: [{ kind: 'script', id: 's1' }] }],
    ['a kind named like what every object has', { ...aLesson(), activities: [{ kind: 'constructor', id: 's1' }] }],
    ['two activities of one id', { ...aLesson(), activities: [aTextActivity(), aTextActivity()] }],
    ['an id that is a path', { ...aLesson(), activities: [{ ...aTextActivity(), id: '../x' }] }],
    ['a file that is a path', { ...aLesson(), activities: [{ kind: 'image', id: 'i1', file: both('../secret'), description: both(''), caption: both('') }] }],
    ['minutes that are none', { ...aLesson(), durationMinutes: 0 }],
    ['no activities', { ...aLesson(), activities: undefined }],
    ['an ending that is none', { ...aLesson(), activities: [{ ...aSituation(), scenes: [{ id: 'a', text: both('t'), choices: [], ending: 'great' }] }] }],
  ])('refuses %s', (_what, content) => expect(partFaults('lesson', content)).toHaveLength(1));
});

describe('courseIdFor', () => {
  it.each([['Protéger et décider', 'proteger-et-decider'], ['L’œuvre : 2ᵉ partie', 'l-oeuvre-2-partie'], ['???', 'formation']])('makes of « %s » %s', (title, id) => expect(courseIdFor(title, new Set())).toBe(id));
  it('is unlike those taken', () => expect(courseIdFor('Essai', new Set(['essai', 'essai-2']))).toBe('essai-3'));
});
