import type pg from 'pg';

import { noticeId } from './demonstration-notices.ts';
import { daysBefore, type InventedPerson } from './generate-organization.ts';
import type { Random } from './random.ts';

const OFFERED = ['verifier-texte-ia', 'formuler-consigne', 'expliquer-clairement', 'servir-public', 'proteger-renseignements', 'lire-donnees', 'comprendre-ia', 'gerer-information'] as const;

interface Paired {
  readonly competency: (typeof OFFERED)[number];
  readonly daysAgo: number;
  readonly state: 'proposed' | 'agreed' | 'declined';
  readonly employee: 'accepted' | null;
  readonly mentor: 'accepted' | 'declined' | null;
  readonly word: string;
  readonly mentorWord: string;
}

const PAIRED: readonly Paired[] = [
  { competency: 'verifier-texte-ia', daysAgo: 2, state: 'proposed', employee: null, mentor: null, word: 'Une heure par semaine, sur vos propres lettres, jusqu’aux fêtes.', mentorWord: '' },
  { competency: 'expliquer-clairement', daysAgo: 21, state: 'agreed', employee: 'accepted', mentor: 'accepted', word: 'Pour les lettres de refus, que vous reprenez souvent.', mentorWord: 'Volontiers, le mardi après-midi.' },
  { competency: 'lire-donnees', daysAgo: 33, state: 'declined', employee: 'accepted', mentor: 'declined', word: '', mentorWord: 'Pas cet automne, j’accompagne déjà deux personnes.' },
];

/** Volunteers here and there; in the manager's team, one mentoring that awaits the regular's answer, one agreed, one declined. */
export async function writeMentoring(client: pg.Client, random: Random, organizationId: string, people: readonly InventedPerson[], { regular, manager }: { readonly regular: InventedPerson; readonly manager: InventedPerson }, now: Date): Promise<void> {
  const volunteers = people.filter(({ managerId, manages }) => !manages && managerId !== manager.id).filter((_, place) => place % 29 === 0);
  const offers = volunteers.flatMap((person) => OFFERED.filter(() => random.chance(0.35)).map((competency) => ({ person, competency })));
  await client.query('insert into competencies.mentoring_offer (organization_id, employee_id, competency_id, offered_at) select $1, * from unnest($2::uuid[], $3::text[], $4::timestamptz[])', [organizationId, offers.map(({ person }) => person.id), offers.map(({ competency }) => competency), offers.map(() => daysBefore(now, random.between(5, 90)))]);
  const colleagues = people.filter(({ managerId, id }) => managerId === manager.id && id !== regular.id);
  const { rows } = await client.query<{ id: string }>('select id from trust.account where organization_id = $1 and employee_id = $2', [organizationId, manager.id]);
  for (const [place, { competency, daysAgo, state, employee, mentor, word, mentorWord }] of PAIRED.entries()) {
    const helper = offers.find((offer) => offer.competency === competency)?.person;
    if (!helper) throw new Error(`Nobody volunteers for ${competency}.`);
    const helped = place === 0 ? regular : colleagues[place + 3];
    await client.query(
      `insert into competencies.mentorship (organization_id, id, competency_id, employee_id, mentor_id, manager_id, proposed_by, proposed_by_name, proposed_at, word, employee_answer, mentor_answer, mentor_word, state, settled_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [organizationId, random.uuid(), competency, helped?.id, helper.id, manager.id, rows[0]?.id, `${manager.firstName} ${manager.lastName}`, daysBefore(now, daysAgo), word, employee, mentor, mentorWord, state, state === 'proposed' ? null : daysBefore(now, daysAgo - 4)],
    );
  }
  // The regular was told of what awaits their answer.
  const [{ competency, daysAgo }] = [PAIRED[0] as Paired];
  await client.query(
    `insert into trust.notice (organization_id, id, account_id, kind, data, event, created_at)
     select m.organization_id, $4, $5, 'mentorshipProposed', jsonb_build_object('competencyTitle', k->'title', 'mentorName', e.first_name || ' ' || e.last_name, 'proposedBy', m.proposed_by_name), m.id::text, m.proposed_at
     from competencies.mentorship m join workforce.employee e on e.organization_id = m.organization_id and e.id = m.mentor_id join competencies.framework f on f.organization_id = m.organization_id and f.version = 1
     join lateral jsonb_array_elements(f.content) k on k->>'id' = m.competency_id where m.organization_id = $1 and m.employee_id = $2 and m.competency_id = $3`,
    [organizationId, regular.id, competency, noticeId(random, daysBefore(now, daysAgo)), regular.accountId],
  );
}
