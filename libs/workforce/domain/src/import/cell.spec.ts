import { inertText, isFormula, textOf } from './cell.js';

describe('inertText', () => {
  it.each(['=1', '+1', '-1', '@x', '\t=1', ' =1'])('disarms %j', (text) => expect(isFormula(inertText(text))).toBe(false));
  it('leaves words alone', () => expect(inertText('Saguenay–Lac-Saint-Jean')).toBe('Saguenay–Lac-Saint-Jean'));
});

describe('textOf', () => {
  it('gives one form to each accented letter', () => expect(textOf(' E\u0301lise ')).toBe('Élise'));
  it('writes a number as it is read', () => expect(textOf(100_001)).toBe('100001'));
  it('writes a formula as one', () => expect(textOf({ formula: 'A1+1' })).toBe('=A1+1'));
});
