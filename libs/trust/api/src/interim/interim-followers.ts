import { Injectable } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';

import type { InterimRow } from './interims.js';

/** What one context does when a manager names who stands in for them. */
export interface InterimFollower {
  /** Called within the transaction of the naming. */
  interimNamed(viewer: Viewer, interim: InterimRow): Promise<void>;
}

/** Every context that has somebody to tell says so here: this one knows no team. */
@Injectable()
export class InterimFollowers {
  private readonly followers: InterimFollower[] = [];

  add(follower: InterimFollower): void {
    this.followers.push(follower);
  }

  async tell(viewer: Viewer, interim: InterimRow): Promise<void> {
    for (const follower of this.followers) await follower.interimNamed(viewer, interim);
  }
}
