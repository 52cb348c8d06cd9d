import { inject, Injectable } from '@angular/core';
import { GraphqlClient, newIdempotencyKey, Session } from '@passerelle/platform-web';

import { ChooseProfilingDocument } from '../generated/graphql.js';

/** Turns the estimation of one's own levels on or off. */
@Injectable({ providedIn: 'root' })
export class ProfilingChoice {
  private readonly graphql = inject(GraphqlClient);
  private readonly session = inject(Session);

  async choose(active: boolean): Promise<void> {
    const { chooseProfiling } = await this.graphql.mutate(ChooseProfilingDocument, { input: { idempotencyKey: newIdempotencyKey(), active } });
    this.session.become(chooseProfiling.viewer);
  }
}
