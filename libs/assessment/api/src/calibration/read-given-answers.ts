import type { GivenAnswer } from '@passerelle/assessment-domain';
import type { CompetencyId, OrganizationId } from '@passerelle/kernel';
import type { Statements } from '@passerelle/platform-api';

/**
 * What people answered about a competency, each in the first sitting in which they were asked about it: whoever learned
 * since is somebody else. Neither people nor sittings are named, and they come in no order.
 */
export async function readGivenAnswers(statements: Statements, organizationId: OrganizationId, competencyId: CompetencyId): Promise<readonly (readonly GivenAnswer[])[]> {
  const rows = await statements.query<{ answers: readonly GivenAnswer[] }>(
    `with sat as (
       select distinct on (s.employee_id) s.id from assessment.sitting s join assessment.sitting_record r on r.organization_id = s.organization_id and r.sitting_id = s.id
       where s.organization_id = $1 and r.kind = 'answered' and exists (select from assessment.sitting_record a where a.organization_id = $1 and a.sitting_id = s.id and a.item_id = r.item_id and a.kind = 'asked' and a.competency_id = $2)
       order by s.employee_id, s.begun_at
     )
     select json_agg(json_build_object('item', a.item_id, 'version', a.item_version, 'outcome', r.outcome, 'answer', r.answer)) as answers
     from sat join assessment.sitting_record a on a.organization_id = $1 and a.sitting_id = sat.id and a.kind = 'asked' and a.competency_id = $2
     join assessment.sitting_record r on r.organization_id = $1 and r.sitting_id = sat.id and r.kind = 'answered' and r.item_id = a.item_id
     group by sat.id order by md5(sat.id::text)`,
    [organizationId, competencyId],
  );
  return rows.map(({ answers }) => answers);
}
