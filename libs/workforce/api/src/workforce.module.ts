import { Global, Module } from '@nestjs/common';
import { OrganizationNames } from '@passerelle/trust-api';

import { StoredOrganizationNames } from './organization/stored-organization-names.js';

/** Organizations, units, employees, assignments, imports. */
@Global()
@Module({
  providers: [{ provide: OrganizationNames, useClass: StoredOrganizationNames }],
  exports: [OrganizationNames],
})
export class WorkforceModule {}
