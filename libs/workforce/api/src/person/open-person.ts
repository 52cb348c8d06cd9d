import { Injectable } from '@nestjs/common';
import type { EmployeeId } from '@passerelle/kernel';
import { NotFound, type Viewer } from '@passerelle/platform-api';
import { AccessLog } from '@passerelle/trust-api';
import { isRole, permissionsOf, type Role } from '@passerelle/trust-domain';

import { type HeldAssignment, People, type Person } from './people.js';

export interface PersonRecord {
  readonly person: Person;
  readonly history: readonly HeldAssignment[];
}

/** Opens one person's record; the person can see that it was opened, and by whom. */
@Injectable()
export class OpenPerson {
  constructor(
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  async run(viewer: Viewer, id: EmployeeId): Promise<PersonRecord> {
    const person = await this.people.find(viewer, id);
    if (!person) throw new NotFound();
    await this.accessLog.record(viewer, roleOf(viewer), [id], 'personnel');
    return { person, history: await this.people.historyOf(viewer, id) };
  }
}

/** The role by which the viewer may read the record. */
function roleOf({ grants }: Viewer): Role {
  return grants.map(({ role }) => role).filter(isRole).find((role) => permissionsOf([role]).has('personnel:read')) ?? 'administrator';
}
