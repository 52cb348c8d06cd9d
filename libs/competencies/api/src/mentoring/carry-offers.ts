import type { CompetencyId, EmployeeId, OrganizationId } from '@passerelle/kernel';
import type { Runner } from '@passerelle/platform-api';

import { type Carrying, sharedAfter } from '../sharing/carry-sharings.js';

/**
 * Carries offers to accompany through the mappings of a new version, in the transaction that publishes it. They follow as what
 * is shared does: to the new name, to each part, to a whole when it was made for all of it.
 */
export async function carryOffers(runner: Runner, organizationId: OrganizationId, { steps, before }: Carrying, now: Date): Promise<void> {
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
}
