import { Component, inject, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';

import { GraphqlClient } from './graphql-client.js';
import { GraphqlFailure } from './graphql-failure.js';
import { Intention } from './idempotency-key.js';
import { FakeGraphql, provideFakeGraphql } from './testing-graphql.js';
import type { TypedDocument } from './typed-document.js';

const Greeting = 'query Greeting($name: String!) { greeting(name: $name) }' as unknown as TypedDocument<{ greeting: string }, { name: string }>;

@Component({ template: '' })
class Page {
  readonly name = input<string>();
  readonly greeting = inject(GraphqlClient).query(Greeting, () => {
    const name = this.name();
    return name ? { name } : undefined;
  });
}

function aPage(fake: FakeGraphql) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }]), provideFakeGraphql(fake)] });
  return TestBed.createComponent(Page);
}

describe('GraphqlClient', () => {
  it('waits for its variables, then asks, and keeps the last value while it asks again', async () => {
    const fake = new FakeGraphql({ Greeting: ({ name }: { name: string }) => ({ greeting: `Bonjour ${name}` }) });
    const page = aPage(fake);
    await page.whenStable();
    expect(fake.requests).toEqual([]);
    page.componentRef.setInput('name', 'Zoé');
    await page.whenStable();
    expect(page.componentInstance.greeting.value()).toEqual({ greeting: 'Bonjour Zoé' });
    page.componentRef.setInput('name', 'Luc');
    page.detectChanges();
    expect(page.componentInstance.greeting.isLoading()).toBe(true);
    expect(page.componentInstance.greeting.value()).toEqual({ greeting: 'Bonjour Zoé' });
    await page.whenStable();
    expect(page.componentInstance.greeting.value()).toEqual({ greeting: 'Bonjour Luc' });
  });

  it('says in words why nothing came, and recovers', async () => {
    const fake = new FakeGraphql({ Greeting: { code: 'FORBIDDEN' } });
    const page = aPage(fake);
    page.componentRef.setInput('name', 'Zoé');
    await page.whenStable();
    const { greeting } = page.componentInstance;
    expect(greeting.error()?.kind).toBe('forbidden');
    fake.answer('Greeting', { greeting: 'Bonjour' });
    greeting.reload();
    await page.whenStable();
    expect(greeting.error()).toBeUndefined();
    expect(greeting.value()).toEqual({ greeting: 'Bonjour' });
    fake.offline = true;
    greeting.reload();
    await page.whenStable();
    expect(greeting.error()?.kind).toBe('network');
    expect(greeting.value()).toEqual({ greeting: 'Bonjour' });
  });

  it('goes to the sign-in page when the session has ended, and knows the way back', async () => {
    const fake = new FakeGraphql({ Greeting: { code: 'UNAUTHENTICATED' } });
    aPage(fake);
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/parcours/3');
    await expect(TestBed.inject(GraphqlClient).mutate(Greeting, { name: 'Zoé' })).rejects.toBeInstanceOf(GraphqlFailure);
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe('/connexion?retour=%2Fparcours%2F3&session=terminee');
  });

  it('gives the number of the request when the fault is ours', async () => {
    aPage(new FakeGraphql({ Greeting: { code: 'INTERNAL_SERVER_ERROR' } }));
    await expect(TestBed.inject(GraphqlClient).mutate(Greeting, { name: 'Zoé' })).rejects.toThrow('demande-1');
  });
});

describe('Intention', () => {
  it('keeps its key until it is done', () => {
    const intention = new Intention();
    const key = intention.current();
    expect(intention.current()).toBe(key);
    intention.done();
    expect(intention.current()).not.toBe(key);
  });
});
