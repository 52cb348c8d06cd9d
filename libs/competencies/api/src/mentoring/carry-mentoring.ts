import type { FrameworkMapping } from '@passerelle/competencies-domain';
import type { CompetencyId, EmployeeId, OrganizationId } from '@passerelle/kernel';
import type { Runner } from '@passerelle/platform-api';

import { type Carrying, sharedAfter } from '../sharing/carry-sharings.js';

/**
 * Carries mentoring through the mappings of a new version, in the transaction that publishes it. An offer follows as what
 * is shared does: to the new name, to each part, to a whole when it was made for all of it. A mentorship that is open goes
 * on under the one name that its competency has become; of several, or of none, nobody can say, and it stays where it was.
 */
export async function carryMentoring(runner: Runner, organizationId: OrganizationId, { steps, before }: Carrying, now: Date): Promise<void> {
  const moved = [...new Set(steps.flatMap((step) => step.flatMap(({ from, to }) => [from, ...to.map(({ competency }) => competency)])))];
  if (moved.length === 0) return;
  await runner.query('lock table competencies.mentoring_offer in share row exclusive mode');
  const rows = (await runner.query('select employee_id as "employeeId", array_agg(competency_id) as offered from competencies.mentoring_offer where organization_id = $1 and competency_id = any($2) group by employee_id', [organizationId, moved])) as { employeeId: EmployeeId; offered: CompetencyId[] }[];
  const after = rows.flatMap(({ employeeId, offered }) => [...sharedAfter(new Set(offered), steps, before)].map((competency) => ({ employeeId, competency })));
  await runner.query('delete from competencies.mentoring_offer where organization_id = $1 and competency_id = any($2)', [organizationId, moved]);
  await runner.query(
    'insert into competencies.mentoring_offer (organization_id, employee_id, competency_id, offered_at) select $1, employee_id, competency_id, $2 from unnest($3::uuid[], $4::text[]) as offer (employee_id, competency_id)',
    [organizationId, now, after.map(({ employeeId }) => employeeId), after.map(({ competency }) => competency)],
  );
  for (const step of steps) await rename(runner, organizationId, step);
}

/** One open mentorship at most for a person and a competency: of two that become one, the earlier keeps the name. */
async function rename(runner: Runner, organizationId: OrganizationId, step: FrameworkMapping): Promise<void> {
  const names = step.flatMap(({ from, to: [only, ...others] }) => (only && others.length === 0 && only.competency !== from ? [{ from, to: only.competency }] : []));
  await runner.query(
    `with candidate as (
       select distinct on (m.employee_id, name.after) m.id, m.employee_id, name.after from competencies.mentorship m join unnest($2::text[], $3::text[]) as name (before, after) on name.before = m.competency_id
       where m.organization_id = $1 and m.state in ('proposed', 'agreed') order by m.employee_id, name.after, m.proposed_at, m.id)
     update competencies.mentorship m set competency_id = candidate.after from candidate
     where m.organization_id = $1 and m.id = candidate.id
       and not exists (select 1 from competencies.mentorship o where o.organization_id = $1 and o.employee_id = candidate.employee_id and o.competency_id = candidate.after and o.state in ('proposed', 'agreed'))`,
    [organizationId, names.map(({ from }) => from), names.map(({ to }) => to)],
  );
}
