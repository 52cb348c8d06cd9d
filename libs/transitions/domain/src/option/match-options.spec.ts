import type { CompetencyId, JobFamilyId } from '@passerelle/kernel';

import { learningMinutes } from './learning-minutes.js';
import { matchOptions, type Origin, type TargetFamily, type TargetRole, whatWouldChange } from './match-options.js';
import { aKnownLevel, aTargetFamily, aTargetRole } from './option.builder.js';

const [VERIFY, LAW] = ['verifier-texte-ia', 'appliquer-droit'] as CompetencyId[] as [CompetencyId, CompetencyId];
const [OFFICE, RIGHTS] = ['agent-bureau', 'agent-rentes'] as JobFamilyId[] as [JobFamilyId, JobFamilyId];
const LEARNING = learningMinutes([{ id: 'c' as never, durationMinutes: 120, minutesLeft: 120, passProbability: 1, competencies: [{ id: VERIFY, from: 0, to: 4 }], prerequisites: [], state: 'toDo' }]);
const SOMEBODY: Origin = { levels: new Map([[VERIFY, aKnownLevel(1)]]), region: 'montreal', salary: 50_000 };
const match = (targets: readonly TargetRole[], families: Readonly<Record<string, TargetFamily>>, origin = SOMEBODY) => matchOptions(targets, new Map(Object.entries(families) as [JobFamilyId, TargetFamily][]), origin, LEARNING);

describe('matchOptions', () => {
  it('shows each component apart, with what is asked and where the person stands', () => {
    const [option] = match([aTargetRole({ salary: 57_000, region: 'laval', openings: 6 })], { [OFFICE]: aTargetFamily({ requirements: [{ competency: VERIFY, required: 3, importance: 3 }] }) }).kept;
    expect(option?.components).toMatchObject({ coverage: 1 / 3, minutes: 120, kinship: 0.5, salaryChange: 7_000, openings: 6, exposure: 0.3 });
    expect(option?.components.kilometres).toBeGreaterThan(5);
    expect(option?.requirements).toEqual([{ competency: VERIFY, required: 3, importance: 3, status: 'below', probability: 0 }]);
  });

  it('says that the catalogue does not lead there, rather than a number of hours', () => {
    const [option] = match([aTargetRole()], { [OFFICE]: aTargetFamily({ requirements: [{ competency: LAW, required: 2, importance: 1 }] }) }).kept;
    expect(option?.minutes.outOfReach).toEqual([LAW]);
    expect(option?.components.minutes).toBe(Number.POSITIVE_INFINITY);
  });

  it('leaves out nothing that it knows of, and compares nothing that it does not', () => {
    const { kept, folded } = match([aTargetRole({ salary: null }), aTargetRole({ region: null }), aTargetRole({ familyId: RIGHTS })], { [OFFICE]: aTargetFamily() });
    expect([kept.length, folded.length]).toEqual([2, 0]);
    expect(kept[0]?.components.salaryChange).toBeNull();
    expect(kept[1]?.components.kilometres).toBeNull();
  });

  it('folds a role like another, farther and with fewer posts', () => {
    const [near, far] = [aTargetRole(), aTargetRole({ region: 'cote-nord', openings: 1 })];
    const { kept, folded } = match([far, near], { [OFFICE]: aTargetFamily() });
    expect(kept.map(({ target }) => target)).toEqual([near]);
    expect(folded.map(({ option, beatenBy }) => [option.target, beatenBy.map(({ target }) => target)])).toEqual([[far, [near]]]);
  });
});

describe('whatWouldChange', () => {
  it('counts the roles that one competency would bring within reach, the most first', () => {
    const families = { [OFFICE]: aTargetFamily({ requirements: [{ competency: VERIFY, required: 3, importance: 3 }] }), [RIGHTS]: aTargetFamily({ requirements: [{ competency: LAW, required: 4, importance: 1 }] }) };
    const [first, second, third] = [aTargetRole(), aTargetRole({ region: 'estrie', salary: 70_000 }), aTargetRole({ familyId: RIGHTS, salary: 80_000 })];
    const { kept } = match([first, second, third], families);
    expect(whatWouldChange(kept, SOMEBODY)).toEqual([{ competency: VERIFY, level: 3, targets: [first.id, second.id] }, { competency: LAW, level: 4, targets: [third.id] }]);
  });

  it('is silent about what is already within reach', () => {
    const { kept } = match([aTargetRole()], { [OFFICE]: aTargetFamily() }, { ...SOMEBODY, levels: new Map([[VERIFY, aKnownLevel(4)]]) });
    expect(whatWouldChange(kept, { levels: new Map([[VERIFY, aKnownLevel(4)]]) })).toEqual([]);
  });
});
