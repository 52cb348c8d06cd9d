import { inject, Injectable } from '@angular/core';
import { keptBy, Session } from '@passerelle/platform-web';

import type { PlayerQuery } from '../../generated/graphql.js';

export type ReadingPlace = NonNullable<NonNullable<PlayerQuery['course']['enrolment']>['place']>;

/** Where one was in each course, as this device knows it: the server may not have heard it yet. */
@Injectable({ providedIn: 'root' })
export class KeptPlaces {
  private readonly session = inject(Session);

  keep(enrolmentId: string, place: ReadingPlace): void {
    try {
      localStorage.setItem(this.key(enrolmentId), JSON.stringify(place));
    } catch {
      return;
    }
  }

  /** The later of what this device knows and what the server said. */
  latest(enrolmentId: string, said: ReadingPlace | null | undefined): ReadingPlace | undefined {
    const kept = JSON.parse(localStorage.getItem(this.key(enrolmentId)) ?? 'null') as ReadingPlace | null;
    if (!kept || !said) return kept ?? said ?? undefined;
    return new Date(kept.reachedAt) > new Date(said.reachedAt) ? kept : said;
  }

  private key(enrolmentId: string): string {
    return `${keptBy(this.session.viewer())}place.${enrolmentId}`;
  }
}
