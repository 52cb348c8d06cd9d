import { FIRST_NAMES, LAST_NAMES } from './names.ts';
import type { Random } from './random.ts';
import { familiesOf, REGIONS, STRUCTURE, weightedPick } from './structure.ts';

export interface InventedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
}

export interface InventedPerson {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly language: 'fr' | 'en';
  readonly managerId: string | null;
  readonly unitId: string;
  readonly family: string;
  readonly region: string;
  readonly startDate: string;
  readonly manages: boolean;
}

export interface InventedOrganization {
  readonly units: readonly InventedUnit[];
  readonly people: readonly InventedPerson[];
}

export interface Wish {
  readonly people: number;
  /** People of one service, its manager left out: a larger organization has more services, not larger ones. */
  readonly teamSize: number;
  readonly domain: string;
  readonly today: Date;
}

/** Invents an organization: directorates, services, a manager each, and the people of the services. */
export function generateOrganization(random: Random, wish: Wish): InventedOrganization {
  const units: InventedUnit[] = [];
  const people: InventedPerson[] = [];
  const hire = personMaker(random, wish, people);
  const root: InventedUnit = { id: random.uuid(), code: '1000', name: 'Présidence', parentId: null };
  units.push(root);
  const head = hire(root, 'cadre', null, true);
  const serviceCount = Math.max(1, Math.round((wish.people - 1) / (wish.teamSize + 1)));
  const directorates = STRUCTURE.map(({ name }, index) => {
    const unit: InventedUnit = { id: random.uuid(), code: String(2000 + index), name, parentId: root.id };
    units.push(unit);
    return { unit, manager: hire(unit, 'cadre', head.id, true) };
  });
  const services = STRUCTURE.flatMap(({ services: names }, directorate) => names.map((name) => ({ name, directorate })));
  for (let index = 0; people.length < wish.people; index += 1) {
    const { name, directorate } = services[index % services.length] as (typeof services)[number];
    const { unit: parent, manager } = directorates[directorate] as (typeof directorates)[number];
    const round = Math.floor(index / services.length);
    const unit: InventedUnit = { id: random.uuid(), code: String(3000 + index), name: round === 0 ? name : `${name} ${round + 1}`, parentId: parent.id };
    units.push(unit);
    const lead = hire(unit, 'cadre', manager.id, true);
    const size = index < serviceCount - 1 ? wish.teamSize + (wish.teamSize > 8 ? random.between(-4, 4) : 0) : wish.people;
    for (let place = 0; place < size && people.length < wish.people; place += 1) hire(unit, weightedPick(familiesOf(name), random.next()), lead.id, false);
  }
  return { units, people };
}

function personMaker(random: Random, { domain, today }: Wish, people: InventedPerson[]) {
  return (unit: InventedUnit, family: string, managerId: string | null, manages: boolean): InventedPerson => {
    const firstName = random.pick(FIRST_NAMES);
    const lastName = random.pick(LAST_NAMES);
    const number = String(100_001 + people.length);
    const address = `${firstName}.${lastName}.${number}`.normalize('NFD').replace(/[̀-ͯ]/g, '').replace(/[^A-Za-z0-9.-]/g, '').toLowerCase();
    const person: InventedPerson = {
      id: random.uuid(), accountId: random.uuid(), number, firstName, lastName, email: `${address}@${domain}`, language: random.chance(0.06) ? 'en' : 'fr', managerId, unitId: unit.id, family,
      region: weightedPick(REGIONS, random.next()), startDate: daysBefore(today, random.between(60, 9000)).toISOString().slice(0, 10), manages,
    };
    people.push(person);
    return person;
  };
}

export function daysBefore(day: Date, days: number): Date {
  return new Date(day.getTime() - days * 86_400_000);
}
