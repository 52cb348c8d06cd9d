import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { WorkshopFormPage } from './workshop-form-page.js';

const text = (fr: string) => ({ fr, en: fr });

async function aForm(inputs: Record<string, string> = {}) {
  const fake = new FakeGraphql({
    WorkshopForm: { courses: [], workshopAudiences: { audiences: ['team'] } },
    WorkshopSubject: { competency: { id: 'decider', title: text('Décider de façon responsable') } },
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  TestBed.inject(Session).become(aViewer({ displayName: 'Nadia Tremblay', permissions: ['workshop:plan'] }));
  const page = TestBed.createComponent(WorkshopFormPage);
  for (const [name, value] of Object.entries(inputs)) page.componentRef.setInput(name, value);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  return { fake, host, title: () => host.querySelector<HTMLInputElement>('input[maxlength]')?.value };
}

describe('WorkshopFormPage', () => {
  it('begins empty, held by whoever plans it', async () => {
    const { host, title, fake } = await aForm();
    expect(title()).toBe('');
    expect([...host.querySelectorAll('input')].some(({ value }) => value === 'Nadia Tremblay')).toBe(true);
    expect(fake.requests.map(({ operation }) => operation)).toEqual(['WorkshopForm']);
  });

  it('begins as a validation meeting on the competency that one comes from, which no course need teach', async () => {
    const { host, title } = await aForm({ validation: 'decider' });
    expect(title()).toBe('Rencontre de validation\u00a0: Décider de façon responsable');
    expect([...host.querySelectorAll('select')].some(({ value }) => value === 'decider')).toBe(true);
    expect(host.querySelector('textarea')?.value).toContain('rien n’est noté');
  });
});
