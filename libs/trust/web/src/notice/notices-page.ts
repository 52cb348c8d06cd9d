import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, ErrorState, GraphqlClient, GraphqlFailure, LoadingSkeleton, MomentPipe, PageHead, TextPipe } from '@passerelle/platform-web';

import { NoticesPageDocument, type NoticesPageQuery } from '../generated/graphql.js';
import { NoticePreferences } from './notice-preferences.js';
import { UnreadNotices } from './unread-notices.js';

type Notice = NoticesPageQuery['myNotices']['edges'][number]['node'];

const AT_ONCE = 20;

/** What the person was told, newest first: read by opening what it is about, or by saying so. */
@Component({
  selector: 'pa-notices-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ErrorState, LoadingSkeleton, MomentPipe, NoticePreferences, PageHead, RouterLink, TextPipe],
  templateUrl: './notices-page.html',
  styleUrl: './notices-page.css',
})
export class NoticesPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly unread = inject(UnreadNotices);
  protected readonly page = this.graphql.query(NoticesPageDocument, () => ({ first: AT_ONCE, after: null }));
  /** Pages asked for after the first one: whoever asks for more keeps what was there. */
  private readonly older = linkedSignal<NoticesPageQuery | undefined, readonly NoticesPageQuery['myNotices'][]>({ source: this.page.value, computation: () => [] });
  private readonly read = signal<ReadonlySet<string>>(new Set());
  private readonly allRead = signal(false);
  protected readonly pages = computed(() => {
    const first = this.page.value()?.myNotices;
    return first && [first, ...this.older()];
  });
  protected readonly notices = computed(() => this.pages()?.flatMap(({ edges }) => edges.map(({ node }) => node)));
  protected readonly after = computed(() => {
    const last = this.pages()?.at(-1)?.pageInfo;
    return last?.hasNextPage ? last.endCursor : null;
  });
  protected readonly unreadCount = this.unread.count;
  protected readonly failure = signal('');
  protected readonly said = signal('');
  protected readonly asking = signal(false);
  protected readonly heading = $localize`:@@trust.notices.heading:Avis`;
  protected readonly lead = $localize`:@@trust.notices.lead:Ce qu’on vous demande, ce qu’on vous répond, ce que vous avez terminé.`;
  protected readonly none = $localize`:@@trust.notices.none:Rien à signaler`;
  protected readonly noneDetail = $localize`:@@trust.notices.none.detail:Ce qui vous concerne arrivera ici : une demande, une réponse, une formation terminée.`;

  protected isUnread({ id, readAt }: Notice): boolean {
    return readAt === null && !this.allRead() && !this.read().has(id);
  }

  /** Opening what a notice is about reads it; the page that opens does not wait for that to be noted. */
  protected open(notice: Notice): void {
    if (this.isUnread(notice)) void this.markRead([notice.id]);
  }

  protected async markRead(ids: readonly string[] | null): Promise<void> {
    this.failure.set('');
    try {
      await this.unread.markRead(ids);
      if (ids === null) this.allRead.set(true);
      else this.read.update((read) => new Set([...read, ...ids]));
      this.said.set(ids === null ? $localize`:@@trust.notices.all-read:Tous les avis sont lus.` : $localize`:@@trust.notices.one-read:Avis lu.`);
    } catch (fault) {
      this.fail(fault);
    }
  }

  protected async more(): Promise<void> {
    const after = this.after();
    if (!after || this.asking()) return;
    this.asking.set(true);
    this.failure.set('');
    try {
      const { myNotices } = await this.graphql.ask(NoticesPageDocument, { first: AT_ONCE, after });
      this.older.update((pages) => [...pages, myNotices]);
      this.said.set($localize`:@@trust.notices.more-came:${myNotices.edges.length}:count: avis de plus`);
    } catch (fault) {
      this.fail(fault);
    } finally {
      this.asking.set(false);
    }
  }

  private fail(fault: unknown): void {
    if (!(fault instanceof GraphqlFailure)) throw fault;
    this.failure.set(fault.message);
  }
}
