import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { MyPathPage } from './my-path-page.js';

const text = (words: string) => ({ fr: words, en: words });
const CHECK = { id: 'verifier', title: text('Vérifier') };
const course = (id: string, title: string) => ({ id, title: text(title), durationMinutes: 60, lessonCount: 3, modules: [], enrolment: null });
const step = (id: string, over: object = {}) => ({ id, kind: 'course', state: 'toDo', obligation: 'recommended', toConfirm: false, preparatory: false, minutesLeft: 60, request: null, reasons: [{ competency: CHECK, required: 2, tasks: [text('Rédiger')] }], course: course(id, `Formation ${id}`), chosen: false, mayRefuse: true, neededFor: [], assigned: [], ...over });
const reason = (kind: string, over: object = {}) => ({ kind, competency: CHECK, required: 2, reached: 2, evidence: [], courses: [], ...over });
const removed = (id: string, reasons: object[], refused = false) => ({ course: { id, title: text(`Formation ${id}`) }, durationMinutes: 45, refused, reasons });
const path = (over: object = {}) => ({ minutesLeft: 120, proof: 'exact', expectedMinutes: 150, boundMinutes: 150, gap: 0, greedyMinutes: 180, steps: [step('a'), step('b')], leftOpen: [], removed: [], weeks: null, overdue: [], ...over });

async function open(mine: object, answer: object = { __typename: 'PathStepChosen', courseId: 'a', before: null }) {
  const fake = new FakeGraphql({ MyPathPage: { myPath: mine }, MyLearningTime: { myLearningTime: { grants: [] }, myPath: { minutesLeft: 0, pace: null } }, MyWorkshops: { myWorkshops: [] }, ChoosePathStep: { choosePathStep: answer } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const page = TestBed.createComponent(MyPathPage);
  const host = page.nativeElement as HTMLElement;
  await page.whenStable();
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  return { fake, host, press, sent: () => fake.requests.filter(({ operation }) => operation === 'ChoosePathStep').map(({ variables }) => (variables as { input: object }).input), words: () => host.textContent?.replace(/\s+/g, ' ').trim() ?? '' };
}

describe('MyPathPage', () => {
  it('says that the path is the shortest, and how one knows', async () => {
    const { host, words } = await open(path());
    expect(host.querySelector('pa-path-proof summary')?.textContent).toMatch(/Le plus court possible\s: prouvé/);
    expect(words()).toMatch(/aucune ne demande moins de 2 h 30.*demanderait 3 h/);
  });

  it('never claims a proof that it does not have', async () => {
    expect((await open(path({ proof: 'notProven', boundMinutes: 120, gap: 0.2 }))).words()).toMatch(/à 20 % près.*moins de 2 h\s?; celle-ci en demande 2 h 30/);
    TestBed.resetTestingModule();
    const { words } = await open(path({ proof: 'greedy', boundMinutes: 0, gap: 1, greedyMinutes: 150 }));
    expect(words()).toMatch(/sans preuve qu’il soit le plus court/);
    expect(words()).not.toContain('prouvé');
  });

  it('sets a recommended step aside, and puts it back', async () => {
    const { press, sent, words } = await open(path());
    await press('Écarter cette étape');
    expect(sent().at(-1)).toMatchObject({ courseId: 'a', choice: 'refused' });
    expect(words()).toMatch(/« Formation a » ne fait plus partie de votre parcours/);
    await press('Annuler');
    expect(sent().at(-1)).toMatchObject({ courseId: 'a', choice: null });
    expect(words()).toContain('C’est annulé');
  });

  it('sends again what failed, an undoing among others, and leads to what was done', async () => {
    const { fake, host, press, sent, words } = await open(path());
    document.body.append(host);
    await press('Écarter cette étape');
    expect(document.activeElement?.textContent).toContain('ne fait plus partie de votre parcours');
    fake.offline = true;
    await press('Annuler');
    expect(sent()).toHaveLength(1);
    fake.offline = false;
    await press('Réessayer');
    expect(sent().at(-1)).toMatchObject({ courseId: 'a', choice: null });
    expect(words()).toContain('C’est annulé');
    expect(host.querySelector('pa-error-state')).toBeNull();
    host.remove();
  });

  it('leads from a step that one knows already to the questions that would show it, unless it is obligatory', async () => {
    const { host } = await open(path({ steps: [step('a'), step('b', { obligation: 'obligatory' })] }));
    expect([...host.querySelectorAll('a')].filter(({ textContent }) => textContent?.includes('Je connais déjà')).map((link) => link.getAttribute('href'))).toEqual(['/diagnostic?competence=verifier']);
  });

  it('counts one step as one', async () => {
    expect((await open(path({ steps: [step('a')] }))).words()).toContain('1 étape, 2 h en tout');
  });

  it('does not offer to set aside what is obligatory, and says so where the server knows better', async () => {
    expect((await open(path({ steps: [step('a', { obligation: 'obligatory', mayRefuse: false })] }))).words()).not.toContain('Écarter');
    TestBed.resetTestingModule();
    const { press, words } = await open(path(), { __typename: 'StepIsObligatory', courseId: 'a' });
    await press('Écarter cette étape');
    expect(words()).toContain('Cette étape est obligatoire');
    expect(words()).not.toContain('Annuler');
  });

  it('says what is no longer to take and why, to be taken all the same', async () => {
    const evidence = [{ id: 'e', kind: 'diagnostic', title: text('Diagnostic'), observedAt: '2026-11-20T15:00:00Z' }];
    const { press, sent, words } = await open(path({ removed: [removed('c', [reason('met', { evidence })]), removed('d', [reason('otherSteps', { courses: [{ id: 'a', title: text('Formation a') }] })]), removed('e', [reason('refused', { competency: null })], true)] }));
    expect(words()).toMatch(/Ce que vous n’avez plus à suivre.*« Vérifier »\s?: le niveau 2 est atteint, d’après Diagnostic \(20 novembre 2026\).*« Vérifier » est couverte par « Formation a », dans votre parcours/);
    await press('Suivre quand même');
    expect(sent().at(-1)).toMatchObject({ courseId: 'c', choice: 'chosen' });
    expect(words()).toContain('Ce que vous avez écarté');
    await press('Remettre dans mon parcours');
    expect(sent().at(-1)).toMatchObject({ courseId: 'e', choice: null });
  });

  it('marks what the person added, and what must come before another', async () => {
    const { press, sent, words } = await open(path({ steps: [step('a', { preparatory: true, neededFor: ['b'] }), step('b', { obligation: 'optional', chosen: true, reasons: [] })] }));
    expect(words()).toMatch(/Prépare à combler « Vérifier ».*À suivre avant « Formation b »\..*Facultative\..*Ajoutée par vous\./);
    await press('Retirer mon choix');
    expect(sent().at(-1)).toMatchObject({ courseId: 'b', choice: null });
  });

  it('lays the path over the agreed weeks, and says kindly what is late', async () => {
    const weeks = {
      minutesPerWeek: 90, agreedUntil: '2026-12-31', minutesUnplanned: 30,
      weeks: [{ fromOn: '2026-11-30', toOn: '2026-12-06', minutesAgreed: 90, minutesPlanned: 90, pieces: [{ stepId: 'a', minutes: 60, ends: true }, { stepId: 'b', minutes: 30, ends: false }] }],
      late: [{ courseId: 'b', dueOn: '2026-12-01', past: false, doneOn: '2026-12-10', movable: ['a'], onTimeThen: true }],
    };
    const { words } = await open(path({ weeks }));
    expect(words()).toMatch(/1 h 30 par semaine.*« Formation b » est demandée d’ici le 1er décembre 2026\s?; dans le temps convenu, elle serait terminée le 10 décembre 2026\. Il suffit de suivre « Formation a » après/);
    expect(words()).toMatch(/1 h 30 sur 1 h 30.*« Formation a », 1 h, de quoi la terminer.*« Formation b », 30 min.*30 min de votre parcours dépassent le temps convenu/);
  });

  it('gives the weeks to one’s calendar, in the words of the page', async () => {
    const weeks = { minutesPerWeek: 90, agreedUntil: '2026-12-31', minutesUnplanned: 0, late: [], weeks: [{ fromOn: '2026-11-30', toOn: '2026-12-06', minutesAgreed: 90, minutesPlanned: 60, pieces: [{ stepId: 'a', minutes: 60, ends: true }] }] };
    const saved: Blob[] = [];
    Object.assign(URL, { createObjectURL: (file: Blob) => { saved.push(file); return 'blob:weeks'; }, revokeObjectURL: () => undefined });
    HTMLAnchorElement.prototype.click = () => undefined;
    const { press } = await open(path({ weeks }));
    await press('Ajouter ces semaines à mon agenda');
    expect(saved[0]?.type).toBe('text/calendar;charset=utf-8');
    const reader = new FileReader();
    reader.readAsText(saved[0]!);
    await new Promise((read) => reader.addEventListener('load', read));
    const text = String(reader.result).replaceAll('\r\n ', '');
    expect(text).toMatch(/DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261207/);
    expect(text.replace(/\u00a0|\u202f/g, ' ')).toMatch(/SUMMARY:Apprendre : 1 h\r\nDESCRIPTION:« Formation a »\\, 1 h\\, de quoi la terminer/);
  });

  it('says kindly that a day is behind, and what may wait, even without agreed hours', async () => {
    const overdue = [{ courseId: 'b', dueOn: '2026-11-20', past: true, doneOn: null, movable: ['a'], onTimeThen: false }];
    expect((await open(path({ overdue }))).words()).toMatch(/« Formation b » était demandée pour le 20 novembre 2026\. Il est encore temps de la suivre\. Commencez par elle\s: « Formation a » peut attendre\./);
    TestBed.resetTestingModule();
    expect((await open(path({ overdue: [{ ...overdue[0], movable: ['a', 'c'] }] }))).words()).toMatch(/ et .* peuvent attendre\./);
    TestBed.resetTestingModule();
    expect((await open(path({ overdue: [{ ...overdue[0], movable: [] }] }))).words()).toContain('Parlez-en avec la personne dont vous relevez');
  });

  it('says which template asks for a step, in which version, who assigned it and why', async () => {
    const assigned = [{ assignmentId: 'at', templateTitle: text('Bureau transformé'), version: 2, obligation: 'obligatory', dueOn: '2027-03-31', assignedBy: 'Nadia Tremblay', reason: 'Pour la saison des lettres.', note: text('Pour relire.') }];
    expect((await open(path({ steps: [step('a', { assigned })] }))).words()).toMatch(/Du parcours type « Bureau transformé », version 2, attribué par Nadia Tremblay, d’ici le 31 mars 2027\s: ?Pour relire\. Pour la saison des lettres\./);
  });

  it('names what no path closes, and why', async () => {
    const left = (over: object) => ({ competency: CHECK, required: 4, status: 'below', leadsTo: 2, closedInPart: false, because: 'catalogue', ...over });
    const { words } = await open(path({ leftOpen: [left({}), left({ competency: { id: 'x', title: text('X') }, closedInPart: true }), left({ competency: { id: 'y', title: text('Y') }, because: 'refused' })] }));
    expect(words()).toMatch(/Rien dans le catalogue ne mène au niveau 4.*les formations mènent au niveau 2.*que vous avez écartée mènerait plus loin/);
  });
});
