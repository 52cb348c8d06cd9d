import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration, type Viewer } from '@passerelle/platform-api';
import { isRole } from '@passerelle/trust-domain';

import { ProfilingChoices } from '../profiling/profiling-choices.js';
import { OrganizationNames } from './organization-names.js';
import type { ViewerType } from './viewer.type.js';

/** Describes whoever is signed in, for the shell of the web app. */
@Injectable()
export class ReadViewer {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly choices: ProfilingChoices,
    private readonly organizations: OrganizationNames,
  ) {}

  async run(viewer: Viewer): Promise<ViewerType> {
    return {
      accountId: viewer.accountId,
      employeeId: viewer.employeeId,
      displayName: viewer.displayName,
      email: viewer.email,
      organizationName: await this.organizations.of(viewer.organizationId),
      roles: [...new Set(viewer.grants.map(({ role }) => role).filter(isRole))],
      permissions: [...viewer.permissions.keys()].sort(),
      profiling: await this.choices.of(viewer),
      demonstration: this.configuration.demonstration,
    };
  }
}
