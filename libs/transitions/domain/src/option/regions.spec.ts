import { kilometresBetween, type RegionId, regionNamed, REGIONS } from './regions.js';

const IDS = Object.keys(REGIONS) as RegionId[];

describe('kilometresBetween', () => {
  it('is nothing within a region, and the same both ways', () => {
    for (const a of IDS) for (const b of IDS) expect(kilometresBetween(a, b)).toBeCloseTo(kilometresBetween(b, a), 9);
    expect(kilometresBetween('montreal', 'montreal')).toBe(0);
  });

  it('is what a map says, as the crow flies: 233 km from Montréal to Québec, 165 km to Gatineau', () => {
    expect(kilometresBetween('montreal', 'capitale-nationale')).toBeCloseTo(233, -1);
    expect(kilometresBetween('montreal', 'outaouais')).toBeCloseTo(166, -1);
  });
});

describe('regionNamed', () => {
  it('knows the 17 by their names, whatever the accents and the hyphens', () => {
    expect(IDS).toHaveLength(17);
    for (const id of IDS) expect(regionNamed(REGIONS[id].name.fr)).toBe(id);
    expect(regionNamed('saguenay - lac saint jean')).toBe('saguenay-lac-saint-jean');
    expect(regionNamed('MONTREAL')).toBe('montreal');
    expect(regionNamed('')).toBeUndefined();
    expect(regionNamed('Ontario')).toBeUndefined();
  });
});
