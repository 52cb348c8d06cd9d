import { carryEvidence, estimatePerson, estimationDay, type PersonEstimate, SETTINGS } from '@passerelle/competencies-domain';
import type { EmployeeId, OrganizationId } from '@passerelle/kernel';
import type { Statements } from '@passerelle/platform-api';
import { employeesWithProfilingOn } from '@passerelle/trust-api';

import { readLedger } from '../evidence/read-ledger.js';
import { type FrameworkInForce, readFrameworkInForce } from '../framework/read-framework-in-force.js';

/** Whose levels to compute: one person's, or the next people of the organization after the last batch. */
export type Whose = { readonly employeeId: EmployeeId } | { readonly after: EmployeeId | null };

/** A transaction of so many people takes about a tenth of a second. */
const BATCH = 100;

type Computed = PersonEstimate & {
  readonly employeeId: EmployeeId;
};

/**
 * Computes from the ledger the levels that are due, have aged or were made under other settings or another framework,
 * and keeps them, in the transaction of these statements. Twice does no more than once; a batch leaves aside whom
 * another copy of the service has in hand.
 *
 * @returns the last person of the batch, null when nobody is left
 */
export async function recomputeEstimates(statements: Pick<Statements, 'query'>, organizationId: OrganizationId, whose: Whose, now: Date): Promise<EmployeeId | null> {
  const day = estimationDay(now);
  const framework = await readFrameworkInForce(statements, organizationId);
  const { version } = framework;
  const ids = await claim(statements, organizationId, whose, [day, SETTINGS.version, version]);
  if (ids.length === 0) return null;
  const on = await employeesWithProfilingOn(statements, organizationId, ids);
  const computed = await compute(statements, organizationId, [...on], framework, day);
  await forget(statements, organizationId, ids, computed);
  await keep(statements, organizationId, computed, [day, version]);
  await statements.query('update competencies.estimation set due_since = null, day = $3, settings_version = $4, framework_version = $5 where organization_id = $1 and employee_id = any($2)', [organizationId, ids, day, SETTINGS.version, version]);
  return ids.at(-1) ?? null;
}

/** Whoever adds evidence meanwhile waits for this transaction, and makes the person due again. */
async function claim(statements: Pick<Statements, 'query'>, organizationId: OrganizationId, whose: Whose, current: readonly unknown[]): Promise<readonly EmployeeId[]> {
  const [which, given] = 'employeeId' in whose ? ['employee_id = $5', [whose.employeeId]] : ['($5::uuid is null or employee_id > $5)', [whose.after]];
  const rows = await statements.query<{ employee_id: EmployeeId }>(
    `select employee_id from competencies.estimation where organization_id = $1 and ${which}
       and (due_since is not null or day <> $2 or settings_version <> $3 or framework_version <> $4)
     order by employee_id limit ${BATCH} for update ${'employeeId' in whose ? '' : 'skip locked'}`,
    [organizationId, ...current, ...given],
  );
  return rows.map(({ employee_id }) => employee_id);
}

async function compute(statements: Pick<Statements, 'query'>, organizationId: OrganizationId, employeeIds: readonly EmployeeId[], { byId, routes }: FrameworkInForce, day: string): Promise<readonly Computed[]> {
  const ledger = await readLedger(statements, organizationId, employeeIds);
  return employeeIds.flatMap((employeeId) => estimatePerson(carryEvidence(ledger.get(employeeId) ?? [], routes), byId, day).map((estimate) => ({ employeeId, ...estimate })));
}

/** Of these people, what no evidence says any more, or may no longer be computed. */
async function forget(statements: Pick<Statements, 'query'>, organizationId: OrganizationId, ids: readonly EmployeeId[], computed: readonly Computed[]): Promise<void> {
  await statements.query(
    `delete from competencies.estimate e where e.organization_id = $1 and e.employee_id = any($2) and not exists (
       select 1 from unnest($3::uuid[], $4::text[], $5::text[]) as kept (employee_id, competency_id, basis)
       where kept.employee_id = e.employee_id and kept.competency_id = e.competency_id and kept.basis = e.basis)`,
    [organizationId, ids, computed.map(({ employeeId }) => employeeId), computed.map(({ competency }) => competency), computed.map(({ basis }) => basis)],
  );
}

async function keep(statements: Pick<Statements, 'query'>, organizationId: OrganizationId, computed: readonly Computed[], [day, version]: readonly [string, number]): Promise<void> {
  await statements.query(
    `insert into competencies.estimate (organization_id, day, framework_version, settings_version, employee_id, competency_id, basis, fresh_at, level)
     select $1, $2, $3, $4, * from unnest($5::uuid[], $6::text[], $7::text[], $8::timestamptz[], $9::json[])
     on conflict on constraint estimate_pk do update set day = excluded.day, framework_version = excluded.framework_version, settings_version = excluded.settings_version, fresh_at = excluded.fresh_at, level = excluded.level`,
    [
      organizationId, day, version, SETTINGS.version,
      computed.map(({ employeeId }) => employeeId), computed.map(({ competency }) => competency), computed.map(({ basis }) => basis), computed.map(({ freshAt }) => freshAt), computed.map(({ level }) => JSON.stringify(level)),
    ],
  );
}
