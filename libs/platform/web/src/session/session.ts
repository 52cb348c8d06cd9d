import { computed, inject, Injectable, signal } from '@angular/core';

import { CurrentViewerDocument, SignOutDocument, type ViewerFieldsFragment } from '../generated/graphql.js';
import { GraphqlClient } from '../graphql/graphql-client.js';
import { GraphqlFailure } from '../graphql/graphql-failure.js';
import { newIdempotencyKey } from '../graphql/idempotency-key.js';
import { forget, keepViewer, keptViewer } from './kept-viewer.js';

export type Viewer = ViewerFieldsFragment;

/** Who is here, and what the pages may offer them. The server decides again at each operation. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly graphql = inject(GraphqlClient);
  private readonly current = signal<Viewer | null | undefined>(undefined);
  private loading: Promise<Viewer | null> | undefined;

  /** The person who is signed in; null when nobody is, undefined until it is known. */
  readonly viewer = this.current.asReadonly();
  readonly permissions = computed(() => new Set(this.current()?.permissions ?? []));

  can(permission: string): boolean {
    return this.permissions().has(permission);
  }

  /** Asks the server who is here, once; without a network, whoever was here last on this device. */
  ready(): Promise<Viewer | null> {
    this.loading ??= this.load();
    return this.loading;
  }

  /** The person has just signed in, or their choices have changed. */
  become(viewer: Viewer): void {
    this.current.set(viewer);
    keepViewer(viewer);
    this.loading = Promise.resolve(viewer);
  }

  /** Ends this session, or every session of the person. */
  async signOut(everywhere: boolean): Promise<void> {
    await this.graphql.mutate(SignOutDocument, { input: { idempotencyKey: newIdempotencyKey(), everywhere } });
    const leaving = this.current();
    if (leaving) forget(leaving);
    this.current.set(null);
    keepViewer(null);
    this.loading = Promise.resolve(null);
  }

  private async load(): Promise<Viewer | null> {
    try {
      const { viewer } = await this.graphql.ask(CurrentViewerDocument, {});
      this.current.set(viewer);
      keepViewer(viewer);
      return viewer;
    } catch (fault) {
      // Asked again by the next page: the network may be back.
      this.loading = undefined;
      const kept = fault instanceof GraphqlFailure && fault.kind === 'network' ? keptViewer() : null;
      if (!kept) throw fault;
      this.current.set(kept);
      return kept;
    }
  }
}
