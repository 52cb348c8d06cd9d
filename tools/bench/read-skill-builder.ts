import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import type { LearnerHistory } from '@passerelle/tutor-domain';

/**
 * Reads answers of learners, three lines each: their number, the skills, 0 or 1; plain or gzip.
 * @throws Error that says in which learner the file is not so
 */
export function readSkillBuilder(file: string): readonly LearnerHistory[] {
  const bytes = readFileSync(file);
  const lines = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8').trim().split(/\r?\n/);
  return Array.from({ length: Math.ceil(lines.length / 3) }, (_, learner) => {
    const [skills, results] = [fieldsOf(lines[3 * learner + 1]), fieldsOf(lines[3 * learner + 2])];
    if (skills.length !== Number(lines[3 * learner]) || results.length !== skills.length || !results.every((result) => result === '0' || result === '1')) {
      throw new Error(`Learner ${learner + 1} of ${file} is not three lines: the number of answers, their skills, their results as 0 or 1.`);
    }
    return skills.map((skill, place) => ({ skill, correct: results[place] === '1' }));
  });
}

function fieldsOf(line = ''): readonly string[] {
  return line.split(',').map((field) => field.trim()).filter((field) => field !== '');
}

/** Seen as often, one skill right after another, and agreeing as often: it is one question that was written twice. */
const LEAST_TIMES = 20;
const LEAST_AGREEMENT = 0.95;

/**
 * The same answers with one row a question. In this set a question on several skills is written once for each, with the
 * same result: whoever sees the first row knows the second. Pairs of skills that follow each other with the same result
 * at least 95 times in 100 are taken to be such questions, and the rows after the first are left out.
 * Source: Xiong, Zhao, Van Inwegen and Beck, Going Deeper with Deep Knowledge Tracing, EDM 2016.
 */
export function oneRowPerQuestion(histories: readonly LearnerHistory[]): readonly LearnerHistory[] {
  const pairs = new Map<string, { times: number; agreeing: number }>();
  for (const history of histories) {
    history.forEach((answer, place) => {
      const before = history[place - 1];
      if (!before || before.skill === answer.skill) return;
      const pair = pairs.get(`${before.skill}>${answer.skill}`) ?? { times: 0, agreeing: 0 };
      pair.times += 1;
      pair.agreeing += before.correct === answer.correct ? 1 : 0;
      pairs.set(`${before.skill}>${answer.skill}`, pair);
    });
  }
  const isOneQuestion = (pair: string) => {
    const { times, agreeing } = pairs.get(pair) ?? { times: 0, agreeing: 0 };
    return times >= LEAST_TIMES && agreeing / times >= LEAST_AGREEMENT;
  };
  return histories.map((history) => history.filter((answer, place) => {
    const before = history[place - 1];
    return !before || before.correct !== answer.correct || !isOneQuestion(`${before.skill}>${answer.skill}`);
  }));
}
