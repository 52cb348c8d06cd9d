import { randomUUID } from 'node:crypto';

import { DRAFT_READ_AT, type Subject, type Targets } from './targets.js';

/** A template with two versions, of which the first is assigned to the person by whoever they report to, and others to publish or to throw away. */
export async function writePathTemplates(look: (sql: string, parameters: unknown[]) => Promise<unknown>, { organizationId, employeeId, accountId }: Subject, courseId: string): Promise<Pick<Targets, 'pathTemplateId' | 'publishedTemplateId' | 'discardedTemplateId' | 'pathAssignmentId'>> {
  const [pathTemplateId, publishedTemplateId, discardedTemplateId, pathAssignmentId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const content = (obligation: string) => JSON.stringify({ title: { fr: 'Essai', en: 'Try' }, familyId: 'agent-bureau', steps: [{ courseId, obligation, note: { fr: 'Pour essayer.', en: 'To try.' } }] });
  for (const id of [pathTemplateId, publishedTemplateId, discardedTemplateId]) {
    await look(`insert into learning.path_template (organization_id, id, begun_by_name, begun_at) values ($1, $2, 'Nadia Tremblay', now())`, [organizationId, id]);
    await look(`insert into learning.path_template_draft (organization_id, template_id, base_version, content, updated_at, updated_by_name) values ($1, $2, 0, $3, $4, 'Nadia Tremblay')`, [organizationId, id, content('recommended'), DRAFT_READ_AT]);
  }
  for (const [version, obligation] of [[1, 'recommended'], [2, 'obligatory']] as const) {
    await look(`insert into learning.path_template_version (organization_id, template_id, version, content, rationale, published_at, published_by_name) values ($1, $2, $3, $4, '{"fr": "Pour essayer.", "en": "To try."}', now(), 'Nadia Tremblay')`, [organizationId, pathTemplateId, version, content(obligation)]);
  }
  await look(
    `insert into learning.path_assignment (organization_id, id, template_id, version, target, employee_id, manager_id, obligation, due_on, reason, assigned_by, assigned_by_name, assigned_at)
     select $1, $2, $3, 1, 'person', $4, coalesce((select manager_id from workforce.employee where organization_id = $1 and id = $4), $4), 'obligatory', '2099-12-18', 'Pour la saison des lettres.', $5, 'Nadia Tremblay', now()`,
    [organizationId, pathAssignmentId, pathTemplateId, employeeId, accountId],
  );
  return { pathTemplateId, publishedTemplateId, discardedTemplateId, pathAssignmentId };
}
