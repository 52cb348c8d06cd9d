import type pg from 'pg';

import { writeAccesses,writeAccountStates } from './demonstration-accounts.ts';
import { writeCertificates } from './demonstration-certificates.ts';
import { writeClass } from './demonstration-class.ts';
import { writeCourseDraft } from './demonstration-course-draft.ts';
import { writeCredential } from './demonstration-credential.ts';
import { writeDialogue } from './demonstration-dialogue.ts';
import { writeFrameworkDraft } from './demonstration-framework.ts';
import { writeInterims } from './demonstration-interim.ts';
import { writeLearning } from './demonstration-learning.ts';
import { writeMentoring } from './demonstration-mentoring.ts';
import { writeNotices } from './demonstration-notices.ts';
import { writePathTemplate } from './demonstration-path-template.ts';
import { writeReading } from './demonstration-reading.ts';
import { writeCourseRequests, writeMovements } from './demonstration-team.ts';
import { writeRevocation, writeValidationRequests } from './demonstration-validation.ts';
import { writeLearningTime, writeWorkshops } from './demonstration-workshops.ts';
import { daysBefore, generateOrganization, type InventedOrganization, type InventedPerson } from './generate-organization.ts';
import { loadOrganizationCatalogue, readShippedCatalogue } from './load-organization-catalogue.ts';
import { type Random, seededRandom } from './random.ts';
import { storeEstimates } from './store-estimates.ts';
import { writeEvidence } from './write-evidence.ts';
import { writeOrganization } from './write-organization.ts';

interface Played {
  readonly role: string;
  readonly name: readonly [first: string, last: string];
  readonly hint: readonly [fr: string, en: string];
}

/** One person for each role; those with a job are people of the invented organization, renamed. */
const EMPLOYEE: Played = { role: 'employee', name: ['Mireille', 'Côté'], hint: ['Voir ce qui change dans ses tâches, s’autoévaluer, suivre une formation', 'See what changes in her tasks, self-assess, take a course'] };
/** Somebody who has used the product for months: levels of all kinds and ages, a course half done, a path. */
const REGULAR: Played = { role: 'employee', name: ['Samuel', 'Nguyen'], hint: ['Retrouver ses niveaux, ses preuves et sa formation en cours, après quelques mois', 'Find his levels, his evidence and his course under way, a few months in'] };
const MANAGER: Played = { role: 'manager', name: ['Nadia', 'Tremblay'], hint: ['Voir son équipe face au rôle transformé', 'See her team against the transformed role'] };
const OTHERS: readonly Played[] = [
  { role: 'hrPlanner', name: ['Rachid', 'Benali'], hint: ['Parcourir la carte des corps d’emploi, jusqu’aux tâches', 'Go through the map of job families, down to the tasks'] },
  { role: 'catalogueSteward', name: ['Élise', 'Fournier'], hint: ['Publier une version d’un corps d’emploi, répondre à une contestation', 'Publish a version of a job family, answer a contestation'] },
  { role: 'learningDesigner', name: ['Marc-André', 'Poulin'], hint: ['Écrire la prochaine version d’une formation, répondre à ce que le personnel dit des leçons', 'Write the next version of a course, answer what staff say of the lessons'] },
  { role: 'privacyOfficer', name: ['Claudine', 'Okafor'], hint: ['Voir le journal des accès', 'See the log of accesses'] },
  { role: 'unionObserver', name: ['Tomás', 'Hernández'], hint: ['Lire les agrégats et les méthodes, jamais une personne', 'Read aggregates and methods, never a person'] },
  { role: 'administrator', name: ['Ginette', 'Trépanier'], hint: ['Importer le fichier du personnel, inviter des personnes', 'Import the personnel file, invite people'] },
];

/** Reads what the other writes before it is published: nobody reviews their own course. */
const SECOND_DESIGNER: Played = { role: 'learningDesigner', name: ['Fatoumata', 'Diallo'], hint: ['Relire et publier une formation qu’une autre personne a écrite', 'Review and publish a course that somebody else wrote'] };

/** The demonstration: a public body of about 1,200 people, and a small one that shows the wall between the two. */
export async function writeDemonstration(client: pg.Client, now: Date): Promise<void> {
  const catalogue = await readShippedCatalogue();
  const large = seededRandom(2026);
  const name = { fr: 'Agence des services aux citoyens (démonstration)', en: 'Citizen Services Agency (demonstration)' };
  const organizationId = await begin(client, large, name);
  await loadOrganizationCatalogue(client, organizationId, catalogue, daysBefore(now, 200));
  const organization = withPlayers(generateOrganization(large, { people: 1200, teamSize: 22, domain: 'agence.exemple.quebec', today: now }));
  await writeOrganization(client, organizationId, organization);
  const others = organization.people.filter((person) => !isPlayedBy(EMPLOYEE)(person));
  const regular = others.find(isPlayedBy(REGULAR)) as InventedPerson;
  await writeEvidence(client, large, organizationId, others, catalogue.framework, { agreed: 0.85, piecesEach: [8, 18], today: now, always: regular });
  await writeLearning(client, large, organizationId, others, catalogue.courses, now, regular);
  await writeClass(client, organizationId, catalogue.courses, regular);
  await writePlayers(client, large, organizationId, organization.people, name);
  await writeFrameworkDraft(client, organizationId, catalogue.framework.competencies, 'Élise Fournier', now);
  await writeDialogue(client, large, organizationId, organization.people, regular, now);
  await writeValidationRequests(client, large, organizationId, organization.people, regular, now);
  await writeCertificates(client, organizationId, organization.people, regular, MANAGER.name.join(' '), now);
  await writeRevocation(client, organizationId, regular, now);
  await writeReading(client, organizationId, others, regular, now);
  await writeCredential(client, organizationId, name, regular, now);
  await writeCourseRequests(client, large, organizationId, organization.people, regular, MANAGER.name.join(' '), now);
  await writeMovements(client, organizationId, organization.people, regular, now);
  const employee = organization.people.find(isPlayedBy(EMPLOYEE)) as InventedPerson;
  await writeWorkshops(client, organizationId, organization.people, regular, employee, MANAGER.name.join(' '), 'Marc-André Poulin', now);
  await writeLearningTime(client, organizationId, organization.people, regular, employee, MANAGER.name.join(' '), now);
  await writeAccountStates(client, large, organizationId, now);
  await writeAccesses(client, large, organizationId, now);
  await writeNotices(client, large, organizationId);
  const manager = others.find(isPlayedBy(MANAGER)) as InventedPerson;
  await writeInterims(client, large, organizationId, organization.people, manager, now);
  await writeMentoring(client, large, organizationId, organization.people, { regular, manager }, now);
  await writePathTemplate(client, large, organizationId, 'Rachid Benali', now);
  await storeEstimates(client, organizationId, now);
  const second = seededRandom(2027);
  await otherAccount(client, second, organizationId, SECOND_DESIGNER, 9, name, 'agence.exemple.quebec');
  await writeCourseDraft(client, second.uuid(), organizationId, catalogue.courses, now);
  await writeSmallOrganization(client, catalogue, now);
}

async function writeSmallOrganization(client: pg.Client, catalogue: Parameters<typeof loadOrganizationCatalogue>[2], now: Date): Promise<void> {
  const random = seededRandom(64);
  const name = { fr: 'Office du territoire (démonstration)', en: 'Land Office (demonstration)' };
  const organizationId = await begin(client, random, name);
  await loadOrganizationCatalogue(client, organizationId, catalogue, daysBefore(now, 90));
  const organization = generateOrganization(random, { people: 40, teamSize: 10, domain: 'office.exemple.quebec', today: now });
  await writeOrganization(client, organizationId, organization);
  await writeEvidence(client, random, organizationId, organization.people, catalogue.framework, { agreed: 0.7, piecesEach: [2, 6], today: now });
  await storeEstimates(client, organizationId, now);
  const employee = organization.people.find(({ manages }) => !manages) as InventedPerson;
  await play(client, organizationId, employee.accountId, { role: 'employee', name: [employee.firstName, employee.lastName], hint: ['Un autre organisme : rien de l’agence n’y paraît', 'Another body: nothing of the agency shows here'] }, 20, name);
  await otherAccount(client, random, organizationId, { role: 'hrPlanner', name: ['Josée', 'Picard'], hint: ['Les corps d’emploi d’un petit organisme', 'The job families of a small body'] }, 21, name, 'office.exemple.quebec');
}

async function begin(client: pg.Client, random: Random, name: { readonly fr: string; readonly en: string }): Promise<string> {
  const id = random.uuid();
  await client.query(`select set_config('app.organization', $1, true)`, [id]);
  await client.query('insert into workforce.organization (organization_id, name_fr, name_en, demonstration) values ($1, $2, $3, true)', [id, name.fr, name.en]);
  return id;
}

const isPlayedBy = ({ name: [first, last] }: Played) => ({ firstName, lastName }: InventedPerson) => firstName === first && lastName === last;

/** Gives the players their names: the manager of the correspondence service, and two of her office agents. */
function withPlayers(organization: InventedOrganization): InventedOrganization {
  const service = organization.units.find(({ name }) => name === 'Accueil et correspondance');
  const manager = organization.people.find(({ unitId, manages }) => unitId === service?.id && manages);
  const [employee, regular] = organization.people.filter(({ managerId, family }) => managerId === manager?.id && family === 'agent-bureau');
  const rename = (person: InventedPerson, { name: [firstName, lastName] }: Played): InventedPerson => ({ ...person, firstName, lastName, email: `${firstName}.${lastName}@agence.exemple.quebec`.normalize('NFD').replace(/[̀-ͯ]/g, '').toLowerCase(), language: 'fr' });
  return { ...organization, people: organization.people.map((person) => (person === manager ? rename(person, MANAGER) : person === employee ? rename(person, EMPLOYEE) : person === regular ? rename(person, REGULAR) : person)) };
}

async function writePlayers(client: pg.Client, random: Random, organizationId: string, people: readonly InventedPerson[], name: { readonly fr: string; readonly en: string }): Promise<void> {
  for (const [order, played] of [EMPLOYEE, REGULAR, MANAGER].entries()) {
    const person = people.find(isPlayedBy(played)) as InventedPerson;
    await play(client, organizationId, person.accountId, played, order, name);
  }
  for (const [order, played] of OTHERS.entries()) await otherAccount(client, random, organizationId, played, order + 3, name, 'agence.exemple.quebec');
}

async function play(client: pg.Client, organizationId: string, accountId: string, { role, name: [first, last], hint: [fr, en] }: Played, order: number, organizationName: { readonly fr: string; readonly en: string }): Promise<void> {
  await client.query('update trust.account set display_name = $3, demonstration_hint = $4 where organization_id = $1 and id = $2', [organizationId, accountId, `${first} ${last}`, JSON.stringify({ order, role, fr, en, organizationName })]);
}

async function otherAccount(client: pg.Client, random: Random, organizationId: string, played: Played, order: number, organizationName: { readonly fr: string; readonly en: string }, domain: string): Promise<void> {
  const accountId = random.uuid();
  const email = `${played.name.join('.')}@${domain}`.normalize('NFD').replace(/[̀-ͯ]/g, '').toLowerCase();
  await client.query(`insert into trust.account (organization_id, id, email, display_name, language) values ($1, $2, $3, $4, 'fr')`, [organizationId, accountId, email, played.name.join(' ')]);
  await client.query('insert into trust.role_grant (organization_id, account_id, role) values ($1, $2, $3)', [organizationId, accountId, played.role]);
  await play(client, organizationId, accountId, played, order, organizationName);
}
