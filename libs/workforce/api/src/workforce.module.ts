import { Global, Module } from '@nestjs/common';
import { OccupationsModule } from '@passerelle/occupations-api';
import { OrganizationNames } from '@passerelle/trust-api';

import { AssignmentResolver } from './assignment/assignment.resolver.js';
import { Employees } from './employee/employees.js';
import { HeadcountResolver } from './headcount/headcount.resolver.js';
import { Headcounts } from './headcount/headcounts.js';
import { StoredOrganizationNames } from './organization/stored-organization-names.js';
import { WorkforceReader } from './workforce-reader.js';

/** Organizations, units, employees, assignments, imports. */
@Global()
@Module({
  imports: [OccupationsModule],
  providers: [{ provide: OrganizationNames, useClass: StoredOrganizationNames }, Employees, AssignmentResolver, Headcounts, HeadcountResolver, WorkforceReader],
  exports: [OrganizationNames, WorkforceReader],
})
export class WorkforceModule {}
