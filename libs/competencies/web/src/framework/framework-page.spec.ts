import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { blankCompetency, type EditableCompetency } from './editable-framework.js';
import { FrameworkPage } from './framework-page.js';

const competency = (id: string): EditableCompetency => ({ ...blankCompetency(new Set()), id, title: { fr: `Compétence ${id}`, en: `Competency ${id}` } });
const [A, B] = [competency('a'), competency('b')];
const STATE = { updatedAt: '2026-11-20T15:00:00.000Z', updatedByName: 'Élise Fournier', moves: [] as object[], differences: [] as object[], families: [], faults: [] as object[] };
const VERSIONS = [{ version: 1, publishedAt: '2026-05-02T15:00:00Z', rationale: null, publishedByName: null, competencies: 2 }];

async function aPage(draft: object | null, saved: object = { __typename: 'FrameworkDraftSaved', draft: STATE }) {
  const fake = new FakeGraphql({ FrameworkPage: { frameworkVersions: VERSIONS, competencies: [A, B], frameworkDraft: draft }, SaveFrameworkDraft: { saveFrameworkDraft: saved } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const page = TestBed.createComponent(FrameworkPage);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const open = async (words: string) => {
    const details = [...host.querySelectorAll('details')].find((one) => one.querySelector('summary')?.textContent?.includes(words))!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await page.whenStable();
  };
  const press = async (words: string) => { [...host.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click(); await page.whenStable(); };
  const sent = () => fake.requests.filter(({ operation }) => operation === 'SaveFrameworkDraft').map(({ variables }) => (variables as { input: { readAt: string | null; put: { id: string }[]; removed: string[]; moves: object[] | null } }).input);
  return { page, host, open, press, sent };
}

describe('FrameworkPage', () => {
  it('shows the version in force and its history; nothing to publish while nothing was changed', async () => {
    const { host } = await aPage(null);
    expect(host.textContent).toContain('Version 1 en vigueur');
    expect(host.querySelector('pa-publication-form')).toBeNull();
    expect(host.textContent).toContain('livrée avec le produit');
  });

  it('begins a draft with the first change, and sends that competency alone', async () => {
    const { page, host, open, sent } = await aPage(null);
    await open('Compétence a');
    const title = host.querySelector<HTMLTextAreaElement>('textarea[lang=fr]')!;
    title.value = 'Nom nouveau';
    title.dispatchEvent(new Event('change'));
    await page.whenStable();
    expect(sent()).toMatchObject([{ readAt: null, put: [{ id: 'a', title: { fr: 'Nom nouveau' } }], removed: [], moves: null }]);
    expect(host.querySelector('pa-publication-form')).not.toBeNull();
  });

  it('declares what becomes of a competency that is retired, and puts it back', async () => {
    const { host, open, press, sent } = await aPage(null, { __typename: 'FrameworkDraftSaved', draft: { ...STATE, moves: [{ from: 'a', to: [] }] } });
    await open('Compétence a');
    await press('Retirer cette compétence');
    expect(sent()[0]).toMatchObject({ removed: ['a'], moves: [{ from: 'a', to: [] }] });
    expect(host.querySelector('pa-move-editor')?.textContent).toContain('est retirée');
    await press('Rétablir');
    expect(sent()[1]).toMatchObject({ readAt: STATE.updatedAt, put: [{ id: 'a' }], moves: [] });
  });

  it('says what is to be put right, and does not publish before', async () => {
    const { host, press } = await aPage({ baseVersion: 1, competencies: [B], ...STATE, faults: [{ kind: 'DisappearsUndeclared', competencyId: 'a' }] });
    expect(host.querySelector('pa-framework-difference .pa-notice')?.textContent).toMatch(/Compétence a.*disparaît/);
    await press('Publier');
    expect(host.querySelector('pa-publication-form [role=alert]')?.textContent).toContain('Il manque quelque chose');
  });

  it('overwrites nothing that somebody else wrote', async () => {
    const { host, press } = await aPage(null, { __typename: 'FrameworkDraftChanged', changedAt: '2026-11-20T15:00:00Z' });
    await press('Ajouter une compétence');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Rien n’a été écrasé');
  });
});
