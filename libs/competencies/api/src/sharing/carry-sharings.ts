import { carrySharing, type FrameworkMapping, namesAfter } from '@passerelle/competencies-domain';
import type { CompetencyId, EmployeeId, OrganizationId } from '@passerelle/kernel';
import type { Runner } from '@passerelle/platform-api';

export interface Carrying {
  /** The version that the steps lead to. */
  readonly version: number;
  readonly steps: readonly FrameworkMapping[];
  /** Every competency of the version that the steps start from. */
  readonly before: ReadonlySet<CompetencyId>;
}

/**
 * Carries what each person shares through the mappings of a new version, in the transaction that publishes it. Nobody
 * changes their choice meanwhile: stopping under the old name would otherwise be lost under the new one.
 */
export async function carrySharings(runner: Runner, organizationId: OrganizationId, { version, steps, before }: Carrying, now: Date): Promise<void> {
  const moved = [...new Set(steps.flatMap((step) => step.flatMap(({ from, to }) => [from, ...to.map(({ competency }) => competency)])))];
  if (moved.length === 0) return;
  await runner.query('lock table competencies.sharing in share row exclusive mode');
  const rows = (await runner.query('select employee_id as "employeeId", array_agg(competency_id) as shared from competencies.sharing where organization_id = $1 and shared and competency_id = any($2) group by employee_id', [organizationId, moved])) as { employeeId: EmployeeId; shared: CompetencyId[] }[];
  const changes = rows.flatMap(({ employeeId, shared }) => changesOf(new Set(shared), steps, before).map((change) => ({ employeeId, ...change })));
  await runner.query(
    `insert into competencies.sharing (organization_id, employee_id, competency_id, shared, changed_at, carried_by)
     select $1, employee_id, competency_id, shared, $2, $3 from unnest($4::uuid[], $5::text[], $6::boolean[]) as change (employee_id, competency_id, shared)
     on conflict on constraint sharing_pk do update set shared = excluded.shared, changed_at = excluded.changed_at, carried_by = excluded.carried_by`,
    [organizationId, now, version, changes.map(({ employeeId }) => employeeId), changes.map(({ competency }) => competency), changes.map(({ shared }) => shared)],
  );
}

/** What a person's choices have become after every step. */
export function sharedAfter(shared: ReadonlySet<CompetencyId>, steps: readonly FrameworkMapping[], before: ReadonlySet<CompetencyId>): ReadonlySet<CompetencyId> {
  let [names, after] = [before, shared];
  for (const step of steps) {
    after = carrySharing(after, step, names);
    names = namesAfter(step, names);
  }
  return after;
}

function changesOf(shared: ReadonlySet<CompetencyId>, steps: readonly FrameworkMapping[], before: ReadonlySet<CompetencyId>): readonly { readonly competency: CompetencyId; readonly shared: boolean }[] {
  const after = sharedAfter(shared, steps, before);
  const ended = [...shared].filter((id) => !after.has(id)).map((competency) => ({ competency, shared: false }));
  return [...ended, ...[...after].filter((id) => !shared.has(id)).map((competency) => ({ competency, shared: true }))];
}
