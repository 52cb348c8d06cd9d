import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';

import { askAhead, takeAskedAhead } from './asked-ahead.js';
import { GraphqlClient } from './graphql-client.js';
import { requestOf } from './request.js';
import { FakeGraphql, provideFakeGraphql } from './testing-graphql.js';
import type { TypedDocument } from './typed-document.js';

const Greeting = 'query Greeting($name: String!) { greeting(name: $name) }' as unknown as TypedDocument<{ greeting: string }, { name: string }>;
const Rename = 'mutation Rename { rename }' as unknown as TypedDocument<{ rename: boolean }, object>;

/** A network that answers what is asked ahead of the app, and a client that would ask another. */
function aClient() {
  const [ahead, later] = ['avant', 'après'].map((greeting) => new FakeGraphql({ Greeting: { greeting }, Rename: { rename: true } }));
  globalThis.fetch = ahead!.fetch;
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }]), provideFakeGraphql(later!)] });
  return { client: TestBed.inject(GraphqlClient), ahead: ahead!, later: later! };
}

describe('askAhead', () => {
  afterEach(() => globalThis.passerelleAskedAhead?.clear());

  it('answers the same question of the page, once', async () => {
    const { client, ahead, later } = aClient();
    askAhead(Greeting, { name: 'Zoé' });
    expect(await client.ask(Greeting, { name: 'Zoé' })).toEqual({ greeting: 'avant' });
    expect(await client.ask(Greeting, { name: 'Zoé' })).toEqual({ greeting: 'après' });
    expect([ahead.requests.length, later.requests.length]).toEqual([1, 1]);
  });

  it('does not answer another question', async () => {
    const { client } = aClient();
    askAhead(Greeting, { name: 'Zoé' });
    expect(await client.ask(Greeting, { name: 'Luc' })).toEqual({ greeting: 'après' });
  });

  it('is forgotten once something is changed', async () => {
    const { client } = aClient();
    askAhead(Greeting, { name: 'Zoé' });
    await client.mutate(Rename, {});
    expect(await client.ask(Greeting, { name: 'Zoé' })).toEqual({ greeting: 'après' });
  });

  it('says that the network is not there to whoever takes the answer, and to nobody else', async () => {
    const { client, ahead } = aClient();
    ahead.offline = true;
    askAhead(Greeting, { name: 'Zoé' });
    askAhead(Greeting, { name: 'Luc' });
    await expect(client.ask(Greeting, { name: 'Zoé' })).rejects.toMatchObject({ kind: 'network' });
  });

  it('is not read long after the page was opened', () => {
    aClient();
    askAhead(Greeting, { name: 'Zoé' });
    const now = jest.spyOn(performance, 'now').mockReturnValue(31_000);
    expect(takeAskedAhead(requestOf(Greeting, { name: 'Zoé' }).body)).toBeUndefined();
    now.mockRestore();
  });
});
