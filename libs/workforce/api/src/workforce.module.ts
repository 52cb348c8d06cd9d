import { Global, Module } from '@nestjs/common';
import { OccupationsModule } from '@passerelle/occupations-api';
import { OrganizationNames } from '@passerelle/trust-api';

import { AssignmentResolver } from './assignment/assignment.resolver.js';
import { Employees } from './employee/employees.js';
import { HeadcountResolver } from './headcount/headcount.resolver.js';
import { Headcounts } from './headcount/headcounts.js';
import { CancelPersonnelImport } from './import/cancel-personnel-import.js';
import { CheckPersonnelImport } from './import/check-personnel-import.js';
import { ConfirmPersonnelImport } from './import/confirm-personnel-import.js';
import { KnownFamilies } from './import/known-families.js';
import { PersonnelImportController } from './import/personnel-import.controller.js';
import { PersonnelImportResolver } from './import/personnel-import.resolver.js';
import { PersonnelImports } from './import/personnel-imports.js';
import { RunPersonnelImport } from './import/run-personnel-import.js';
import { UploadPersonnelFile } from './import/upload-personnel-file.js';
import { StoredOrganizationNames } from './organization/stored-organization-names.js';
import { WorkforceReader } from './workforce-reader.js';

/** Organizations, units, employees, assignments, imports. */
@Global()
@Module({
  imports: [OccupationsModule],
  controllers: [PersonnelImportController],
  providers: [
    { provide: OrganizationNames, useClass: StoredOrganizationNames }, Employees, AssignmentResolver, Headcounts, HeadcountResolver, WorkforceReader,
    PersonnelImports, KnownFamilies, UploadPersonnelFile, CheckPersonnelImport, ConfirmPersonnelImport, CancelPersonnelImport, RunPersonnelImport, PersonnelImportResolver,
  ],
  exports: [OrganizationNames, WorkforceReader],
})
export class WorkforceModule {}
