import { randomUUID } from 'node:crypto';

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: { readonly code: string } }[];
}

/** Speaks to the application as a browser or a program would: over HTTP. */
export class TestClient {
  constructor(
    readonly url: string,
    readonly cookie = '',
  ) {}

  async execute<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers }, body: JSON.stringify({ query, variables }) });
    const body = (await response.json()) as { data?: Data; errors?: Answer<Data>['errors'] };
    return { status: response.status, headers: response.headers, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** The data of an operation that must succeed. */
  async read<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.execute<Data>(query, variables);
    if (!data || errors.length > 0) throw new Error(`${JSON.stringify(errors)} for ${query}`);
    return data;
  }

  /** The first error's code of an operation that must be refused. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string | undefined> {
    return (await this.execute(query, variables)).errors[0]?.extensions.code;
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { redirect: 'manual', ...init, headers: { cookie: this.cookie, ...(init.headers as Record<string, string>) } });
  }
}

/** A new idempotency key: one intention. */
export const intention = () => randomUUID();
