import { teamCell, teamCellWords } from './team-cell.js';

const decimal = (level: number) => level.toFixed(1).replace('.', ',');
const words = (cell: Parameters<typeof teamCell>[0]) => teamCellWords(teamCell(cell), decimal);

describe('teamCell', () => {
  it('tells what is not asked from what is not known', () => {
    expect(words(null)).toBe('non demandé');
    expect(words({ required: 3, status: 'notAssessed', mean: null, low: null, high: null })).toBe('non évalué ou non partagé');
  });

  it('never shows a level that is not assessed, even if one came', () => {
    expect(teamCell({ required: 3, status: 'notAssessed', mean: 2.4, low: 1, high: 4 })).toEqual({ kind: 'unknown', required: 3 });
  });

  it('says the level, the state and what is asked of this very person', () => {
    expect(words({ required: 3, status: 'near', mean: 2.7, low: 1.7, high: 3.7 })).toBe('2,7, presque atteint (3 demandé)');
  });
});
