import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { PolicyFieldsFragment } from '../generated/graphql.js';
import { PoliciesPage } from './policies-page.js';
import { PolicyPage } from './policy-page.js';
import { WritePolicyPage } from './write-policy-page.js';

const POLICY: PolicyFieldsFragment = {
  id: 'p1', version: 2, title: { fr: 'Directive', en: 'Directive' }, text: { fr: 'On ne colle rien.', en: 'Paste nothing.' }, html: { fr: '<h2>Rien</h2><p>On ne colle rien.</p>', en: '<p>Paste nothing.</p>' },
  link: 'https://exemple.quebec/directive', contact: 'Sécurité', inForceOn: '2026-01-01', withdrawnAt: null, versions: [{ version: 2, inForceOn: '2026-01-01', publishedBy: 'Ginette Trépanier', publishedAt: '2026-01-01T14:00:00Z' }],
};

async function aPage(component: Type<unknown>, { inputs = {}, answers = {}, writes = true }: { readonly inputs?: Record<string, string>; readonly answers?: Record<string, object>; readonly writes?: boolean } = {}) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ PoliciesPage: { policies: [POLICY] }, PolicyPage: { policy: POLICY }, PublishPolicy: { publishPolicy: { __typename: 'PolicyPublished', id: 'p1' } }, ...answers });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }]), { provide: Session, useValue: { can: () => writes } }] });
  const page = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) page.componentRef.setInput(name, value);
  const host = page.nativeElement as HTMLElement;
  document.body.append(host);
  await page.whenStable();
  const submit = async () => {
    host.querySelector('form')?.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  return { host, submit, sent: (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => variables) };
}

describe('the pages of policies', () => {
  afterEach(() => document.body.replaceChildren());

  it('list them, with a way to write one for whoever may', async () => {
    expect((await aPage(PoliciesPage)).host.querySelector('a[href="/politiques/nouvelle"]')).not.toBeNull();
    const { host } = await aPage(PoliciesPage, { writes: false });
    expect(host.querySelector('a[href="/politiques/nouvelle"]')).toBeNull();
    expect(host.querySelector('h2 a')?.getAttribute('href')).toBe('/politiques/p1');
  });

  it('show one as it is written, with whom to ask and its versions', async () => {
    const { host } = await aPage(PolicyPage, { inputs: { policyId: 'p1' }, writes: false });
    expect(host.querySelector('article h2')?.textContent).toBe('Rien');
    expect(host.querySelector('aside')?.textContent).toContain('Sécurité');
    expect(host.querySelector('button')).toBeNull();
  });

  it('write the next version from the last, and say what is missing under its field', async () => {
    const { host, submit, sent } = await aPage(WritePolicyPage, { inputs: { policyId: 'p1' }, answers: { PublishPolicy: { publishPolicy: { __typename: 'PolicyFaulty', faults: ['linkUnknown'] } } } });
    await submit();
    expect(sent('PublishPolicy')).toEqual([{ input: expect.objectContaining({ policyId: 'p1', after: 2, title: { fr: 'Directive', en: 'Directive' }, inForceOn: '2026-01-01' }) as object }]);
    expect(host.querySelector('#link + pa-field-fault')?.textContent).toContain('https://');
  });

  it('lead to what was published; a new one wants its day', async () => {
    const { host, submit, sent } = await aPage(WritePolicyPage);
    await submit();
    expect(sent('PublishPolicy')).toEqual([]);
    const day = host.querySelector<HTMLInputElement>('#day')!;
    day.value = '2026-12-01';
    day.dispatchEvent(new Event('change'));
    await submit();
    expect(TestBed.inject(Router).url).toBe('/politiques/p1');
  });
});
