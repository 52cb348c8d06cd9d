/** Computes the levels of one person again; its subject is the employee. */
export const PERSON_JOB = 'estimate-person';
/** Computes again, of an organization, every level that is due or has aged; its subject is the organization. */
export const ORGANIZATION_JOB = 'estimate-organization';
