import type { FrameworkMapping } from '@passerelle/competencies-domain';
import type { OrganizationId } from '@passerelle/kernel';
import type { Runner } from '@passerelle/platform-api';

/** What waits for somebody under the name of a competency: its table, which rows are open, what tells two of one person apart, and since when. */
export interface OpenThings {
  readonly table: 'competencies.mentorship' | 'competencies.validation_request';
  readonly states: readonly string[];
  readonly apart: string;
  readonly since: 'proposed_at' | 'asked_at';
}

/**
 * What is open goes on under the one name that its competency has become; of several, or of none, nobody can say, and it
 * stays where it was. One at most is open for a person and a competency: of two that become one, the earlier takes the name.
 */
export async function carryOpen(runner: Runner, organizationId: OrganizationId, { table, states, apart, since }: OpenThings, steps: readonly FrameworkMapping[]): Promise<void> {
  for (const step of steps) {
    const names = step.flatMap(({ from, to: [only, ...others] }) => (only && others.length === 0 && only.competency !== from ? [{ from, to: only.competency }] : []));
    await runner.query(
      `with candidate as (
         select distinct on (o.employee_id, ${apart}, name.after) o.id, o.employee_id, ${apart} as apart, name.after from ${table} o join unnest($2::text[], $3::text[]) as name (before, after) on name.before = o.competency_id
         where o.organization_id = $1 and o.state = any($4) order by o.employee_id, ${apart}, name.after, o.${since}, o.id)
       update ${table} moved set competency_id = candidate.after from candidate where moved.organization_id = $1 and moved.id = candidate.id
         and not exists (select 1 from ${table} o where o.organization_id = $1 and o.employee_id = candidate.employee_id and ${apart} = candidate.apart and o.competency_id = candidate.after and o.state = any($4))`,
      [organizationId, names.map(({ from }) => from), names.map(({ to }) => to), states],
    );
  }
}
