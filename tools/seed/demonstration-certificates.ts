import { certificateSubject, type Level, obtainedAt, RATING_DEVIATION, ratingLikelihood } from '@passerelle/competencies-domain';
import type pg from 'pg';

import { daysBefore, type InventedPerson } from './generate-organization.ts';
import { seededRandom } from './random.ts';

interface Held {
  readonly competency: string;
  readonly name: string;
  readonly issuer: string;
  readonly number: string;
  readonly link: string;
  readonly level: Exclude<Level, 0>;
  readonly basis: string;
  readonly obtainedDaysAgo: number;
  readonly expiresInDays: number | null;
  readonly declaredDaysAgo: number;
  /** What the manager said when confirming it; absent of what waits. */
  readonly confirmed?: string;
}

/** The regular's, confirmed and soon to expire; and a colleague's, which waits. */
const HELD: readonly Held[] = [
  { competency: 'proteger-renseignements', name: 'Protection des renseignements personnels dans un organisme public', issuer: 'Institut de formation publique (inventé)', number: 'PRP-24-0418', link: 'https://attestations.exemple.quebec/prp-24-0418', level: 3, basis: 'Le relevé, page 1 : étude de cas notée sur la cueillette, l’accès et la conservation.', obtainedDaysAgo: 690, expiresInDays: 45, declaredDaysAgo: 120, confirmed: 'Vérifiée sur le site de l’organisme ; l’étude de cas correspond à ce que nous faisons ici.' },
  { competency: 'rediger-reviser', name: 'Rédaction claire et simple', issuer: 'École de langue administrative (inventée)', number: 'RCS-1187', link: 'https://attestations.exemple.quebec/rcs-1187', level: 2, basis: 'Trente heures, avec une lettre de refus récrite et corrigée par une personne formatrice.', obtainedDaysAgo: 210, expiresInDays: null, declaredDaysAgo: 2 },
];

/** Certificates of other bodies, of the team of the manager. */
export async function writeCertificates(client: pg.Client, organizationId: string, people: readonly InventedPerson[], regular: InventedPerson, managerName: string, now: Date): Promise<void> {
  const random = seededRandom(1187);
  const colleague = people.filter(({ managerId, family, id }) => managerId === regular.managerId && family === regular.family && id !== regular.id).at(-1) ?? regular;
  const { rows } = await client.query<{ id: string }>('select id from trust.account where organization_id = $1 and employee_id = $2', [organizationId, regular.managerId]);
  const day = (daysAgo: number) => daysBefore(now, daysAgo).toISOString().slice(0, 10);
  for (const held of HELD) {
    const [requestId, person] = [random.uuid(), held.confirmed ? regular : colleague];
    const [obtainedOn, expiresOn] = [day(held.obtainedDaysAgo), held.expiresInDays === null ? null : day(-held.expiresInDays)];
    const decidedAt = held.confirmed ? daysBefore(now, held.declaredDaysAgo - 4) : null;
    const evidenceId = held.confirmed ? random.uuid() : null;
    const { name, issuer, number, link, level } = held;
    if (evidenceId) {
      await client.query(
        `insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, recorded_by, observation, log_likelihood, expires_on) values ($1, $2, $3, $4, 1, 'externalCertificate', $5, $6, $7, $8, $9, $10)`,
        [
          organizationId, evidenceId, person.id, held.competency, certificateSubject(held, held.competency as never), obtainedAt({ obtainedOn }), rows[0]?.id,
          JSON.stringify({ title: { fr: `${name}, ${issuer}`, en: `${name}, ${issuer}` }, detail: { fr: `Niveau ${level} confirmé par ${managerName}, indicateur par indicateur`, en: `Level ${level} confirmed by ${managerName}, indicator by indicator` }, certificate: { name, issuer, obtainedOn, expiresOn, number, link }, requestId, invented: true }),
          [...ratingLikelihood(level, RATING_DEVIATION.externalCertificate)], expiresOn,
        ],
      );
    }
    await client.query(
      `insert into competencies.validation_request (organization_id, id, employee_id, competency_id, subject, words, asked_at, state, opened_at, decided_at, decided_by, comment, level, evidence_id) values ($1, $2, $3, $4, 'certificate', $5, $6, $7, $8, $8, $9, $10, $11, $12)`,
      [organizationId, requestId, person.id, held.competency, held.basis, daysBefore(now, held.declaredDaysAgo), evidenceId ? 'validated' : 'waiting', decidedAt, evidenceId ? rows[0]?.id : null, held.confirmed ?? null, evidenceId ? level : null, evidenceId],
    );
    await client.query('insert into competencies.certificate (organization_id, request_id, name, issuer, obtained_on, expires_on, number, link, level) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [organizationId, requestId, name, issuer, obtainedOn, expiresOn, number, link, level]);
  }
}
