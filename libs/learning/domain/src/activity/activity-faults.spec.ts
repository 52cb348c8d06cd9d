import type { CompetencyId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import { checkCourse } from '../course/check-course.js';
import { aCourse, aLesson } from '../course/course.builder.js';
import { describeFault } from '../course/course-fault.js';
import { aDocument, aGaps, aHandIn, aMatching, anOrdering, aPracticeChoice, aSceneChoice, aSituation } from './activity.builder.js';
import type { Activity } from './activity.js';

const faultsOf = (...activities: Activity[]) => checkCourse(aCourse({ durationMinutes: 20, modules: [{ id: 'm', title: aText('Module'), lessons: [aLesson({ activities })] }] })).map(describeFault);

describe('checkCourse, for each kind of activity', () => {
  it('finds nothing in sound ones', () => expect(faultsOf(anOrdering(), aMatching(), aGaps(), aSituation(), aDocument(), aHandIn())).toEqual([]));

  it('wants two items to put in order, each once', () => {
    expect(faultsOf(anOrdering({ items: anOrdering().items.slice(0, 1) }))).toEqual(['ordering o1 has nothing to put in order']);
    expect(faultsOf(anOrdering({ items: [...anOrdering().items, ...anOrdering().items.slice(0, 1)] }))).toEqual(['o1 has i1 twice']);
  });

  it('wants two pairs, told apart on the right in both languages', () => {
    expect(faultsOf(aMatching({ pairs: aMatching().pairs.slice(0, 1) }))).toEqual(['matching m1 has nothing to match: it takes two pairs']);
    const same = aMatching().pairs.map((pair) => ({ ...pair, right: { fr: pair.id, en: 'same' } }));
    expect(faultsOf(aMatching({ pairs: same }))).toEqual(['matching m1 has “same” twice on the right: nobody can tell which is meant']);
  });

  it('wants each gap named once in both texts, and nothing else', () => {
    expect(faultsOf(aGaps({ text: { fr: '[[un]] et [[deux]]', en: '[[un]], [[un]] and [[trois]]' } }))).toEqual([
      'the en text of gaps g1 does not name gap deux',
      'the en text of gaps g1 names gap trois, which has no options',
      'the en text of gaps g1 names gap un twice',
    ]);
  });

  it('wants one correct option in each gap', () => {
    const [first, second] = aGaps().gaps;
    expect(faultsOf(aGaps({ gaps: [first!, { id: second!.id, options: [aPracticeChoice('a', true), aPracticeChoice('b', true)] }] }))).toEqual(['gap deux of g1 has 2 correct options']);
    expect(faultsOf(aGaps({ gaps: [first!, { id: second!.id, options: [aPracticeChoice('a', true)] }] }))).toEqual(['gap deux of g1 has nothing to choose from']);
  });

  it('wants situations that start, lead on and can end well', () => {
    const { scenes } = aSituation();
    expect(faultsOf(aSituation({ start: 'soir' }))).toContain('situation s1 starts at scene soir, which does not exist');
    expect(faultsOf(aSituation({ scenes: [...scenes, { id: 'nuit', text: aText('Nuit'), choices: [], ending: 'fair' }] }))).toEqual(['nothing leads to scene nuit of situation s1']);
    expect(faultsOf(aSituation({ scenes: scenes.filter(({ id }) => id !== 'bien') }))).toEqual(['a choice of scene midi of situation s1 leads to a scene that does not exist', 'situation s1 has no good ending that can be reached']);
    expect(faultsOf(aSituation({ scenes: scenes.map((scene) => (scene.id === 'mal' ? { id: 'mal', text: scene.text, choices: [] } : scene)) }))).toEqual(['scene mal of situation s1 leads nowhere and is not an ending']);
  });

  it('wants situations that do not turn round, nor go on after an ending', () => {
    const [morning, noon, ...endings] = aSituation().scenes;
    expect(faultsOf(aSituation({ scenes: [morning!, { ...noon!, choices: [aSceneChoice('a', 'bien'), aSceneChoice('b', 'matin')] }, ...endings] }))).toEqual(['scene matin of situation s1 leads back to itself', 'scene midi of situation s1 leads back to itself']);
    expect(faultsOf(aSituation({ scenes: [morning!, { ...noon!, ending: 'good' }, ...endings] }))).toContain('scene midi of situation s1 is an ending and still offers choices');
    expect(faultsOf(aSituation({ scenes: [morning!, { ...noon!, choices: [aSceneChoice('a', 'bien')] }, ...endings] }))).toEqual(['scene midi of situation s1 leaves no choice']);
  });

  it('wants a note in an annotated document', () => expect(faultsOf(aDocument({ passages: [{ id: 'x', text: aText('Bonjour'), note: null }] }))).toEqual(['document d1 has no note: a text would do']));

  it('wants criteria for what is handed in, about what the course teaches', () => {
    expect(faultsOf(aHandIn({ criteria: [], competency: 'autre' as CompetencyId }))).toEqual(['hand-in h1 has no criteria: nobody could tell what is asked', 'hand-in h1 is about autre, which the course does not teach']);
  });

  it('wants each word of the glossary explained once', () => {
    const word = (id: string, term: string) => ({ id, term: aText(term), definition: aText('Veut dire') });
    expect(checkCourse(aCourse({ glossary: [word('ia', 'IA'), word('ia', 'Biais')] })).map(describeFault)).toEqual(['the glossary has two words ia']);
    expect(checkCourse(aCourse({ glossary: [word('ia', 'IA'), word('autre', 'IA')] }))).toHaveLength(2);
  });
});
