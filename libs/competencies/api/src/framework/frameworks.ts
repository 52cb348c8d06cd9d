import { Injectable } from '@nestjs/common';
import type { Profile, Requirement } from '@passerelle/competencies-domain';
import type { BilingualText, CompetencyId, JobFamilyId } from '@passerelle/kernel';
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

  private readonly names = loaderFor<number, ReadonlyMap<CompetencyId, BilingualText>>(async (viewer, versions) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ version: number; id: CompetencyId; title: BilingualText }>(
      `select f.version, c->>'id' as id, c->'title' as title from competencies.framework f, jsonb_array_elements(f.content) c where f.organization_id = $1 and f.version = any($2)`,
      [viewer.organizationId, versions],
    );
    const byVersion = Map.groupBy(rows, ({ version }) => version);
    return versions.map((version) => new Map((byVersion.get(version) ?? []).map(({ id, title }) => [id, title])));
  });

  /** What a competency was called in a version; null where that version has none of that name. */
  async nameIn(viewer: Viewer, version: number, competency: CompetencyId): Promise<BilingualText | null> {
    return (await this.names(viewer).load(version)).get(competency) ?? null;
  }

  inForce(viewer: Viewer): Promise<FrameworkInForce> {
    return this.frameworks(viewer).load('inForce');
  }

  /** A version was published: what was read is no longer so. */
  forget(viewer: Viewer): void {
    this.frameworks(viewer).clearAll();
    this.profiles(viewer).clearAll();
  }

  profile(viewer: Viewer, family: JobFamilyId): Promise<Profile> {
    return this.profiles(viewer).load(family);
  }
}
