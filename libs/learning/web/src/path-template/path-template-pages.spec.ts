import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfirmDialog, Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { AssignTemplatePage } from './assign-template-page.js';
import { PathAssignmentPage } from './path-assignment-page.js';
import { PathTemplatePage } from './path-template-page.js';
import { PathTemplatesPage } from './path-templates-page.js';

const text = (fr: string) => ({ fr, en: fr });
const step = (courseId: string, over: object = {}) => ({ courseId, courseTitle: text(`Formation ${courseId}`), durationMinutes: 60, obligation: 'recommended', note: text('Pour relire les lettres.'), ...over });
const line = (over: object = {}) => ({ id: 'at', templateTitle: text('Bureau transformé'), version: 1, latestVersion: 1, target: { kind: 'family', name: text('Agent de bureau'), within: null }, obligation: 'obligatory', dueOn: '2027-03-31', ...over });
const template = (over: object = {}) => ({ id: 't', title: text('Bureau transformé'), familyId: 'agent-bureau', familyTitle: text('Agent de bureau'), inForce: { version: 1, publishedAt: '2026-11-20T15:00:00Z', publishedByName: 'Élise Fournier', title: text('Bureau transformé'), steps: [step('a'), step('b')] }, history: [{ version: 1, publishedAt: '2026-11-20T15:00:00Z', publishedByName: 'Élise Fournier', rationale: text('Relevé de l’automne.') }], draft: null, ...over });
const draft = (over: object = {}) => ({ title: text('Bureau transformé'), familyId: 'agent-bureau', updatedAt: '2026-11-21T15:00:00.000Z', updatedByName: 'Élise Fournier', steps: [step('a'), step('b')], faults: [], ...over });
const CHOICES = { pathTemplateFamilies: [{ familyId: 'agent-bureau', name: text('Agent de bureau') }], courses: [{ id: 'a', title: text('Formation a'), durationMinutes: 60 }, { id: 'c', title: text('Formation c'), durationMinutes: 45 }] };

async function open<Page>(page: Type<Page>, answers: object, permissions: readonly string[], inputs: Record<string, string> = {}) {
  const fake = new FakeGraphql({ OwnPathAssignments: { pathAssignments: [line({ latestVersion: 2 })] }, PathTemplateChoices: CHOICES, ...answers });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }]), { provide: ConfirmDialog, useValue: { ask: async () => true } }] });
  TestBed.inject(Session).become(aViewer({ permissions: [...permissions] as never }));
  const shown = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) shown.componentRef.setInput(name, value);
  await shown.whenStable();
  const host = shown.nativeElement as HTMLElement;
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await shown.whenStable();
  };
  return {
    fake, host, settled,
    words: () => host.textContent?.replace(/\s+/g, ' ') ?? '',
    press: async (words: string) => {
      [...host.querySelectorAll('button')].find((button) => (button.textContent ?? '').includes(words) || button.getAttribute('aria-label')?.replace(/\s/g, ' ').includes(words))?.click();
      await settled();
    },
    tick: async (words: string) => {
      const label = [...host.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(words));
      label?.querySelector('input')?.click();
      await settled();
    },
    type: async (selector: string, value: string, event = 'input') => {
      const field = host.querySelector<HTMLInputElement>(selector)!;
      field.value = value;
      field.dispatchEvent(new Event(event));
      await settled();
    },
    sent: (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => (variables as { input: Record<string, unknown> }).input),
  };
}

describe('PathTemplatesPage', () => {
  const LIST = { PathTemplatesPage: { pathTemplates: [{ ...template(), draft: null }, { ...template({ id: 'u', title: text('Accueil'), familyTitle: null }), draft: { updatedAt: '2026-11-21T15:00:00Z', title: text('Accueil') } }] } };

  it('finds a template by its title, its family or its courses, whatever the accents', async () => {
    const { host, type, words } = await open(PathTemplatesPage, LIST, ['path-template:read']);
    expect(words()).toContain('2 parcours types');
    await type('[type=search]', 'transforme bureau');
    expect([...host.querySelectorAll('h3')].map(({ textContent }) => textContent?.trim())).toEqual(['Bureau transformé']);
    await type('[type=search]', 'rien de tel');
    expect(words()).toContain('Aucun parcours type ne correspond');
  });

  it('offers to write to those who may, and what they assigned to those who did, with what waits to be read', async () => {
    expect((await open(PathTemplatesPage, LIST, ['path-template:read'])).words()).not.toMatch(/Nouveau parcours type|Vos attributions/);
    TestBed.resetTestingModule();
    const { words } = await open(PathTemplatesPage, LIST, ['path-template:read', 'path-template:write', 'path-template:assign']);
    expect(words()).toMatch(/Nouveau parcours type.*Vos attributions.*La version 2 attend votre lecture/);
  });
});

describe('PathTemplatePage', () => {
  const WRITER = ['path-template:read', 'path-template:write'];
  const SAVED = (over: object = {}) => ({ savePathTemplateDraft: { __typename: 'PathTemplateDraftSaved', draft: draft(over) } });

  it('is read by those who do not write it', async () => {
    const { host, words } = await open(PathTemplatePage, { PathTemplatePage: { pathTemplate: template() } }, ['path-template:read'], { templateId: 't' });
    expect(words()).toMatch(/version 1 en vigueur.*Formation a.*Pour relire les lettres.*Relevé de l’automne/);
    expect(host.querySelector('pa-ordered-list')).toBeNull();
  });

  it('begins a draft with the first change, moved by the keyboard, and keeps each change after the one before', async () => {
    const { press, sent, host, tick } = await open(PathTemplatePage, { PathTemplatePage: { pathTemplate: template() }, SavePathTemplateDraft: SAVED({ steps: [step('b'), step('a')] }) }, WRITER, { templateId: 't' });
    expect(host.querySelector('pa-publication-form')).toBeNull();
    await press('Descendre : Formation a');
    expect(sent('SavePathTemplateDraft')).toMatchObject([{ id: 't', readAt: null, familyId: 'agent-bureau', steps: [{ courseId: 'b' }, { courseId: 'a', obligation: 'recommended' }] }]);
    await tick('Obligatoire');
    expect(sent('SavePathTemplateDraft')[1]).toMatchObject({ readAt: '2026-11-21T15:00:00.000Z', steps: [{ courseId: 'b', obligation: 'obligatory' }, { courseId: 'a' }] });
    expect(host.querySelector('pa-publication-form')).not.toBeNull();
  });

  it('adds a course and removes a step', async () => {
    const { press, sent, type } = await open(PathTemplatePage, { PathTemplatePage: { pathTemplate: template({ draft: draft({ steps: [step('a')] }) }) }, SavePathTemplateDraft: SAVED() }, WRITER, { templateId: 't' });
    await type('pa-template-steps select', 'c', 'change');
    expect(sent('SavePathTemplateDraft')[0]).toMatchObject({ steps: [{ courseId: 'a' }, { courseId: 'c', obligation: 'recommended', note: { fr: '', en: '' } }] });
    await press('Retirer cette étape');
    expect(sent('SavePathTemplateDraft')[1]).toMatchObject({ steps: [{ courseId: 'c' }] });
  });

  it('says what lacks, and what somebody else changed, without losing what was written', async () => {
    const changed = { savePathTemplateDraft: { __typename: 'PathTemplateDraftChanged', changedAt: '2026-11-22T15:00:00Z' } };
    const { press, words, host } = await open(PathTemplatePage, { PathTemplatePage: { pathTemplate: template({ draft: draft({ faults: [{ kind: 'NoteMissing', courseId: 'b' }] }) }) }, SavePathTemplateDraft: changed }, WRITER, { templateId: 't' });
    expect(words()).toMatch(/« Formation b »\s: dites pourquoi elle y est/);
    await press('Descendre : Formation a');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Rien n’a été écrasé');
    expect([...host.querySelectorAll('pa-ordered-list .words')].map(({ textContent }) => textContent?.trim())).toEqual(['Formation b', 'Formation a']);
  });

  it('sends again what had no answer, as it was, then what was written since', async () => {
    const answers: unknown[] = [];
    const { fake, press, sent, words } = await open(PathTemplatePage, { PathTemplatePage: { pathTemplate: template() }, SavePathTemplateDraft: () => { throw new TypeError('Failed to fetch'); } }, WRITER, { templateId: 't' });
    await press('Descendre : Formation a');
    expect(words()).toContain('Le réseau ne répond pas');
    fake.answer('SavePathTemplateDraft', ({ input }: never) => {
      answers.push(input);
      return SAVED({ updatedAt: `2026-11-21T15:00:0${answers.length}.000Z` });
    });
    await press('Monter : Formation a');
    const [lost, again, next] = sent('SavePathTemplateDraft');
    expect(again).toEqual(lost);
    expect(next).toMatchObject({ readAt: '2026-11-21T15:00:01.000Z', steps: [{ courseId: 'a' }, { courseId: 'b' }] });
    expect(next?.['idempotencyKey']).not.toBe(lost?.['idempotencyKey']);
  });
});

describe('AssignTemplatePage', () => {
  const TARGETS = { PathTargets: { pathTargets: [{ kind: 'person', employeeId: 'e1', unitId: null, familyId: null, roleTitle: null, name: text('Côté, Mireille'), within: text('Correspondance') }] } };
  const PAGE = { AssignTemplatePage: { pathTemplate: template() }, ...TARGETS };
  const assigned = (answer: object) => ({ AssignPathTemplate: { assignPathTemplate: answer } });

  it('assigns to somebody of the team, with the reason that they will read', async () => {
    const { host, press, sent, tick, type } = await open(AssignTemplatePage, { ...PAGE, ...assigned({ __typename: 'PathTemplateAssigned', id: 'at' }) }, ['path-template:assign', 'team:read'], { templateId: 't' });
    expect(host.querySelector('[type=search]')).toBeNull();
    await press('Attribuer ce parcours type');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Choisissez à qui');
    await tick('Côté, Mireille');
    await tick('chaque étape garde sa portée');
    await type('[type=date]', '2099-03-31');
    await type('textarea', 'Pour la saison des lettres.');
    await press('Attribuer ce parcours type');
    expect(sent('AssignPathTemplate')).toMatchObject([{ templateId: 't', target: { kind: 'person', employeeId: 'e1' }, obligation: 'obligatory', dueOn: '2099-03-31', reason: 'Pour la saison des lettres.', forTeam: true }]);
  });

  it('says under its field why nothing was assigned', async () => {
    const { host, press, tick, type } = await open(AssignTemplatePage, { ...PAGE, ...assigned({ __typename: 'PathAssignmentRefused', why: 'AlreadyAssigned' }) }, ['path-template:assign', 'path-template:assign-widely'], { templateId: 't' });
    expect(host.querySelector('[type=search]')).not.toBeNull();
    await tick('Côté, Mireille');
    await type('[type=date]', '2099-03-31');
    await type('textarea', 'Pour la saison des lettres.');
    await press('Attribuer ce parcours type');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('déjà attribué');
  });
});

describe('PathAssignmentPage', () => {
  const shown = (count: number) => ({ count, suppressed: false });
  const HIDDEN = { count: null, suppressed: true };
  const assignment = (over: object = {}) => ({ pathAssignment: { ...line({ latestVersion: 2 }), templateId: 't', reason: 'Pour la saison des lettres.', assignedBy: 'Nadia Tremblay', assignedAt: '2026-11-20T15:00:00Z', ofTeam: true, people: shown(12), progress: [{ courseId: 'a', courseTitle: text('Formation a'), obligation: 'obligatory', done: shown(7), begun: HIDDEN, toDo: HIDDEN }], pending: { version: 2, reordered: true, versions: [{ version: 2, rationale: text('Deux étapes de plus.'), publishedAt: '2026-11-25T15:00:00Z', publishedByName: 'Élise Fournier' }], steps: [{ kind: 'added', courseId: 'c', before: null, after: step('c') }, { kind: 'madeObligatory', courseId: 'a', before: step('a'), after: step('a', { obligation: 'obligatory' }) }] }, ...over } });
  const applied = (answer: object) => ({ ApplyPathTemplateVersion: { applyPathTemplateVersion: answer } });

  it('shows what a version changes, why and for how many, before it is applied', async () => {
    const { press, sent, type, words } = await open(PathAssignmentPage, { PathAssignmentPage: assignment(), ...applied({ __typename: 'PathTemplateVersionApplied', version: 2 }) }, ['path-template:assign'], { assignmentId: 'at' });
    expect(words()).toMatch(/Ce que change la version 2.*Deux étapes de plus.*Ajoutée Formation c.*Devient obligatoire Formation a.*L’ordre conseillé change.*Personnes touchées\s: 12/);
    await type('[type=date]', '2027-04-30');
    expect(words()).toContain('L’échéance passe du 31 mars 2027 au 30 avril 2027.');
    await press('Appliquer la version 2');
    expect(sent('ApplyPathTemplateVersion')).toMatchObject([{ id: 'at', version: 2, dueOn: '2027-04-30' }]);
    expect(words()).toContain('La version 2 est appliquée');
  });

  it('applies nothing that was not read', async () => {
    const { press, words } = await open(PathAssignmentPage, { PathAssignmentPage: assignment(), ...applied({ __typename: 'PathTemplateMovedOn', version: 3 }) }, ['path-template:assign'], { assignmentId: 'at' });
    await press('Appliquer la version 2');
    expect(words()).toContain('La version 3 est maintenant en vigueur : rien n’a été appliqué');
  });

  it('shows how far people are in counts, and hides what would name somebody', async () => {
    const { host, words } = await open(PathAssignmentPage, { PathAssignmentPage: assignment({ pending: null }) }, ['path-template:assign'], { assignmentId: 'at' });
    expect(words()).not.toContain('Appliquer');
    expect(host.querySelectorAll('tbody pa-suppressed')).toHaveLength(2);
    expect(host.querySelector('tbody')?.textContent).toContain('7');
  });

  it('withdraws for a reason', async () => {
    const { host, press, sent, type } = await open(PathAssignmentPage, { PathAssignmentPage: assignment({ pending: null }), WithdrawPathAssignment: { withdrawPathAssignment: { id: 'at' } } }, ['path-template:assign'], { assignmentId: 'at' });
    await press('Retirer…');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('la raison est gardée');
    await type('textarea', 'La saison des lettres est passée.');
    await press('Retirer…');
    expect(sent('WithdrawPathAssignment')).toMatchObject([{ id: 'at', reason: 'La saison des lettres est passée.' }]);
  });
});
