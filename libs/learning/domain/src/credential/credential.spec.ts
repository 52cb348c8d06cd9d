import type { ActivityId } from '@passerelle/kernel';
import fc from 'fast-check';

import { aCourse } from '../course/course.builder.js';
import { courseProgress } from '../progress/course-progress.js';
import { assessedCompetencies, CODE_CHARACTERS, credentialCode, judgeCompletion, readCredentialCode } from './credential.js';

const progress = (quizPassed: boolean, ...done: string[]) => courseProgress(aCourse(), new Set(done as ActivityId[]), quizPassed);

describe('judgeCompletion', () => {
  it('wants every activity and the quiz', () => {
    expect(judgeCompletion(progress(true, 't1', 't2', 't3', 't4'))).toBeNull();
    expect(judgeCompletion(progress(false, 't1', 't2', 't3', 't4'))).toEqual({ kind: 'CourseNotCompleted', minutesLeft: 10 });
    expect(judgeCompletion(progress(true, 't1', 't2', 't3'))).toEqual({ kind: 'CourseNotCompleted', minutesLeft: 5 });
  });
});

describe('assessedCompetencies', () => {
  it('names what the quiz asks about', () => expect(assessedCompetencies(aCourse())).toEqual(['comprendre-ia']));
});

describe('the code of an attestation', () => {
  const bytes = fc.uint8Array({ minLength: CODE_CHARACTERS, maxLength: CODE_CHARACTERS });

  it('carries at least 128 bits, each character as likely as another', () => {
    expect(CODE_CHARACTERS * 5).toBeGreaterThanOrEqual(128);
    const characters = Array.from({ length: 256 }, (_, byte) => credentialCode(new Uint8Array(CODE_CHARACTERS).fill(byte)).charAt(0));
    const counts = Map.groupBy(characters, (character) => character);
    expect(new Set([...counts.values()].map(({ length }) => length))).toEqual(new Set([8]));
  });
  it('is read again however it was typed', () => {
    fc.assert(fc.property(bytes, fc.boolean(), (random, lower) => {
      const code = credentialCode(random);
      const typed = code.replaceAll('-', lower ? ' ' : '');
      expect(readCredentialCode(lower ? typed.toLowerCase() : typed)).toBe(code);
    }));
  });
  it('forgives letters that look like figures', () => expect(readCredentialCode('oil00-00000-00000-00000-00000-0')).toBe('01100-00000-00000-00000-00000-0'));
  it('is nothing else', () => expect([readCredentialCode(''), readCredentialCode('U'.repeat(26)), readCredentialCode('0'.repeat(25))]).toEqual([null, null, null]));
});
