import { Injectable } from '@nestjs/common';
import type { Profile, Requirement } from '@passerelle/competencies-domain';
import type { JobFamilyId } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

import { type FrameworkInForce, readFrameworkInForce } from './read-framework-in-force.js';

/** The organization's copy of the framework and of the profiles of its job families, in the version in force. */
@Injectable()
export class Frameworks {
  constructor(private readonly transactions: Transactions) {}

  private readonly frameworks = loaderFor<'inForce', FrameworkInForce>(async (viewer) => {
    return [await readFrameworkInForce(await this.transactions.in(viewer), viewer.organizationId)];
  });

  private readonly profiles = loaderFor<JobFamilyId, Profile>(async (viewer, families) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ family_id: JobFamilyId; requirements: Requirement[] }>(
      'select distinct on (family_id) family_id, requirements from competencies.profile where organization_id = $1 and family_id = any($2) order by family_id, version desc',
      [viewer.organizationId, families],
    );
    const byFamily = new Map(rows.map(({ family_id, requirements }) => [family_id, requirements]));
    return families.map((family) => ({ family, requirements: byFamily.get(family) ?? [] }));
  });

  inForce(viewer: Viewer): Promise<FrameworkInForce> {
    return this.frameworks(viewer).load('inForce');
  }

  profile(viewer: Viewer, family: JobFamilyId): Promise<Profile> {
    return this.profiles(viewer).load(family);
  }
}
