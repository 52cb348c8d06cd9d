import { TestBed } from '@angular/core/testing';
import { FETCH } from '@passerelle/platform-web';

import { QtiExchange } from './qti-exchange.js';

const COMPETENCIES = [{ competencyId: 'verifier', title: { fr: 'Vérifier un texte', en: 'Check a text' } }];

async function aPage(status: number, answer: object = {}) {
  TestBed.resetTestingModule();
  const sent: string[] = [];
  TestBed.configureTestingModule({ providers: [{ provide: FETCH, useValue: async (address: string) => { sent.push(address); return { status, ok: status < 300, json: () => Promise.resolve(answer) } as Response; } }] });
  const page = TestBed.createComponent(QtiExchange);
  page.componentRef.setInput('competencies', COMPETENCIES);
  let imported = 0;
  page.componentInstance.imported.subscribe(() => { imported += 1; });
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const choose = async () => {
    const field = host.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(field, 'files', { value: [new File(['x'], 'questions.zip')], configurable: true });
    field.dispatchEvent(new Event('change'));
    await new Promise((resume) => setTimeout(resume, 20));
    await page.whenStable();
  };
  return { host, sent, choose, page, count: () => imported };
}

describe('QtiExchange', () => {
  it('downloads the questions of a competency, or all', async () => {
    const { host, page } = await aPage(200);
    expect(host.querySelector('a')?.getAttribute('href')).toBe('/api/item-bank/qti');
    const select = host.querySelector('select')!;
    select.value = 'verifier';
    select.dispatchEvent(new Event('change'));
    await page.whenStable();
    expect(host.querySelector('a')?.getAttribute('href')).toBe('/api/item-bank/qti?competencyId=verifier');
  });

  it('says how many drafts it made, and what could not be read', async () => {
    const { host, sent, choose, count } = await aPage(200, { draftIds: ['d1', 'd2'], faults: [{ file: 'b.xml', why: { fr: 'une déclaration de type de document n’est pas lue', en: 'a document type is not read' } }] });
    await choose();
    expect(sent[0]).toMatch(/^\/api\/item-bank\/qti\?key=/);
    expect([count(), host.querySelector('[role=status]')?.textContent]).toEqual([1, 'Brouillons créés\u00a0: 2']);
    expect(host.querySelector('[role=alert]')?.textContent).toMatch(/b\.xml.*une déclaration de type de document/);
  });

  it.each([[413, 'trop gros'], [415, 'archive zip'], [500, 'Rien n’a été créé']])('says why a package is refused (%s)', async (status, why) => {
    const { host, choose, count } = await aPage(status);
    await choose();
    expect([count(), host.querySelector('[role=alert]')?.textContent]).toEqual([0, expect.stringContaining(why)]);
  });
});
