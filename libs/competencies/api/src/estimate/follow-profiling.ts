import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type ProfilingFollower, ProfilingFollowers } from '@passerelle/trust-api';

import { Estimates } from './estimates.js';

/** Levels are kept of nobody who has turned the estimation off. */
@Injectable()
export class FollowProfiling implements ProfilingFollower, OnModuleInit {
  constructor(
    private readonly followers: ProfilingFollowers,
    private readonly estimates: Estimates,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  async profilingChosen(viewer: Viewer, active: boolean): Promise<void> {
    if (!viewer.employeeId) return;
    await (active ? this.estimates.ask(viewer, viewer.employeeId) : this.estimates.remove(viewer, viewer.employeeId));
  }
}
