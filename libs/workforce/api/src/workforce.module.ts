import { Global, Module } from '@nestjs/common';
import { OccupationsModule } from '@passerelle/occupations-api';
import { OrganizationNames, UnitNames } from '@passerelle/trust-api';

import { AssignmentResolver } from './assignment/assignment.resolver.js';
import { ColleagueResolver } from './colleague/colleague.resolver.js';
import { Colleagues } from './colleague/colleagues.js';
import { Employees } from './employee/employees.js';
import { GroupTargets } from './group/group-targets.js';
import { PeopleGroups } from './group/people-groups.js';
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
import { TeamMovementResolver } from './movement/team-movement.resolver.js';
import { TeamMovements } from './movement/team-movements.js';
import { StoredOrganizationNames } from './organization/stored-organization-names.js';
import { FoundPersonResolver } from './person/found-person.resolver.js';
import { OpenPerson } from './person/open-person.js';
import { People } from './person/people.js';
import { PeopleMentioned } from './person/people-mentioned.js';
import { HeldAssignmentResolver, PersonResolver } from './person/person.resolver.js';
import { PersonnelInformation } from './person/personnel-information.js';
import { LedTeamResolver } from './team/led-team.resolver.js';
import { Teams } from './team/teams.js';
import { TellTeamOfInterim } from './team/tell-team-of-interim.js';
import { ReachedUnits } from './unit/reached-units.js';
import { StoredUnitNames } from './unit/stored-unit-names.js';
import { UnitResolver } from './unit/unit.resolver.js';
import { Units } from './unit/units.js';
import { UnitsAround } from './unit/units-around.js';
import { WorkforceReader } from './workforce-reader.js';

/** Organizations, units, employees, assignments, imports. */
@Global()
@Module({
  imports: [OccupationsModule],
  controllers: [PersonnelImportController],
  providers: [
    { provide: OrganizationNames, useClass: StoredOrganizationNames }, Employees, AssignmentResolver, Headcounts, HeadcountResolver, WorkforceReader,
    PersonnelImports, KnownFamilies, UploadPersonnelFile, CheckPersonnelImport, ConfirmPersonnelImport, CancelPersonnelImport, RunPersonnelImport, PersonnelImportResolver,
    People, OpenPerson, PersonResolver, FoundPersonResolver, HeldAssignmentResolver, PersonnelInformation, Units, ReachedUnits, UnitResolver, { provide: UnitNames, useClass: StoredUnitNames },
    Teams, LedTeamResolver, TellTeamOfInterim, PeopleMentioned, UnitsAround, Colleagues, ColleagueResolver, PeopleGroups, GroupTargets, TeamMovements, TeamMovementResolver,
  ],
  exports: [OrganizationNames, UnitNames, WorkforceReader, PeopleMentioned, UnitsAround],
})
export class WorkforceModule {}
