import type { OrganizationId } from '@passerelle/kernel';

import { newId } from '../clock/new-id.js';
import type { Runner } from '../database/runner.js';

/** What a job is given: ids only, so that the queue's tables hold nothing about anybody. */
export interface JobSubject {
  readonly organizationId: OrganizationId;
  /** Id of the thing that the job is about. */
  readonly subjectId: string;
}

/**
 * Asks for a job in the transaction of this runner: it exists if and only if that is committed.
 * @param startAfter moment before which it does not begin; asked again for the same subject and moment, it is one job
 */
export async function askForJob(runner: Runner, name: string, { organizationId, subjectId }: JobSubject, startAfter?: Date): Promise<void> {
  await runner.query('insert into platform.outbox (organization_id, id, job, subject_id, start_after) values ($1, $2, $3, $4, $5)', [organizationId, newId(), name, subjectId, startAfter ?? null]);
}
