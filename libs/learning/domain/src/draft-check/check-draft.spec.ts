import type { CompetencyId, CourseId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import { aPracticeChoice, aVideo } from '../activity/activity.builder.js';
import { aCourse, aLesson, aQuizItem, aTextActivity } from '../course/course.builder.js';
import type { Course, Lesson } from '../course/course.js';
import { checkDraft, type DraftSurroundings, mayBePublished } from './check-draft.js';
import { courseCoverage } from './course-coverage.js';
import { prerequisiteCycle } from './prerequisite-cycle.js';

const NOTHING: DraftSurroundings = { older: new Map(), files: new Map([['i.svg', 'image/svg+xml'], ['v1.fr.webm', 'video/webm'], ['v1.en.webm', 'video/webm'], ['v1.fr.vtt', 'text/vtt'], ['v1.en.vtt', 'text/vtt']]), prerequisites: new Map() };
const withLesson = (...activities: Lesson['activities']): Course => aCourse({ modules: [{ id: 'm1', title: aText('Module'), lessons: [aLesson({ activities })] }] });
const found = (course: Course, around: Partial<DraftSurroundings> = {}) => checkDraft(course, { ...NOTHING, ...around }).map(({ kind, blocks, partId, path, language }) => [kind, blocks, partId, path, language]);
const markdown = (id: string, fr: string, en = fr) => ({ ...aTextActivity(id), markdown: { fr, en } }) as Lesson['activities'][number];
const image = (over: object) => ({ kind: 'image', id: 'i1', file: { fr: 'i.svg', en: 'i.svg' }, description: aText('Deux familles d’outils, côte à côte'), caption: aText('Familles'), ...over }) as Lesson['activities'][number];

describe('checkDraft', () => {
  it('finds nothing in a sound course', () => {
    expect(found(aCourse())).toEqual([]);
    expect(mayBePublished([])).toBe(true);
  });

  it('finds what one language does not say, where it stands', () => {
    const course = withLesson(markdown('t1', 'Un texte', ' '));
    expect(found(course)).toEqual([['TextMissing', true, 'lesson/l1', 'activities/t1/markdown', 'en']]);
  });

  it('advises to look at what is behind', () => expect(found(aCourse(), { older: new Map([['lesson/l1', { title: 'en' }]]) })).toEqual([['TextOlder', false, 'lesson/l1', 'title', 'en']]));

  it('follows headings over the texts of a lesson', () => {
    expect(found(withLesson(markdown('t1', '## Un'), markdown('t2', '### Deux\n\n#### Trois\n\n## Quatre')))).toEqual([]);
    expect(found(withLesson(markdown('t1', '### Trop tôt', '## Fine')))).toEqual([['HeadingOrder', true, 'lesson/l1', 'activities/t1/markdown', 'fr']]);
  });

  it('wants images that are there and described, films with captions', () => {
    expect(found(withLesson(image({})))).toEqual([]);
    expect(found(withLesson(image({ description: { fr: 'Familles', en: 'Deux familles d’outils, côte à côte' }, file: { fr: 'i.svg', en: '' } })))).toEqual([['FileMissing', true, 'lesson/l1', 'activities/i1/file', 'en'], ['DescriptionThin', false, 'lesson/l1', 'activities/i1/description', 'fr']]);
    expect(found(withLesson(aVideo()))).toEqual([]);
    expect(found(withLesson(aVideo({ captions: { fr: '', en: 'v1.en.vtt' } })))).toEqual([['FileMissing', true, 'lesson/l1', 'activities/v1/captions', 'fr']]);
  });

  it('places what does not hang together', () => {
    const choice = { kind: 'choice', id: 'c1', multiple: false, question: aText('Laquelle'), choices: [aPracticeChoice('a'), aPracticeChoice('b')], explanation: aText('Car') } as unknown as Lesson['activities'][number];
    expect(found(withLesson(choice))).toEqual([['ChoicesRight', true, 'lesson/l1', 'activities/c1', null]]);
    expect(found(withLesson())).toEqual([['LessonEmpty', true, 'lesson/l1', null, null]]);
    expect(found(aCourse({ quiz: { ...aCourse().quiz, items: [aQuizItem({ competency: 'autre' as CompetencyId })] } }))).toEqual([['ItemNotTaught', true, 'quiz', 'items/q1', null]]);
  });

  it('wants something taught, in order, and assessed', () => {
    expect(found(aCourse({ modules: [], quiz: { ...aCourse().quiz, items: [] } })).map(([kind]) => kind)).toEqual(['LessonsNone', 'QuestionsNone']);
    expect(found(aCourse({ competencies: [{ id: 'comprendre-ia' as CompetencyId, from: 2, to: 2 }] })).map(([kind]) => kind)).toEqual(['GainReversed']);
  });

  it('advises against a right choice that stands out, in one question or over the course', () => {
    const long = aQuizItem().choices.map((choice) => ({ ...choice, text: aText(choice.correct ? 'La bonne réponse, bien plus longue que toutes les autres' : 'Une autre réponse') }));
    expect(found(aCourse({ quiz: { ...aCourse().quiz, items: [aQuizItem({ choices: long })] } }))).toEqual([['KeyByLength', false, 'quiz', 'items/q1', 'fr'], ['KeyByLength', false, 'quiz', 'items/q1', 'en']]);
    const items = Array.from({ length: 12 }, (_, place) => aQuizItem({ id: `q${place}` }));
    expect(checkDraft(aCourse({ quiz: { ...aCourse().quiz, items } }), NOTHING)).toEqual([expect.objectContaining({ kind: 'KeyByPlace', blocks: false, count: 1 })]);
  });

  it('advises to say it more plainly, by language', () => {
    const hard = 'Nonobstant les dispositions réglementaires antérieurement applicables, l’autorisation préalablement communiquée demeure subordonnée à la transmission des renseignements complémentaires. '.repeat(8);
    expect(found(withLesson(markdown('t1', hard, 'It is so. We do it. '.repeat(30))))).toEqual([['HardToRead', false, 'lesson/l1', null, 'fr']]);
  });

  it('refuses courses that ask for one another first', () => {
    const [one, two, three] = ['comprendre-ia-au-travail', 'deux', 'trois'] as CourseId[];
    const others = new Map([[two!, [three!]], [three!, [one!]]]);
    expect(prerequisiteCycle(one!, [two!], others)).toEqual([one, two, three, one]);
    expect(prerequisiteCycle(one!, [two!], new Map([[two!, [three!]], [three!, [two!]]]))).toBeUndefined();
    expect(found(aCourse({ prerequisites: [two!] }), { prerequisites: others }).map(([kind]) => kind)).toEqual(['PrerequisiteCycle']);
  });
});

describe('courseCoverage', () => {
  it('counts the questions of each level that is promised, and says which lessons serve it', () => {
    const id = 'comprendre-ia' as CompetencyId;
    const course = aCourse({ modules: [{ id: 'm1', title: aText('Module'), lessons: [aLesson({ competencies: [id] }), aLesson({ id: 'l2' as never })] }] });
    const { levels, lessons, lessonsServingNothing, lessonsWithoutExercise } = courseCoverage(course);
    expect(levels).toEqual([{ competency: id, level: 1, items: 0 }, { competency: id, level: 2, items: 2 }]);
    expect([...(lessons.get(id) ?? [])]).toEqual(['l1']);
    expect([lessonsServingNothing, lessonsWithoutExercise]).toEqual([['l2'], ['l1', 'l2']]);
  });
});
