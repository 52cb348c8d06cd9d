import type { UnitId } from '@passerelle/kernel';
import fc from 'fast-check';

import { permissionsOf } from './permissions.js';
import { effectiveReachesOf, type HeldRole,mayReachUnit, reachesOf } from './reaches.js';
import { ROLES } from './role.js';

const [north, south] = ['nord', 'sud'] as [UnitId, UnitId];
const grants = fc.array(fc.record({ role: fc.constantFrom(...ROLES), unitId: fc.constantFrom(null, north, south) }));

describe('reachesOf', () => {
  it('reaches the units of a role, each once', () => {
    const reach = reachesOf([{ role: 'hrPlanner', unitId: north }, { role: 'hrPlanner', unitId: south }, { role: 'unionObserver', unitId: north }]).get('headcount:read');
    expect(reach).toEqual({ kind: 'units', unitIds: [north, south] });
  });
  it('reaches the organization as soon as one role does, in whatever order they were given', () => {
    const both: HeldRole[] = [{ role: 'hrPlanner', unitId: north }, { role: 'unionObserver', unitId: null }];
    for (const order of [both, both.toReversed()]) expect(reachesOf(order).get('headcount:read')).toEqual({ kind: 'organization' });
  });
  it('gives the permissions of the roles, no more and no less', () => {
    fc.assert(fc.property(grants, (held) => expect([...reachesOf(held).keys()].sort()).toEqual([...permissionsOf(held.map(({ role }) => role))].sort())));
  });
  it('never narrows by adding a role', () => {
    fc.assert(
      fc.property(grants, grants, (held, more) => {
        const [before, after] = [reachesOf(held), reachesOf([...held, ...more])];
        return [...before].every(([permission, reach]) => {
          const wider = after.get(permission);
          return wider?.kind === 'organization' || (reach.kind === 'units' && wider?.kind === 'units' && reach.unitIds.every((id) => wider.unitIds.includes(id)));
        });
      }),
    );
  });
});

describe('effectiveReachesOf', () => {
  const employee: HeldRole[] = [{ role: 'employee', unitId: null }];

  it('is what the roles give, for whoever stands in for nobody', () => {
    fc.assert(fc.property(grants, (held) => expect(effectiveReachesOf(held, false)).toEqual(reachesOf(held))));
  });
  it('opens to whoever stands in what the manager does, less naming somebody in turn and binding the team’s time', () => {
    const added = [...effectiveReachesOf(employee, true).keys()].filter((permission) => !reachesOf(employee).has(permission));
    expect(added.sort()).toEqual(['course-request:write', 'mentorship:propose', 'team:read', 'validation:decide']);
  });
  it('takes nothing away from a manager who also stands in for another', () => {
    expect(effectiveReachesOf([{ role: 'manager', unitId: null }], true).has('interim:write')).toBe(true);
  });
});

describe('mayReachUnit', () => {
  it('is for those who read figures by unit', () => expect(ROLES.filter(mayReachUnit)).toEqual(['hrPlanner', 'unionObserver']));
});
