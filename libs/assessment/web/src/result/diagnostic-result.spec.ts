import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import { aConclusion, aDiagnostic } from '../sitting/diagnostic.builder.js';
import { type AnsweredItem, conclusionWords, moveWords, sureWords } from './conclusion-words.js';
import { DiagnosticResult } from './diagnostic-result.js';

const text = (words: string) => ({ fr: words, en: words });
function anItem(over: Partial<AnsweredItem> = {}): AnsweredItem {
  return { itemId: 'v-01', outcome: 'wrong', counted: true, moves: -0.2, situation: null, parts: [{ question: text('Que faites-vous ?'), answer: [text('Je relis')] }], ideas: [{ id: 'i', name: text('Relire suffit'), feedback: text('Comparez avec la source.') }], explanation: null, source: text('Guide'), ...over };
}

async function aResult(...conclusions: Parameters<typeof aConclusion>[0][]) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const result = TestBed.createComponent(DiagnosticResult);
  result.componentRef.setInput('diagnostic', aDiagnostic({ endedAt: '2026-11-23T14:20:00Z', questionsAnswered: 9, asking: null, conclusions: conclusions.map((over, place) => aConclusion({ competencyId: `c${place}`, ...over })) }));
  await result.whenStable();
  return { result, host: result.nativeElement as HTMLElement };
}

describe('DiagnosticResult', () => {
  it('says what was concluded, how sure it is, and what was added to the evidence', async () => {
    const { host } = await aResult({ items: [anItem()] }, { verdict: 'undecided', why: 'stopped', recorded: false, unrecorded: 'tooFewAnswers', probability: 0.5 });
    const [first, second] = [...host.querySelectorAll('.conclusions > li')].map((line) => line.textContent ?? '');
    expect(first).toContain('Vos réponses montrent le niveau 3 demandé.');
    expect(first).toContain('atteint\u00a0: 9 chances sur 10');
    expect(first).toContain('Ajouté à vos preuves.');
    expect(second).toContain('Pas assez clair');
    expect(second).toContain('Rien n’est ajouté à vos preuves');
  });

  it('shows one’s own answer and the idea behind a mistake, and no explanation where there is none', async () => {
    const { host } = await aResult({ items: [anItem(), anItem({ itemId: 'v-02', outcome: 'right', moves: 0.3, ideas: [] }), anItem({ itemId: 'v-03', outcome: 'dontKnow', ideas: [], parts: [{ question: text('Et cela ?'), answer: [] }] })] });
    const [wrong, right, unknown] = [...host.querySelectorAll('pa-answered-items > ol > li')].map((item) => item.textContent ?? '');
    expect(wrong).toContain('Je relis');
    expect(wrong).toContain('Comparez avec la source.');
    expect(right).toContain('Cette réponse rapproche le niveau demandé.');
    expect(unknown).toContain('Je ne sais pas');
    expect(unknown).not.toContain('Votre réponse');
  });

  it('says why nothing was added: too few answers, or an estimation that was off', async () => {
    const { host } = await aResult({ recorded: false, unrecorded: 'tooFewAnswers' }, { recorded: false, unrecorded: 'notEstimated' });
    const [few, off] = [...host.querySelectorAll('.conclusions > li')].map((one) => one.textContent ?? '');
    expect(few).toContain('trop peu de réponses');
    expect(off).toContain('n’était pas activée');
    expect(off).not.toContain('trop peu');
  });

  it('concludes nothing while levels are not estimated', async () => {
    const { result, host } = await aResult();
    result.componentRef.setInput('diagnostic', aDiagnostic({ endedAt: '2026-11-23T14:20:00Z', asking: null, conclusions: null }));
    await result.whenStable();
    expect(host.querySelector('.conclusions')).toBeNull();
    expect(host.textContent).toContain('n’est pas activée');
  });
});

describe('the words of a conclusion', () => {
  it('never round a chance up', () => {
    const chances = (probability: number) => sureWords({ probability, verdict: 'met' }).chances.replaceAll('\u00a0', ' ');
    expect([0.05, 0.19, 0.7, 0.899, 0.9999, 1].map(chances)).toEqual(['atteint : moins d’une chance sur 10', 'atteint : environ 1 chance sur 10', 'atteint : 7 chances sur 10', 'atteint : 8 chances sur 10', 'atteint : 9 chances sur 10', 'atteint : presque certain']);
  });

  it('say why nothing is concluded', () => {
    const why = (over: Parameters<typeof aConclusion>[0]) => conclusionWords(aConclusion({ verdict: 'undecided', items: [anItem()], ...over }));
    expect(why({ why: 'budgetSpent' })).toContain('dans les deux sens');
    expect(why({ why: 'nothingLeft' })).toContain('plus de question');
    expect(why({ why: 'stopped' })).toContain('s’est arrêté');
    expect(why({ why: 'stopped', items: [] })).toContain('avant ses questions');
  });

  it('say what an answer changed, and that a question is tried out', () => {
    expect(moveWords({ counted: true, moves: 0.001 })).toContain('change peu');
    expect(moveWords({ counted: false, moves: 0 })).toContain('à l’essai');
  });
});
