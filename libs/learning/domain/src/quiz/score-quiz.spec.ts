import type { CompetencyId } from '@passerelle/kernel';

import { aCourse, aQuizItem } from '../course/course.builder.js';
import { scoreQuiz } from './score-quiz.js';

const answers = (given: Record<string, string[]>) => new Map(Object.entries(given));
const { quiz } = aCourse();

describe('scoreQuiz', () => {
  it('counts an item whose key alone was chosen', () => expect(scoreQuiz(quiz, answers({ q1: ['a'], q2: ['b'] }))).toMatchObject({ correct: 1, total: 2, passed: false }));
  it('passes at seven out of ten', () => {
    const ten = { ...quiz, items: Array.from({ length: 10 }, (_, index) => aQuizItem({ id: `q${index}` })) };
    const right = (count: number) => answers(Object.fromEntries(ten.items.map(({ id }, index) => [id, [index < count ? 'a' : 'b']])));
    expect([scoreQuiz(ten, right(7)).passed, scoreQuiz(ten, right(6)).passed]).toEqual([true, false]);
  });
  it('wants every key of a multiple choice, and nothing else', () => {
    const item = aQuizItem({ multiple: true, choices: aQuizItem().choices.map((choice) => ({ ...choice, correct: choice.id < 'c' })) });
    const correct = (...chosen: string[]) => scoreQuiz({ ...quiz, items: [item] }, answers({ q1: chosen })).correct;
    expect([correct('a', 'b'), correct('b', 'a', 'a'), correct('a'), correct('a', 'b', 'c')]).toEqual([1, 1, 0, 0]);
  });
  it('hands each competency its own answers, with the floor of guessing', () => {
    expect(scoreQuiz(quiz, answers({ q1: ['a'] })).byCompetency.get('comprendre-ia' as CompetencyId)).toEqual([
      { discrimination: 1.2, difficulty: 2, guessing: 0.25, correct: true },
      { discrimination: 1.2, difficulty: 3, guessing: 0, correct: false },
    ]);
  });
});
