import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

import { generateOrganization } from '../seed/generate-organization.ts';
import { seededRandom } from '../seed/random.ts';
import type { Measure } from './measure.ts';

/** Sends, checks and imports a new personnel file of as many people as the organization has. */
export async function benchImport(address: string, cookie: string, people: number): Promise<Measure> {
  const ask = async (query: string, variables: object) => ((await (await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) })).json()) as { data: Record<string, { state: string; faultTotal: number }> }).data;
  const began = performance.now();
  const sent = (await (await fetch(`${address}/api/personnel-imports?name=banc.csv`, { method: 'PUT', headers: { cookie, 'content-type': 'text/csv' }, body: fileOf(people) })).json()) as { id: string };
  const until = async (state: string) => {
    for (;;) {
      const { personnelImport } = await ask('query ($id: ID!) { personnelImport(id: $id) { state faultTotal } }', { id: sent.id });
      if (personnelImport?.state === state) return;
      if (!personnelImport || ['faulty', 'failed', 'cancelled'].includes(personnelImport.state)) throw new Error(`import ${JSON.stringify(personnelImport)}`);
      await wait(100);
    }
  };
  await until('ready');
  await ask('mutation ($input: ConfirmPersonnelImportInput!) { confirmPersonnelImport(input: $input) { __typename } }', { input: { idempotencyKey: crypto.randomUUID(), id: sent.id, full: false, endedConfirmed: 0 } });
  await until('done');
  const elapsed = performance.now() - began;
  return { name: 'import of as many new people', p50: elapsed, p95: elapsed, statements: null };
}

function fileOf(people: number): string {
  const random = seededRandom(people + 1);
  const { units, people: invented } = generateOrganization(random, { people, teamSize: 12, domain: 'import.exemple.quebec', today: new Date('2026-11-23T14:00:00Z') });
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const numberById = new Map(invented.map(({ id, number }) => [id, `N${number}`]));
  const rows = invented.map((person) => {
    const unit = unitById.get(person.unitId);
    const parent = unit?.parentId ? unitById.get(unit.parentId) : undefined;
    return [`N${person.number}`, person.firstName, person.lastName, person.email, `N${unit?.code}`, unit?.name, parent ? `N${parent.code}` : '', person.family, '', person.managerId ? numberById.get(person.managerId) : '', person.startDate, '', 'temps plein', person.region, person.language].join(';');
  });
  return ['matricule;prenom;nom;courriel;unite_code;unite_nom;unite_parent_code;corps_emploi;titre_role;gestionnaire_matricule;date_debut;date_fin;regime_horaire;region;langue', ...rows].join('\n');
}
