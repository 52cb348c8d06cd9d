import type { CourseId } from '@passerelle/kernel';
import * as fc from 'fast-check';

import type { PathStep } from './order-steps.js';
import { aPathCourse } from './path.builder.js';
import { overdueSteps, planWeeks } from './plan-weeks.js';

const WEDNESDAY = '2026-11-25';
const AGREED = { minutesPerWeek: 70, fromOn: '2026-11-02', toOn: '2027-01-31' };
const step = (id: string, minutesLeft: number, obligation: PathStep['obligation'] = 'obligatory'): PathStep => ({ kind: 'course', courseId: id as CourseId, state: 'toDo', obligation, competencies: [], minutesLeft, expectedMinutes: minutesLeft, chosen: false, preparatory: false, neededFor: [], toConfirm: false });
const due = (...days: [string, string][]) => new Map(days.map(([id, day]) => [id as CourseId, day]));

describe('planWeeks', () => {
  it('counts what is left of this week, and goes on with a step in the next', () => {
    const { weeks, minutesUnplanned } = planWeeks([step('a', 60), step('b', 60)], [], AGREED, due(), WEDNESDAY);
    expect(minutesUnplanned).toBe(0);
    expect(weeks).toEqual([
      { fromOn: '2026-11-25', toOn: '2026-11-29', minutesAgreed: 50, minutesPlanned: 50, pieces: [{ step: 0, minutes: 50, ends: false }] },
      { fromOn: '2026-11-30', toOn: '2026-12-06', minutesAgreed: 70, minutesPlanned: 70, pieces: [{ step: 0, minutes: 10, ends: true }, { step: 1, minutes: 60, ends: true }] },
    ]);
  });

  it('says what is late, and whether moving what is recommended is enough', () => {
    const steps = [step('r', 50, 'recommended'), step('o', 60)];
    expect(planWeeks(steps, [], AGREED, due(['o', '2026-12-01']), WEDNESDAY).late).toEqual([{ courseId: 'o', dueOn: '2026-12-01', past: false, doneOn: '2026-12-05', movable: ['r'], onTimeThen: true }]);
    expect(planWeeks(steps, [], AGREED, due(['o', '2026-11-26']), WEDNESDAY).late[0]?.onTimeThen).toBe(false);
  });

  it('says that a day is behind, with what may wait, even where no hours are agreed', () => {
    const steps = [step('r', 50, 'recommended'), step('p', 30, 'recommended'), step('o', 60)];
    const courses = [aPathCourse({ id: 'o' as CourseId, prerequisites: ['p' as CourseId] }), aPathCourse({ id: 'p' as CourseId })];
    const days = due(['o', '2026-11-24']);
    expect(overdueSteps(steps, courses, days, WEDNESDAY)).toEqual([{ courseId: 'o', dueOn: '2026-11-24', past: true, doneOn: null, movable: ['r'], onTimeThen: false }]);
    expect(overdueSteps(steps, courses, due(['o', WEDNESDAY]), WEDNESDAY)).toEqual([]);
    expect(planWeeks(steps, courses, AGREED, days, WEDNESDAY).late[0]).toMatchObject({ past: true, movable: ['r'] });
  });

  it('moves neither what must come before nor what has its own last day', () => {
    const courses = [aPathCourse({ id: 'o' as CourseId, prerequisites: ['r' as CourseId] }), aPathCourse({ id: 'r' as CourseId })];
    expect(planWeeks([step('r', 50, 'recommended'), step('o', 60)], courses, AGREED, due(['o', '2026-12-01']), WEDNESDAY).late[0]?.movable).toEqual([]);
    expect(planWeeks([step('r', 50, 'recommended'), step('o', 60)], [], AGREED, due(['o', '2026-12-01'], ['r', '2027-01-01']), WEDNESDAY).late[0]?.movable).toEqual([]);
  });

  it('tells what the agreed time does not cover', () => {
    const plan = planWeeks([step('a', 100)], [], { ...AGREED, toOn: '2026-11-29' }, due(['a', '2026-12-24']), WEDNESDAY);
    expect(plan).toMatchObject({ minutesUnplanned: 50, late: [{ courseId: 'a', doneOn: null }] });
  });

  it('loses no minute, and never plans more than was agreed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 8 }), fc.integer({ min: 15, max: 600 }), fc.nat(200), (minutes, minutesPerWeek, days) => {
        const steps = minutes.map((one, index) => step(`s${index}`, one));
        const toOn = new Date(Date.parse('2026-11-25T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10);
        const { weeks, minutesUnplanned } = planWeeks(steps, [], { minutesPerWeek, fromOn: WEDNESDAY, toOn }, due(), WEDNESDAY);
        expect(weeks.reduce((sum, { minutesPlanned }) => sum + minutesPlanned, 0) + minutesUnplanned).toBe(minutes.reduce((sum, one) => sum + one, 0));
        for (const week of weeks) expect(week.minutesPlanned).toBeLessThanOrEqual(week.minutesAgreed);
      }),
    );
  });
});
