import { Injectable } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';

/** What one context does when a person turns the estimation of their levels on or off. */
export interface ProfilingFollower {
  /** Called within the transaction of the choice: what was kept for the person is gone when they are told that it is off. */
  profilingChosen(viewer: Viewer, active: boolean): Promise<void>;
}

/** Every context that computes levels from evidence says so here. */
@Injectable()
export class ProfilingFollowers {
  private readonly followers: ProfilingFollower[] = [];

  add(follower: ProfilingFollower): void {
    this.followers.push(follower);
  }

  async tell(viewer: Viewer, active: boolean): Promise<void> {
    for (const follower of this.followers) await follower.profilingChosen(viewer, active);
  }
}
