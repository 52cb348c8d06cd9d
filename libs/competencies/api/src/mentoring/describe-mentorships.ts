import { Injectable } from '@nestjs/common';
import { awaitedPart, partOf } from '@passerelle/competencies-domain';
import type { Viewer } from '@passerelle/platform-api';
import { Interims } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Frameworks } from '../framework/frameworks.js';
import type { MentorshipType } from './mentoring.type.js';
import type { MentorshipRow } from './mentorships.js';

/** Mentorships as whoever reads them knows them. A competency that the framework has dropped takes its mentorships out of the lists. */
@Injectable()
export class DescribeMentorships {
  constructor(
    private readonly frameworks: Frameworks,
    private readonly workforce: WorkforceReader,
    private readonly interims: Interims,
  ) {}

  async run(viewer: Viewer, rows: readonly MentorshipRow[]): Promise<readonly MentorshipType[]> {
    const { byId } = await this.frameworks.inForce(viewer);
    const described = await Promise.all(
      rows.map(async (row): Promise<readonly MentorshipType[]> => {
        const competency = byId.get(row.competency);
        if (!competency) return [];
        const [employeeName, mentorName, proposed] = await Promise.all([this.workforce.nameOf(viewer, row.employeeId), this.workforce.nameOf(viewer, row.mentorId), this.interims.doneFor(viewer, 'mentorProposed', row.id)]);
        return [{ ...row, competency, employeeName, mentorName, proposedFor: proposed?.for ?? null, awaited: awaitedPart(row), part: viewer.employeeId && partOf(row, viewer.employeeId) }];
      }),
    );
    return described.flat();
  }
}
