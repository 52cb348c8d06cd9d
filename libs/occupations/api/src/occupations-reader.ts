import { Injectable } from '@nestjs/common';
import type { JobFamilyId } from '@passerelle/kernel';
import type { FamilyContent } from '@passerelle/occupations-domain';
import type { Viewer } from '@passerelle/platform-api';

import { JobFamilies, type JobFamily } from './family/job-families.js';

/** What other contexts read of job families. */
@Injectable()
export class OccupationsReader {
  constructor(private readonly families: JobFamilies) {}

  family(viewer: Viewer, id: JobFamilyId): Promise<JobFamily> {
    return this.families.load(viewer, id);
  }

  async content(viewer: Viewer, id: JobFamilyId): Promise<FamilyContent> {
    const { currentId } = await this.families.load(viewer, id);
    return (await this.families.version(viewer, currentId)).content;
  }

  /** Every family that has a published version, without its tasks. */
  published(viewer: Viewer): Promise<JobFamily[]> {
    return this.families.all(viewer);
  }

  codes(viewer: Viewer): Promise<{ id: JobFamilyId; officialCode: string | null }[]> {
    return this.families.codes(viewer);
  }
}
