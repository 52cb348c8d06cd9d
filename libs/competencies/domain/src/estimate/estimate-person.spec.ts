import type { CompetencyId } from '@passerelle/kernel';
import { MONDAY } from '@passerelle/kernel/testing';
import fc from 'fast-check';

import { EVIDENCE_KINDS } from '../evidence/evidence.js';
import { anEvidence } from '../framework/competency.builder.js';
import type { Level } from '../framework/framework.js';
import { estimateLevel } from './estimate-level.js';
import { estimatePerson } from './estimate-person.js';
import { momentOfDay } from './estimation-day.js';

const [checking, adapting, forgotten] = ['verifier-texte-ia', 'adaptabilite', 'oubliee'] as CompetencyId[] as [CompetencyId, CompetencyId, CompetencyId];
const framework = new Map([[checking, { halfLifeMonths: 18 }], [adapting, { halfLifeMonths: 36 }]]);
const DAY = '2026-11-23';
const ledgers = fc.array(fc.record({ competency: fc.constantFrom(checking, adapting), kind: fc.constantFrom(...EVIDENCE_KINDS), level: fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Level>, daysAgo: fc.integer({ min: 0, max: 900 }) }), { maxLength: 12 });
const pieces = (ledger: readonly { competency: CompetencyId; kind: (typeof EVIDENCE_KINDS)[number]; level: Level; daysAgo: number }[]) => ledger.map(({ daysAgo, ...piece }) => anEvidence({ ...piece, observedAt: new Date(MONDAY.getTime() - daysAgo * 86_400_000) }));
const byKey = (estimates: ReturnType<typeof estimatePerson>) => new Map(estimates.map((estimate) => [`${estimate.competency} ${estimate.basis}`, estimate]));

describe('estimatePerson', () => {
  it('gives the same levels to the digit in whatever order the ledger is read', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const evidence = pieces(ledger);
        expect(byKey(estimatePerson(evidence.toReversed(), framework, DAY))).toEqual(byKey(estimatePerson(evidence, framework, DAY)));
      }),
    );
  });

  it('says of validations what it would say if there were nothing else', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const evidence = pieces(ledger);
        const alone = estimatePerson(evidence.filter(({ kind }) => kind === 'managerValidation' || kind === 'externalCertificate'), framework, DAY);
        const validated = byKey(estimatePerson(evidence, framework, DAY).filter(({ basis }) => basis === 'validations'));
        expect(validated).toEqual(byKey(alone.filter(({ basis }) => basis === 'validations')));
        expect(alone.filter(({ basis }) => basis === 'everything').map(({ level }) => level)).toEqual(alone.filter(({ basis }) => basis === 'validations').map(({ level }) => level));
      }),
    );
  });

  it('gives the figures of the person’s own page', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const evidence = pieces(ledger);
        for (const { competency, basis, freshAt, level } of estimatePerson(evidence, framework, DAY)) {
          if (basis === 'everything') expect(estimateLevel(evidence.filter((piece) => piece.competency === competency), framework.get(competency)!.halfLifeMonths, momentOfDay(DAY))).toMatchObject({ freshAt, ...level });
        }
      }),
    );
  });

  it('leaves out what the framework does not know', () => expect(estimatePerson([anEvidence({ competency: forgotten })], framework, DAY)).toEqual([]));
});
