import { Injectable } from '@nestjs/common';
import type { Language, OrganizationId } from '@passerelle/kernel';
import { type Statements, Transactions, type Viewer } from '@passerelle/platform-api';
import { type AskedWord, type FoundPassage, withoutAccents } from '@passerelle/tutor-domain';

export const PASSAGE_KINDS = ['lesson', 'glossary', 'family', 'policy'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A piece of what is published, in one language, that can be quoted alone. */
export interface Passage {
  readonly kind: PassageKind;
  readonly language: Language;
  /** Page of the web app where it is read whole. */
  readonly path: string;
  readonly title: string;
  /** The course, the job family or the policy that it is of. */
  readonly context: string;
  readonly words: string;
}

export interface PassageRow extends Passage {
  readonly id: string;
}

/** What passages come from, in one version. */
export interface PassageSource {
  readonly source: string;
  readonly version: string;
}

/** Of each language, how its words are brought to their stems. */
const CONFIGURATIONS: Readonly<Record<Language, string>> = { fr: 'pg_catalog.french', en: 'pg_catalog.english' };
/** More than any question is answered from. */
const MOST_FOUND = 100;

/** The passages of an organization, searched whole. Both sides of the search are without accents, so that typing them or not finds the same. */
@Injectable()
export class Passages {
  constructor(private readonly transactions: Transactions) {}

  /** What was kept last, whether or not a passage was cut from it. */
  async sources(viewer: Viewer): Promise<readonly PassageSource[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<PassageSource>('select source, version from tutor.passage_source where organization_id = $1', [viewer.organizationId]);
  }

  /** The words of a question as the search knows them, how many passages hold each, and how many there are. */
  async words(viewer: Viewer, topic: string, language: Language): Promise<{ readonly words: readonly AskedWord[]; readonly total: number }> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ lexeme: string | null; passages: number; total: number }>(
      `select asked.lexeme, count(p.place)::integer as passages, (select count(*)::integer from tutor.passage t where t.organization_id = $1 and t.language = $2) as total
       from (select 1) one left join unnest(to_tsvector($3::regconfig, $4)) asked on true
       left join tutor.passage p on p.organization_id = $1 and p.language = $2 and p.search @@ quote_literal(asked.lexeme)::tsquery group by asked.lexeme`,
      [viewer.organizationId, language, CONFIGURATIONS[language], topic],
    );
    return { words: rows.flatMap(({ lexeme, passages }) => (lexeme === null ? [] : [{ lexeme, passages }])), total: rows[0]?.total ?? 0 };
  }

  /** Passages that hold some of the words, those that hold most of them first. */
  async holding(viewer: Viewer, lexemes: readonly string[], language: Language): Promise<readonly FoundPassage[]> {
    if (lexemes.length === 0) return [];
    const statements = await this.transactions.in(viewer);
    return statements.query<FoundPassage>(
      `select p.source || '#' || p.place as id, p.kind <> 'family' as teaches, ts_rank_cd(p.search, asked.query, 32) as density,
         array(select lexeme from unnest($3::text[]) lexeme where p.search @@ quote_literal(lexeme)::tsquery) as lexemes
       from tutor.passage p, (select string_agg(quote_literal(lexeme), ' | ')::tsquery as query from unnest($3::text[]) lexeme) asked
       where p.organization_id = $1 and p.language = $2 and p.search @@ asked.query order by cardinality(array(select lexeme from unnest($3::text[]) lexeme where p.search @@ quote_literal(lexeme)::tsquery)) desc, density desc limit ${MOST_FOUND}`,
      [viewer.organizationId, language, lexemes],
    );
  }

  async read(viewer: Viewer, ids: readonly string[], language: Language): Promise<ReadonlyMap<string, PassageRow>> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<PassageRow>(
      `select source || '#' || place as id, kind, language, path, title, context, words from tutor.passage where organization_id = $1 and language = $2 and source || '#' || place = any($3)`,
      [viewer.organizationId, language, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Puts the passages of some sources in place of those that were there; those of sources that are in force no more go. */
  async replace(statements: Statements, organizationId: OrganizationId, sources: readonly (PassageSource & { readonly passages: readonly Passage[] })[], inForce: readonly PassageSource[]): Promise<void> {
    await statements.query(`select pg_advisory_xact_lock(hashtextextended('passages ' || $1::text, 0))`, [organizationId]);
    for (const table of ['passage', 'passage_source']) {
      await statements.query(`delete from tutor.${table} where organization_id = $1 and (source = any($2) or source <> all($3))`, [organizationId, sources.map(({ source }) => source), inForce.map(({ source }) => source)]);
    }
    await statements.query(
      'insert into tutor.passage_source (organization_id, source, version) select $1, source, version from jsonb_to_recordset($2::jsonb) as kept (source text, version text)',
      [organizationId, JSON.stringify(sources.map(({ source, version }) => ({ source, version })))],
    );
    const rows = sources.flatMap(({ source, version, passages }) => passages.map((passage, place) => ({
      source, version, place, ...passage, configuration: CONFIGURATIONS[passage.language], plainTitle: withoutAccents(`${passage.title} ${passage.context}`), plainWords: withoutAccents(passage.words),
    })));
    await statements.query(
      `insert into tutor.passage (organization_id, source, version, language, place, kind, path, title, context, words, search)
       select $1, source, version, language, place, kind, path, title, context, words,
         setweight(to_tsvector(configuration::regconfig, "plainTitle"), 'A') || setweight(to_tsvector(configuration::regconfig, "plainWords"), 'B')
       from jsonb_to_recordset($2::jsonb) as made (source text, version text, language text, place integer, kind text, path text, title text, context text, words text, configuration text, "plainTitle" text, "plainWords" text)
       on conflict on constraint passage_pk do nothing`,
      [organizationId, JSON.stringify(rows)],
    );
  }
}
