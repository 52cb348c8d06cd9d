import { type PlacedBubble, placeLabels } from './place-labels.js';

const bubble = (id: string, x: number, y: number, text = 'Bureau', radius = 10): PlacedBubble => ({ id, x, y, radius, text });

describe('placeLabels', () => {
  it('names a lone bubble on its right', () => expect(placeLabels([bubble('a', 100, 100)], 600)).toEqual(new Map([['a', 'right']])));
  it('turns to the left at the edge', () => expect(placeLabels([bubble('a', 590, 100)], 600).get('a')).toBe('left'));
  it('covers neither a bubble nor a name', () => {
    const sides = placeLabels([bubble('a', 100, 100), bubble('b', 140, 100), bubble('c', 60, 100)], 600);
    expect(sides.get('a')).toBe('top');
    expect(sides.get('b')).toBe('right');
  });
  it('leaves out a name without room, the first given keeping theirs', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => bubble(`n${index}`, 100 + index, 100 + (index % 3), 'Une dénomination assez longue'));
    const sides = placeLabels(crowd, 600);
    expect(sides.has('n0')).toBe(true);
    expect(sides.size).toBeLessThan(crowd.length);
  });
});
