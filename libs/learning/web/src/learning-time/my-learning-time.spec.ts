import { TestBed } from '@angular/core/testing';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { MyLearningTime } from './my-learning-time.js';

const grant = (over: object = {}) => ({ id: 'g1', kind: 'weekly', minutesPerWeek: 120, fromOn: '2026-11-30', toOn: '2026-12-20', courseTitle: null, minutes: 360, word: 'Pour les lettres du printemps.', grantedBy: 'Nadia Tremblay', grantedAt: '2026-11-24T15:00:00Z', stands: true, endedAt: null, endWord: null, ...over });

async function aCard(grants: object[], pace: object | null = null, whole = false) {
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(new FakeGraphql({ MyLearningTime: { myLearningTime: { grants }, myPath: { minutesLeft: 240, pace } } }))] });
  const card = TestBed.createComponent(MyLearningTime);
  card.componentRef.setInput('whole', whole);
  await card.whenStable();
  return (card.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

describe('MyLearningTime', () => {
  it('says how much, until when, by whom and why, and where it leads the path', async () => {
    const words = await aCard([grant()], { minutesPerWeek: 120, doneOn: '2026-12-13', minutesToCome: 360 });
    expect(words).toContain('2 h par semaine, du 30 novembre 2026 au 20 décembre 2026');
    expect(words).toContain('Accordé par Nadia Tremblay : Pour les lettres du printemps.');
    expect(words).toContain('serait couvert d’ici le 13 décembre 2026');
  });

  it('says when the time granted ends before the path', async () => expect(await aCard([grant()], { minutesPerWeek: 60, doneOn: null, minutesToCome: 180 })).toContain('ce temps en couvre 3 h'));
  it('is not there where nothing was granted', async () => expect(await aCard([])).toBe(''));
  it('keeps the history on the path alone', async () => {
    const past = grant({ stands: false, endedAt: '2026-11-25T15:00:00Z', endWord: 'La formation est terminée.' });
    expect(await aCard([past])).toBe('');
    TestBed.resetTestingModule();
    expect(await aCard([past], null, true)).toContain('La formation est terminée.');
  });
});
