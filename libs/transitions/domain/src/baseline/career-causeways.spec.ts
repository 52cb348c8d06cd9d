import { careerCauseway, type CausewayPair } from './career-causeways.js';

const pair = (over: Partial<CausewayPair> = {}): CausewayPair => ({ essentialSkills: 0.4, optionalSkills: 0.4, workActivities: 0.4, workContext: 0.4, jobZoneDifference: 0, earningsRatio: 1, isLessExposed: true, ...over });

describe('careerCauseway', () => {
  it('is the plain mean of four similarities', () => expect(careerCauseway(pair({ essentialSkills: 1, workContext: 0 })).similarity).toBeCloseTo(0.45, 12));
  it('has the published thresholds', () => {
    expect(careerCauseway(pair()).verdict).toBe('highlyViable');
    expect(careerCauseway(pair({ optionalSkills: 0.1 })).verdict).toBe('viable');
    expect(careerCauseway(pair({ optionalSkills: 0, workContext: 0 })).verdict).toBe('notViable');
    expect(careerCauseway(pair({ jobZoneDifference: 2 })).verdict).toBe('notViable');
    expect(careerCauseway(pair({ jobZoneDifference: -1, earningsRatio: 0.75 })).verdict).toBe('highlyViable');
    expect(careerCauseway(pair({ earningsRatio: 0.74 })).verdict).toBe('notViable');
  });
  it('is safe where a viable target is less exposed', () => expect([careerCauseway(pair()).isSafe, careerCauseway(pair({ isLessExposed: false })).isSafe, careerCauseway(pair({ jobZoneDifference: 3 })).isSafe]).toEqual([true, false, false]));
});
