import { Injectable } from '@nestjs/common';
import type { BilingualText, PathTemplateId } from '@passerelle/kernel';
import type { PathTemplateContent } from '@passerelle/learning-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

export interface TemplateDraft {
  /** The version in force when it was begun; 0 before the first. */
  readonly baseVersion: number;
  readonly content: PathTemplateContent;
  readonly updatedAt: Date;
  readonly updatedByName: string;
}

export interface TemplateVersion {
  readonly version: number;
  readonly content: PathTemplateContent;
  readonly rationale: BilingualText;
  readonly publishedAt: Date;
  readonly publishedByName: string;
}

/** A template with its version in force and its draft; one of the two at least is there. */
export interface PathTemplate {
  readonly id: PathTemplateId;
  readonly inForce: TemplateVersion | null;
  readonly draft: TemplateDraft | null;
}

const VERSION = `jsonb_build_object('version', v.version, 'content', v.content, 'rationale', v.rationale, 'publishedAt', v.published_at, 'publishedByName', v.published_by_name)`;
const TEMPLATES = `
  select t.id, (select ${VERSION} from learning.path_template_version v where v.organization_id = t.organization_id and v.template_id = t.id order by v.version desc limit 1) as "inForce",
    d.base_version as "baseVersion", d.content, d.updated_at as "updatedAt", d.updated_by_name as "updatedByName"
  from learning.path_template t left join learning.path_template_draft d on d.organization_id = t.organization_id and d.template_id = t.id
  where t.organization_id = $1`;

type Row = { readonly id: PathTemplateId; readonly inForce: (Omit<TemplateVersion, 'publishedAt'> & { readonly publishedAt: string }) | null } & ({ readonly [Key in keyof TemplateDraft]: TemplateDraft[Key] | null });

/** Path templates of an organization: one draft each at most, and versions that never change. */
@Injectable()
export class PathTemplates {
  constructor(private readonly transactions: Transactions) {}

  private readonly byId = loaderFor<PathTemplateId, PathTemplate | null>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<Row>(`${TEMPLATES} and t.id = any($2)`, [viewer.organizationId, ids]);
    const found = new Map(rows.map((row) => [row.id, templateOf(row)]));
    return ids.map((id) => found.get(id) ?? null);
  });

  private readonly versions = loaderFor<string, TemplateVersion>(async (viewer, keys) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<TemplateVersion & { readonly key: string }>(
      `select template_id || '/' || version as key, version, content, rationale, published_at as "publishedAt", published_by_name as "publishedByName" from learning.path_template_version where organization_id = $1 and template_id || '/' || version = any($2)`,
      [viewer.organizationId, keys],
    );
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return keys.map((key) => byKey.get(key) ?? new Error(`no template ${key}`));
  });

  async all(viewer: Viewer): Promise<readonly PathTemplate[]> {
    const statements = await this.transactions.in(viewer);
    return (await statements.query<Row>(`${TEMPLATES} order by t.id limit 1000`, [viewer.organizationId])).map(templateOf);
  }

  find(viewer: Viewer, id: PathTemplateId): Promise<PathTemplate | null> {
    return this.byId(viewer).load(id);
  }

  version(viewer: Viewer, id: PathTemplateId, version: number): Promise<TemplateVersion> {
    return this.versions(viewer).load(`${id}/${version}`);
  }

  /** Published versions of one template, the latest first. */
  async history(viewer: Viewer, id: PathTemplateId): Promise<readonly TemplateVersion[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<TemplateVersion>(
      `select version, content, rationale, published_at as "publishedAt", published_by_name as "publishedByName" from learning.path_template_version where organization_id = $1 and template_id = $2 order by version desc limit 200`,
      [viewer.organizationId, id],
    );
  }

  /** The template, which nobody else changes until the transaction ends. */
  async lock(viewer: Viewer, id: PathTemplateId): Promise<PathTemplate | null> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`select pg_advisory_xact_lock(hashtextextended('path template ' || $1::text, 0))`, [id]);
    this.byId(viewer).clear(id);
    return this.find(viewer, id);
  }

  async begin(viewer: Viewer, id: PathTemplateId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.path_template (organization_id, id, begun_by_name, begun_at) values ($1, $2, $3, $4)', [viewer.organizationId, id, viewer.displayName, at]);
  }

  /** @returns when it was kept, by which its writer knows it again */
  async keepDraft(viewer: Viewer, id: PathTemplateId, { baseVersion, content }: Pick<TemplateDraft, 'baseVersion' | 'content'>): Promise<Date> {
    this.byId(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    const [kept] = await statements.query<{ readonly updatedAt: Date }>(
      `insert into learning.path_template_draft (organization_id, template_id, base_version, content, updated_at, updated_by_name) values ($1, $2, $3, $4, date_trunc('milliseconds', clock_timestamp()), $5)
       on conflict on constraint path_template_draft_pk do update set content = excluded.content, updated_at = excluded.updated_at, updated_by_name = excluded.updated_by_name
       returning updated_at as "updatedAt"`,
      [viewer.organizationId, id, baseVersion, JSON.stringify(content), viewer.displayName],
    );
    if (!kept) throw new Error('a draft of a path template was not kept');
    return kept.updatedAt;
  }

  async publish(viewer: Viewer, id: PathTemplateId, { version, content, rationale, publishedAt }: Pick<TemplateVersion, 'version' | 'content' | 'rationale' | 'publishedAt'>): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      'insert into learning.path_template_version (organization_id, template_id, version, content, rationale, published_at, published_by_name) values ($1, $2, $3, $4, $5, $6, $7)',
      [viewer.organizationId, id, version, JSON.stringify(content), JSON.stringify(rationale), publishedAt, viewer.displayName],
    );
    await this.removeDraft(viewer, id);
  }

  async removeDraft(viewer: Viewer, id: PathTemplateId): Promise<void> {
    this.byId(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query('delete from learning.path_template_draft where organization_id = $1 and template_id = $2', [viewer.organizationId, id]);
  }

  /** Only a template that was never published goes. */
  async remove(viewer: Viewer, id: PathTemplateId): Promise<void> {
    await this.removeDraft(viewer, id);
    const statements = await this.transactions.in(viewer);
    await statements.query('delete from learning.path_template where organization_id = $1 and id = $2', [viewer.organizationId, id]);
  }
}

function templateOf({ id, inForce, baseVersion, content, updatedAt, updatedByName }: Row): PathTemplate {
  return {
    id,
    inForce: inForce && { ...inForce, publishedAt: new Date(inForce.publishedAt) },
    draft: baseVersion === null || content === null || updatedAt === null || updatedByName === null ? null : { baseVersion, content, updatedAt, updatedByName },
  };
}
