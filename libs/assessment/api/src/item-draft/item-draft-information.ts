import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

/** What is held of a person's work on the bank of questions: drafts they had a hand in, readings they asked for and gave, versions they published. */
@Injectable()
export class ItemDraftInformation implements HeldInformation, OnModuleInit {
  readonly key = 'itemDrafts';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Questions de la banque auxquelles vous avez travaillé', en: 'Questions of the bank that you worked on' },
      count: (await this.drafts(viewer)).length,
      from: { fr: 'Vos changements dans la banque de questions', en: 'Your changes in the bank of questions' },
      purpose: { fr: 'Dire aux autres personnes de la conception qui a écrit quoi, et faire relire par une autre personne', en: 'To tell the others who design courses who wrote what, and to have it read by another person' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const statements = await this.transactions.in(viewer);
    const reviews = await statements.query('select asked_at as "askedAt", word, outcome, words, ended_at as "endedAt" from assessment.item_review where organization_id = $1 and (asked_by = $2 or reviewer_id = $2) order by asked_at', [viewer.organizationId, viewer.accountId]);
    const versions = await statements.query('select version as "bankVersion", published_at as "publishedAt", reason from assessment.bank_version where organization_id = $1 and made_by = $2 order by version', [viewer.organizationId, viewer.accountId]);
    const calibrations = await statements.query('select competency_id as "competencyId", asked_at as "askedAt", state from assessment.calibration where organization_id = $1 and asked_by = $2 order by asked_at', [viewer.organizationId, viewer.accountId]);
    return { drafts: await this.drafts(viewer), reviews, versions, calibrations };
  }

  private async drafts(viewer: Viewer): Promise<readonly unknown[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select d.item_id as "itemId", d.base_version as "baseVersion", d.state, a.first_at as "since", case when d.changed_by = a.account_id then d.changed_at end as "lastChangedByYouAt"
       from assessment.item_draft_author a join assessment.item_draft d on d.organization_id = a.organization_id and d.id = a.draft_id
       where a.organization_id = $1 and a.account_id = $2 order by a.first_at`,
      [viewer.organizationId, viewer.accountId],
    );
  }
}
