import type { EmployeeId } from '@passerelle/kernel';
import type { AccountHolder, AccountsToOpen } from '@passerelle/trust-api';
import { assignmentKey, type EmployeeRecord, type ImportPlan, type Personnel } from '@passerelle/workforce-domain';

/** Who gets an account, who becomes a manager, and whose account is closed, once the plan is written. */
export function accountsOfPlan({ employees, assignments }: Personnel, plan: ImportPlan, ids: ReadonlyMap<string, EmployeeId>, today: string): AccountsToOpen {
  const people = new Map<string, EmployeeRecord>(employees.map((employee) => [employee.number, employee]));
  for (const employee of [...plan.employees.added, ...plan.employees.changed.map(({ to }) => to)]) people.set(employee.number, employee);
  const ends = new Map(assignments.map((assignment) => [assignmentKey(assignment), assignment]));
  for (const assignment of [...plan.assignments.added, ...plan.assignments.changed.map(({ to }) => to)]) ends.set(assignmentKey(assignment), assignment);
  for (const end of plan.assignments.ended) {
    const ended = ends.get(assignmentKey(end));
    if (ended) ends.set(assignmentKey(end), { ...ended, endDate: end.endDate });
  }
  const working = new Set([...ends.values()].filter(({ startDate, endDate }) => endDate === null || (endDate >= today && endDate >= startDate)).map(({ number }) => number));
  const managing = new Set([...people.values()].filter(({ number }) => working.has(number)).map(({ managerNumber }) => managerNumber));
  const touched = new Set([...plan.employees.added.map(({ number }) => number), ...plan.changed]);
  const idsOf = (numbers: Iterable<string>) => [...numbers].flatMap((number) => ids.get(number) ?? []);
  const holders = [...touched].filter((number) => working.has(number)).flatMap((number): AccountHolder[] => {
    const [person, employeeId] = [people.get(number), ids.get(number)];
    return person?.email && employeeId ? [{ employeeId, email: person.email, displayName: `${person.firstName} ${person.lastName}`, language: person.language }] : [];
  });
  return { holders, managers: idsOf([...managing].filter((number): number is string => number !== null)), left: idsOf([...people.keys()].filter((number) => !working.has(number))) };
}
