import { Injectable } from '@nestjs/common';
import type { BilingualText, FamilyVersionId, JobFamilyId } from '@passerelle/kernel';
import type { ExposureClass, FamilyContent } from '@passerelle/occupations-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

/** A family with its version in force; `content` is read only where tasks are asked for. */
export interface JobFamily {
  readonly id: JobFamilyId;
  readonly officialCode: string | null;
  readonly title: BilingualText;
  readonly group: BilingualText;
  readonly currentId: FamilyVersionId;
}

export interface VersionRow {
  readonly id: FamilyVersionId;
  readonly familyId: JobFamilyId;
  readonly number: number;
  readonly state: 'draft' | 'published';
  readonly content: FamilyContent;
  readonly exposureMean: number | null;
  readonly exposureDispersion: number | null;
  readonly exposureClass: ExposureClass | null;
  readonly rationale: BilingualText | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
}

const VERSION_COLUMNS = `v.id, v.family_id as "familyId", v.number, v.state, v.content, v.exposure_mean as "exposureMean", v.exposure_dispersion as "exposureDispersion",
  v.exposure_class as "exposureClass", v.rationale, v.published_at as "publishedAt", v.updated_at as "updatedAt"`;

const FAMILIES = `
  select f.id, f.official_code as "officialCode", v.content->'title' as title, v.content->'group' as "group", v.id as "currentId"
  from occupations.job_family f
  join lateral (select id, content from occupations.family_version v
    where v.organization_id = f.organization_id and v.family_id = f.id and v.state = 'published' order by number desc limit 1) v on true
  where f.organization_id = $1`;

/** The organization's own copy of the catalogue. */
@Injectable()
export class JobFamilies {
  constructor(private readonly transactions: Transactions) {}

  private readonly families = loaderFor<JobFamilyId, JobFamily>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<JobFamily>(`${FAMILIES} and f.id = any($2)`, [viewer.organizationId, ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? new Error(`no job family ${id}`));
  });

  private readonly versions = loaderFor<FamilyVersionId, VersionRow>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<VersionRow>(`select ${VERSION_COLUMNS} from occupations.family_version v where v.organization_id = $1 and v.id = any($2)`, [viewer.organizationId, ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? new Error(`no version ${id}`));
  });

  /** Every family that has a published version, by title in the viewer's language. */
  async all(viewer: Viewer): Promise<JobFamily[]> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<JobFamily>(FAMILIES, [viewer.organizationId]);
    const collator = new Intl.Collator(`${viewer.language}-CA`);
    return rows.sort((a, b) => collator.compare(a.title[viewer.language], b.title[viewer.language]));
  }

  async find(viewer: Viewer, id: JobFamilyId): Promise<JobFamily | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<JobFamily>(`${FAMILIES} and f.id = $2`, [viewer.organizationId, id]);
  }

  /** @throws Error for an id that the organization does not have */
  load(viewer: Viewer, id: JobFamilyId): Promise<JobFamily> {
    return this.families(viewer).load(id);
  }

  version(viewer: Viewer, id: FamilyVersionId): Promise<VersionRow> {
    return this.versions(viewer).load(id);
  }

  /** Published versions of a family, newest first. */
  async history(viewer: Viewer, familyId: JobFamilyId): Promise<VersionRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<VersionRow>(`select ${VERSION_COLUMNS} from occupations.family_version v where v.organization_id = $1 and v.family_id = $2 and v.state = 'published' order by v.number desc`, [viewer.organizationId, familyId]);
  }

  /** The family's draft, if a steward has begun one. */
  async draft(viewer: Viewer, familyId: JobFamilyId): Promise<VersionRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<VersionRow>(`select ${VERSION_COLUMNS} from occupations.family_version v where v.organization_id = $1 and v.family_id = $2 and v.state = 'draft'`, [viewer.organizationId, familyId]);
  }

  /** Every draft under way, the latest touched first. */
  async drafts(viewer: Viewer): Promise<VersionRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<VersionRow>(`select ${VERSION_COLUMNS} from occupations.family_version v where v.organization_id = $1 and v.state = 'draft' order by v.updated_at desc`, [viewer.organizationId]);
  }

  /** Catalogue ids and official codes, for whoever must recognize a family written in a file. */
  async codes(viewer: Viewer): Promise<{ id: JobFamilyId; officialCode: string | null }[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query('select id, official_code as "officialCode" from occupations.job_family where organization_id = $1', [viewer.organizationId]);
  }
}
