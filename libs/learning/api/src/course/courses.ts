import { Injectable } from '@nestjs/common';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { BilingualText, CourseId } from '@passerelle/kernel';
import type { Course, MediaType } from '@passerelle/learning-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

export interface CourseVersion {
  readonly courseId: CourseId;
  readonly version: number;
  readonly content: Course;
}

/** A course in its latest version, with how many of those who took its quiz passed it at their first try: as shown, five people at a time. */
export interface CourseOfCatalogue extends CourseVersion {
  readonly taken: number;
  readonly passed: number;
  /** Whether it was put away: nobody begins it any more. */
  readonly putAway: boolean;
}

export interface CourseMedia {
  readonly mediaType: MediaType;
  readonly bytes: Buffer;
}

export interface VersionToPublish {
  readonly course: Course;
  readonly drawings: Readonly<Record<string, string>>;
  readonly hash: string;
  readonly rationale: BilingualText;
  readonly reviewer: string | null;
  readonly at: Date;
}

/** The organization's courses: immutable versions, the latest in force for who begins today. */
@Injectable()
export class Courses {
  constructor(
    private readonly transactions: Transactions,
    private readonly competencies: CompetenciesReader,
  ) {}

  private readonly latest = loaderFor<'all', readonly CourseOfCatalogue[]>(async (viewer) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<CourseOfCatalogue>(
      `select distinct on (v.course_id) v.course_id as "courseId", v.version, v.content, coalesce(o.shown_taken, 0) as taken, coalesce(o.shown_passed, 0) as passed, a.course_id is not null as "putAway"
       from learning.course_version v left join learning.course_outcome o on o.organization_id = v.organization_id and o.course_id = v.course_id
       left join learning.course_put_away a on a.organization_id = v.organization_id and a.course_id = v.course_id where v.organization_id = $1 order by v.course_id, v.version desc`,
      [viewer.organizationId],
    );
    return [await Promise.all(rows.map(async (row) => ({ ...row, content: { ...row.content, version: row.version, competencies: await this.competencies.gainsToday(viewer, row.content.competencies) } })))];
  });

  private readonly versions = loaderFor<string, CourseVersion>(async (viewer, keys) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<CourseVersion>(
      `select course_id as "courseId", version, content from learning.course_version where organization_id = $1 and course_id || '/' || version = any($2)`,
      [viewer.organizationId, keys],
    );
    // What ships numbers its versions by itself: within an organization, a course has the number under which it was published there.
    const byKey = new Map(rows.map((row) => [`${row.courseId}/${row.version}`, { ...row, content: { ...row.content, version: row.version } }]));
    return keys.map((key) => byKey.get(key) ?? new Error(`no course ${key}`));
  });

  private readonly rationales = loaderFor<string, BilingualText | null>(async (viewer, keys) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ readonly key: string; readonly rationale: BilingualText | null }>(
      `select course_id || '/' || version as key, rationale from learning.course_version where organization_id = $1 and course_id || '/' || version = any($2)`,
      [viewer.organizationId, keys],
    );
    const byKey = new Map(rows.map(({ key, rationale }) => [key, rationale]));
    return keys.map((key) => byKey.get(key) ?? null);
  });

  private readonly latestVersions = loaderFor<CourseId, number | null>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ readonly id: CourseId; readonly version: number }>('select course_id as id, max(version) as version from learning.course_version where organization_id = $1 and course_id = any($2) group by course_id', [viewer.organizationId, ids]);
    const byId = new Map(rows.map(({ id, version }) => [id, version]));
    return ids.map((id) => byId.get(id) ?? null);
  });

  /** The version in force, put away or not; null for a course that was never published. */
  latestVersion(viewer: Viewer, id: CourseId): Promise<number | null> {
    return this.latestVersions(viewer).load(id);
  }

  /** Every course in its latest version; what it brings, in the competencies of the framework in force. */
  all(viewer: Viewer): Promise<readonly CourseOfCatalogue[]> {
    return this.latest(viewer).load('all');
  }

  /** Which version of each course that one may begin is in force, without its content. */
  async versionsInForce(viewer: Viewer): Promise<{ courseId: CourseId; version: number }[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select v.course_id as "courseId", max(v.version) as version from learning.course_version v
       where v.organization_id = $1 and not exists (select 1 from learning.course_put_away p where p.organization_id = v.organization_id and p.course_id = v.course_id) group by v.course_id order by v.course_id`,
      [viewer.organizationId],
    );
  }

  /** The same, by their ids. */
  async catalogue(viewer: Viewer): Promise<ReadonlyMap<CourseId, CourseOfCatalogue>> {
    return new Map((await this.all(viewer)).map((course) => [course.courseId, course]));
  }

  /** Those that one may begin. */
  async offered(viewer: Viewer): Promise<readonly CourseOfCatalogue[]> {
    return (await this.all(viewer)).filter(({ putAway }) => !putAway);
  }

  async find(viewer: Viewer, id: CourseId): Promise<CourseOfCatalogue | undefined> {
    return (await this.catalogue(viewer)).get(id);
  }

  /** A course that one may begin, by its id. */
  async findOffered(viewer: Viewer, id: CourseId): Promise<CourseOfCatalogue | undefined> {
    return (await this.offered(viewer)).find(({ courseId }) => courseId === id);
  }

  async putAway(viewer: Viewer, id: CourseId, at: Date): Promise<void> {
    this.latest(viewer).clear('all');
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.course_put_away (organization_id, course_id, put_away_at, put_away_by_name) values ($1, $2, $3, $4) on conflict on constraint course_put_away_once do nothing', [viewer.organizationId, id, at, viewer.displayName]);
  }

  async takeOut(viewer: Viewer, id: CourseId): Promise<void> {
    this.latest(viewer).clear('all');
    const statements = await this.transactions.in(viewer);
    await statements.query('delete from learning.course_put_away where organization_id = $1 and course_id = $2', [viewer.organizationId, id]);
  }

  async isPublished(viewer: Viewer, id: CourseId, version: number): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    return (await statements.one('select 1 from learning.course_version where organization_id = $1 and course_id = $2 and version = $3', [viewer.organizationId, id, version])) !== undefined;
  }

  version(viewer: Viewer, id: CourseId, version: number): Promise<CourseVersion> {
    return this.versions(viewer).load(`${id}/${version}`);
  }

  /** Why a version was published; null for those that ship with the product. */
  rationaleOf(viewer: Viewer, id: CourseId, version: number): Promise<BilingualText | null> {
    return this.rationales(viewer).load(`${id}/${version}`);
  }

  /** The version in force, which nobody else changes until the transaction ends; 0 for a course that was never published. */
  async lockLatest(viewer: Viewer, id: CourseId): Promise<number> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`select pg_advisory_xact_lock(hashtextextended('course ' || $1::text || '/' || $2::text, 0))`, [viewer.organizationId, id]);
    this.latest(viewer).clear('all');
    this.latestVersions(viewer).clear(id);
    return (await this.latestVersion(viewer, id)) ?? 0;
  }

  /** Writes a version, which never changes from then on; films and recordings come after it. */
  async publish(viewer: Viewer, { course, drawings, hash, rationale, reviewer, at }: VersionToPublish): Promise<void> {
    this.latest(viewer).clear('all');
    this.latestVersions(viewer).clear(course.id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      'insert into learning.course_version (organization_id, course_id, version, content, files, content_hash, published_at, rationale, published_by_name, reviewed_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [viewer.organizationId, course.id, course.version, JSON.stringify(course), JSON.stringify(drawings), hash, at, JSON.stringify(rationale), viewer.displayName, reviewer],
    );
  }

  /** A drawing of a course, or undefined. */
  async file(viewer: Viewer, id: CourseId, version: number, name: string): Promise<string | undefined> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ file: string | null }>('select files->>$4 as file from learning.course_version where organization_id = $1 and course_id = $2 and version = $3', [viewer.organizationId, id, version, name]);
    return row?.file ?? undefined;
  }

  /** A film, a recording or captions of a course, or undefined. */
  async media(viewer: Viewer, id: CourseId, version: number, name: string): Promise<CourseMedia | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<CourseMedia>('select media_type as "mediaType", bytes from learning.course_media where organization_id = $1 and course_id = $2 and version = $3 and name = $4', [viewer.organizationId, id, version, name]);
  }
}
