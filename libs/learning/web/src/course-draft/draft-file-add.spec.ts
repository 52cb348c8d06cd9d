import { TestBed } from '@angular/core/testing';
import { FETCH } from '@passerelle/platform-web';

import { DraftFileAdd } from './draft-file-add.js';

async function choose(name: string, status: number) {
  TestBed.resetTestingModule();
  const sent: string[] = [];
  TestBed.configureTestingModule({ providers: [{ provide: FETCH, useValue: async (address: string) => { sent.push(address); return { status } as Response; } }] });
  const page = TestBed.createComponent(DraftFileAdd);
  page.componentRef.setInput('draftId', 'd1');
  let added = 0;
  page.componentInstance.added.subscribe(() => { added += 1; });
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const field = host.querySelector('input')!;
  Object.defineProperty(field, 'files', { value: [new File(['x'], name)] });
  field.dispatchEvent(new Event('change'));
  await new Promise((resume) => setTimeout(resume, 20));
  await page.whenStable();
  return { host, sent, added };
}

describe('DraftFileAdd', () => {
  it('sends a file under a name that an address takes', async () => {
    const { host, sent, added } = await choose('Étape 1.PNG', 201);
    expect(sent).toEqual(['/api/course-draft-files/d1/etape-1.png']);
    expect([added, host.querySelector('[role=status]')?.textContent]).toEqual([1, 'Ajouté\u00a0: etape-1.png']);
  });

  it('says why a file is refused by its content', async () => {
    const { host, added } = await choose('page.svg', 415);
    expect([added, host.querySelector('[role=alert]')?.textContent]).toEqual([0, expect.stringContaining('D’après son contenu')]);
  });
});
