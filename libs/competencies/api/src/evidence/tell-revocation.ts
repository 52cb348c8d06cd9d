import { Injectable } from '@nestjs/common';
import { routesFrom } from '@passerelle/competencies-domain';
import type { Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';

import { Frameworks } from '../framework/frameworks.js';
import type { Revocable } from './revocations.js';

/** Tells a person that somebody else revoked evidence about them, under the name that its competency has today. */
@Injectable()
export class TellRevocation {
  constructor(
    private readonly frameworks: Frameworks,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
  ) {}

  async run(viewer: Viewer, { id, employeeId, competency, frameworkVersion }: Revocable): Promise<void> {
    const account = await this.accounts.ofEmployee(viewer, employeeId);
    if (!account) return;
    const { byId, routes } = await this.frameworks.inForce(viewer);
    const [today] = routesFrom(routes(frameworkVersion), competency).flatMap(({ to }) => byId.get(to) ?? []);
    const title = today?.title ?? (await this.frameworks.nameIn(viewer, frameworkVersion, competency));
    if (title) await this.notices.tell(viewer, { to: account.id, kind: 'evidenceRevoked', data: { competencyId: today?.id ?? null, competencyTitle: title, revokedBy: viewer.displayName }, once: id });
  }
}
