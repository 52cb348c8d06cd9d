import type { Viewer } from './session.js';

/** Mireille, an office agent who has not been asked about estimation yet. */
export function aViewer(changes: Partial<Viewer> = {}): Viewer {
  return {
    accountId: '01980000-0000-7000-8000-000000000001',
    employeeId: '01980000-0000-7000-8000-000000000002',
    displayName: 'Mireille Côté',
    email: 'mireille.cote@exemple.quebec',
    organizationName: { fr: 'Ministère de la Démonstration', en: 'Ministry of Demonstration' },
    roles: ['employee'],
    permissions: ['home:read'],
    profiling: 'notAsked',
    demonstration: true,
    ...changes,
  };
}
