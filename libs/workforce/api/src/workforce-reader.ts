import { Injectable } from '@nestjs/common';
import type { EmployeeId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';

import { type CurrentAssignment, type Employee, Employees } from './employee/employees.js';

/** What other contexts read of people and what they do. */
@Injectable()
export class WorkforceReader {
  constructor(private readonly employees: Employees) {}

  assignmentsOf(viewer: Viewer, employeeId: EmployeeId): Promise<readonly CurrentAssignment[]> {
    return this.employees.assignmentsOf(viewer, employeeId);
  }

  reportsOf(viewer: Viewer, managerId: EmployeeId): Promise<readonly Employee[]> {
    return this.employees.reportsOf(viewer, managerId);
  }

  managerOf(viewer: Viewer, employeeId: EmployeeId): Promise<Employee | null> {
    return this.employees.managerOf(viewer, employeeId);
  }
}
