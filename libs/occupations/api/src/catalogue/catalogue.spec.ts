import { exposureOf } from '@passerelle/occupations-domain';

import { iloOccupation, iloTask } from '../family/ilo-index.js';
import { readCatalogue } from './load-catalogue.js';

const families = await readCatalogue();

describe('the catalogue', () => {
  it('holds the 38 families', () => expect(families).toHaveLength(38));
  it('gives every family its own official code, or none', () => {
    const codes = families.flatMap(({ officialCode }) => officialCode ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });

  describe.each(families.map((family) => [family.id, family] as const))('%s', (_, family) => {
    const today = family.tasks.filter(({ change }) => change !== 'new');

    it('has 8 to 14 tasks, one to three of them new', () => {
      expect(family.tasks.length).toBeGreaterThanOrEqual(8);
      expect(family.tasks.length).toBeLessThanOrEqual(14);
      expect([1, 2, 3]).toContain(family.tasks.length - today.length);
    });
    it('takes each figure from its source: the mean of the scores it cites, rounded half up', () => {
      for (const { id, exposure, source } of today) {
        if (source.kind !== 'ilo-2025') continue;
        const mean = source.refs.reduce((sum, ref) => sum + iloTask(ref).exposure, 0) / source.refs.length;
        expect([id, exposure]).toEqual([id, Math.floor(mean * 100 + 0.5 + 1e-9) / 100]);
      }
    });
    it('rests on the published index for three tasks of today out of four', () => {
      expect(today.filter(({ source }) => source.kind === 'ilo-2025').length).toBeGreaterThanOrEqual(today.length * 0.75);
    });
    it('names only occupations of the index, and has a mean in keeping with them', () => {
      const means = family.nearest.map(({ isco08 }) => iloOccupation(isco08).mean);
      const { mean } = exposureOf(family);
      expect(mean).toBeGreaterThan(Math.min(...means) - 0.15);
      expect(mean).toBeLessThan(Math.max(...means) + 0.15);
    });
    it('keeps the words of the glossary', () => {
      expect(JSON.stringify(family)).not.toMatch(/remplacement|remplacer un|score de risque|talent à risque|·/i);
    });
  });
});
