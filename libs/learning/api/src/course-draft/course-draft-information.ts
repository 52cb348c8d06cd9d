import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

/** What is held of a person's work on drafts of courses: which ones they had a hand in, what they asked, decided and said of them. */
@Injectable()
export class CourseDraftInformation implements HeldInformation, OnModuleInit {
  readonly key = 'courseDrafts';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Brouillons de formations auxquels vous avez travaillé', en: 'Drafts of courses that you worked on' },
      count: (await this.mine(viewer)).length,
      from: { fr: 'Vos changements dans les brouillons de formations', en: 'Your changes in drafts of courses' },
      purpose: { fr: 'Dire aux autres personnes de la conception qui a écrit quoi, et faire relire par une autre personne', en: 'To tell the others who design courses who wrote what, and to have it read by another person' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const statements = await this.transactions.in(viewer);
    const reviews = await statements.query('select asked_at as "askedAt", word, outcome, words, ended_at as "endedAt" from learning.course_review where organization_id = $1 and (asked_by = $2 or reviewer_id = $2) order by asked_at', [viewer.organizationId, viewer.accountId]);
    const remarks = await statements.query('select part_id as "part", words, written_at as "writtenAt" from learning.course_draft_remark where organization_id = $1 and author_id = $2 order by written_at', [viewer.organizationId, viewer.accountId]);
    return { drafts: await this.mine(viewer), reviews, remarks };
  }

  private async mine(viewer: Viewer): Promise<readonly unknown[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select d.course_id as "courseId", d.base_version as "baseVersion", d.state, a.first_at as "since",
         (select jsonb_agg(jsonb_build_object('part', p.part_id, 'at', p.changed_at) order by p.changed_at) from learning.course_draft_part p where p.organization_id = a.organization_id and p.draft_id = a.draft_id and p.changed_by = a.account_id) as "lastChangedByYou"
       from learning.course_draft_author a join learning.course_draft d on d.organization_id = a.organization_id and d.id = a.draft_id
       where a.organization_id = $1 and a.account_id = $2 order by a.first_at`,
      [viewer.organizationId, viewer.accountId],
    );
  }
}
