import { Injectable } from '@nestjs/common';
import type { BilingualText } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';

export interface HeldCategory {
  readonly name: BilingualText;
  readonly count: number;
  /** Where it comes from. */
  readonly from: BilingualText;
  /** What it is used for. */
  readonly purpose: BilingualText;
}

/** What one context holds about the viewer. */
export interface HeldInformation {
  /** Key of the category in the portable copy. */
  readonly key: string;
  describe(viewer: Viewer): Promise<HeldCategory>;
  /** The records themselves, as a portable copy. */
  copy(viewer: Viewer): Promise<unknown>;
}

/** Every context that holds personal information says so here: nothing held stays unsaid. */
@Injectable()
export class HeldInformationRegister {
  private readonly holders: HeldInformation[] = [];

  add(holder: HeldInformation): void {
    this.holders.push(holder);
  }

  async describe(viewer: Viewer): Promise<HeldCategory[]> {
    const categories: HeldCategory[] = [];
    for (const holder of this.holders) categories.push(await holder.describe(viewer));
    return categories;
  }

  async copy(viewer: Viewer): Promise<Record<string, unknown>> {
    const copies: [string, unknown][] = [];
    for (const holder of this.holders) copies.push([holder.key, await holder.copy(viewer)]);
    return Object.fromEntries(copies);
  }
}
