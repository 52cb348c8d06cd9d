import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, newIdempotencyKey, PageHead, TextPipe, TypedWords } from '@passerelle/platform-web';

import { InviteAccountDocument, PeoplePageDocument, type PersonFieldsFragment } from '../generated/graphql.js';
import { accountWords } from './account-words.js';

interface Invited {
  readonly name: string;
  /** Shown once, to be passed on by hand; absent when the letter carries it. */
  readonly link: string | null;
}

/** People on one page. */
const AT_ONCE = 50;

/** The people of the organization, page after page; their account, and an invitation for those who have not come yet. */
@Component({
  selector: 'pa-people-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, EmptyState, ErrorState, LoadingSkeleton, PageHead, RouterLink, TextPipe],
  templateUrl: './people-page.html',
  styleUrl: './people-page.css',
})
export class PeoplePage {
  private readonly graphql = inject(GraphqlClient);
  protected readonly typed = new TypedWords();
  private readonly search = this.typed.words;
  /** Cursors of the pages seen so far; the last one is shown. */
  protected readonly cursors = linkedSignal<string, readonly (string | null)[]>({ source: this.search, computation: () => [null] });
  protected readonly page = this.graphql.query(PeoplePageDocument, () => ({ search: this.search() || null, after: this.cursors().at(-1) ?? null, first: AT_ONCE }));
  /** How many people stand on the pages before this one. */
  protected readonly before = computed(() => (this.cursors().length - 1) * AT_ONCE);
  protected readonly people = computed(() => this.page.value()?.people);
  protected readonly heading = $localize`:@@workforce.people.heading:Personnel`;
  protected readonly lead = $localize`:@@workforce.people.lead:Les personnes du fichier du personnel et leur compte. Ouvrir une fiche est noté au journal ; cette liste ne montre que ce qu’il faut pour inviter.`;
  protected readonly none = $localize`:@@workforce.people.none:Personne ne correspond`;
  protected readonly invited = signal<Invited | undefined>(undefined);
  protected readonly failure = signal('');
  protected readonly accountWords = accountWords;

  protected next(): void {
    const end = this.people()?.pageInfo.endCursor;
    if (end) this.cursors.set([...this.cursors(), end]);
  }

  protected previous(): void {
    if (this.cursors().length > 1) this.cursors.set(this.cursors().slice(0, -1));
  }

  protected mayInvite({ account }: PersonFieldsFragment): boolean {
    return account?.state === 'notInvited' || account?.state === 'invited';
  }

  protected async invite({ account, firstName, lastName }: PersonFieldsFragment): Promise<void> {
    if (!account) return;
    this.failure.set('');
    try {
      const { inviteAccount } = await this.graphql.mutate(InviteAccountDocument, { input: { idempotencyKey: newIdempotencyKey(), accountId: account.id } });
      this.invited.set({ name: `${firstName} ${lastName}`, link: inviteAccount.link ?? null });
      this.page.reload();
    } catch (fault) {
      this.failure.set(fault instanceof Error ? fault.message : '');
    }
  }
}
