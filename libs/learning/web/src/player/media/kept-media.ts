import { inject, Injectable } from '@angular/core';
import { FETCH, PageLanguage } from '@passerelle/platform-web';

import type { PlayerQuery } from '../../generated/graphql.js';

type Course = Pick<PlayerQuery['course'], 'modules'>;

/**
 * Films and recordings of courses that were begun, for a bus. A player asks for a film by pieces, which the service
 * worker does not keep: fetched whole once, it does, and what it kept is played whole.
 */
@Injectable({ providedIn: 'root' })
export class KeptMedia {
  private readonly fetch = inject(FETCH);
  private readonly language = inject(PageLanguage);
  private readonly asked = new Set<string>();

  /** Has the device keep what a course shows and says; somebody who spares their data is left the transcripts. */
  async keep({ modules }: Course): Promise<void> {
    if (savesData()) return;
    const activities = modules.flatMap(({ lessons }) => lessons).flatMap((lesson) => lesson.activities);
    for (const activity of activities) {
      if (activity.__typename === 'VideoActivity') await this.ask(this.language.of(activity.captions));
      if (activity.__typename === 'VideoActivity' || activity.__typename === 'AudioActivity') await this.ask(this.language.of(activity.address));
    }
  }

  /** An address in memory of what the device keeps, whole; undefined where it keeps nothing. Whoever asks gives it back. */
  async find(address: string): Promise<string | undefined> {
    try {
      const kept = await this.fetch(address, { credentials: 'same-origin' });
      return kept.ok ? URL.createObjectURL(await kept.blob()) : undefined;
    } catch {
      return undefined;
    }
  }

  private async ask(address: string): Promise<void> {
    if (this.asked.has(address)) return;
    this.asked.add(address);
    try {
      await (await this.fetch(address, { credentials: 'same-origin', priority: 'low' })).arrayBuffer();
    } catch {
      // The network went: asked for again when the course is next opened.
      this.asked.delete(address);
    }
  }
}

function savesData(): boolean {
  return (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
}
