import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { Employees } from '../employee/employees.js';
import { People } from './people.js';

/** The personnel record: who the person is for their employer, and what they do and did. */
@Injectable()
export class PersonnelInformation implements HeldInformation, OnModuleInit {
  readonly key = 'personnel';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly people: People,
    private readonly employees: Employees,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    const assignments = viewer.employeeId ? await this.people.historyOf(viewer, viewer.employeeId) : [];
    return {
      name: { fr: 'Fiche du personnel et affectations', en: 'Personnel record and assignments' },
      count: viewer.employeeId ? 1 + assignments.length : 0,
      from: { fr: 'Le fichier du personnel de votre organisme', en: 'Your organization’s personnel file' },
      purpose: { fr: 'Montrer ce qui change dans votre emploi, et à votre gestionnaire son équipe', en: 'To show what changes in your job, and to your manager their team' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    if (!viewer.employeeId) return null;
    const person = await this.people.find(viewer, viewer.employeeId);
    if (!person) return null;
    const { number, firstName, lastName, email, language } = person;
    return { number, firstName, lastName, email, language, manager: await this.employees.managerOf(viewer, viewer.employeeId), assignments: await this.people.historyOf(viewer, viewer.employeeId) };
  }
}
