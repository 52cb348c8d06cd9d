import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CONTENT_KINDS, ITEM_LEVELS, ITEM_STATUSES, type ItemBeingWritten, textsOf } from '@passerelle/assessment-domain';
import { EmptyState, ErrorState, GraphqlClient, Icon, LoadingSkeleton, MomentPipe, newIdempotencyKey, PageHead, PageLanguage, Sending, Tag, TextPipe, TypedWords } from '@passerelle/platform-web';

import { ArchiveItemDraftDocument, BankItemsDocument, BeginItemDraftDocument, ItemBankPageDocument, type ItemDraftListedFragment } from '../generated/graphql.js';
import { BankCoverage } from './bank-coverage.js';
import { draftStateWords, formatWords, statusWords, untitledWords } from './item-words.js';
import { QtiExchange } from './qti-exchange.js';

/** Questions of one page. */
const PAGE = 25;

/** The bank of questions: what it covers, what is being written, and the questions themselves, sought and filtered. */
@Component({
  selector: 'pa-item-bank-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BankCoverage, EmptyState, ErrorState, Icon, LoadingSkeleton, MomentPipe, PageHead, QtiExchange, RouterLink, Tag, TextPipe],
  templateUrl: './item-bank-page.html',
  styleUrl: './item-bank-page.css',
})
export class ItemBankPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly language = inject(PageLanguage);
  protected readonly page = this.graphql.query(ItemBankPageDocument, () => ({}));
  protected readonly typed = new TypedWords();
  protected readonly competency = signal('');
  protected readonly status = signal('');
  protected readonly level = signal('');
  protected readonly format = signal('');
  protected readonly archived = signal(false);
  protected readonly beginning = signal(false);
  protected readonly sending = new Sending();
  /** Cursors of the pages before the one that is shown. */
  protected readonly cursors = signal<readonly string[]>([]);
  protected readonly statuses = ITEM_STATUSES.filter((status) => status !== 'draft');
  protected readonly items = this.graphql.query(BankItemsDocument, () => ({
    sought: { competencyId: this.competency() || null, status: this.statuses.find((one) => one === this.status()) ?? null, level: Number(this.level()) || null, format: CONTENT_KINDS.find((one) => one === this.format()) ?? null, words: this.typed.words() || null },
    first: PAGE,
    after: this.cursors().at(-1) ?? null,
  }));
  protected readonly competencies = computed(() => this.page.value()?.itemBank.competencies ?? []);
  private readonly titles = computed(() => new Map(this.competencies().map(({ competencyId, title }) => [competencyId, title])));
  protected readonly drafts = computed(() => (this.page.value()?.itemDrafts ?? []).filter(({ archivedAt }) => Boolean(archivedAt) === this.archived()));
  protected readonly found = computed(() => this.items.value()?.bankItems);
  protected readonly levels = ITEM_LEVELS;
  protected readonly formats = CONTENT_KINDS;
  protected readonly statusWords = statusWords;
  protected readonly formatWords = formatWords;
  protected readonly draftStateWords = draftStateWords;
  protected readonly heading = $localize`:@@assessment.bank.heading:Banque de questions`;
  protected readonly lead = $localize`:@@assessment.bank.lead:Les questions que posent les diagnostics et les exercices. Une question change par une nouvelle version, relue par une autre personne ; ce qui a déjà été répondu ne change pas.`;
  protected readonly noMatch = $localize`:@@assessment.bank.no-match:Aucune question ne correspond`;

  protected titleOf(competencyId: string): string {
    const title = this.titles().get(competencyId);
    return title ? this.language.of(title) : competencyId;
  }

  protected wordsOf({ written }: ItemDraftListedFragment): string {
    const [first] = textsOf((written as ItemBeingWritten).content);
    return (first && this.language.of(first)) || untitledWords();
  }

  /** Another filter begins at the first page. */
  protected filter(by: typeof this.level, event: Event): void {
    by.set((event.target as HTMLSelectElement).value);
    this.cursors.set([]);
  }

  protected type(event: Event): void {
    this.typed.typed(event);
    this.cursors.set([]);
  }

  protected choose({ competencyId, level }: { readonly competencyId: string; readonly level: number | null }): void {
    this.competency.set(competencyId);
    this.level.set(level ? String(level) : '');
    this.cursors.set([]);
  }

  protected next(): void {
    const { endCursor } = this.found()?.pageInfo ?? {};
    if (endCursor) this.cursors.set([...this.cursors(), endCursor]);
  }

  protected before(): void {
    this.cursors.set(this.cursors().slice(0, -1));
  }

  protected begin(competencyId: string): Promise<void> {
    return this.sending.run(competencyId, async (idempotencyKey) => {
      const { beginItemDraft } = await this.graphql.mutate(BeginItemDraftDocument, { input: { idempotencyKey, competencyId, copy: false } });
      await this.router.navigate(['/banque-de-questions/brouillons', beginItemDraft.draft.id]);
    });
  }

  protected copy({ id }: ItemDraftListedFragment): Promise<void> {
    return this.sending.run(['copy', id], async (idempotencyKey) => {
      const { beginItemDraft } = await this.graphql.mutate(BeginItemDraftDocument, { input: { idempotencyKey, draftId: id, copy: true } });
      await this.router.navigate(['/banque-de-questions/brouillons', beginItemDraft.draft.id]);
    });
  }

  protected archive(draft: ItemDraftListedFragment, archived: boolean): Promise<void> {
    return this.sending.run(['archive', draft.id, archived], async () => {
      await this.graphql.mutate(ArchiveItemDraftDocument, { input: { idempotencyKey: newIdempotencyKey(), draftId: draft.id, archived } });
      const name = this.wordsOf(draft);
      this.sending.said.set(archived ? $localize`:@@assessment.bank.put-away:« ${name}:question: » est maintenant dans les archives.` : $localize`:@@assessment.bank.taken-out:« ${name}:question: » n’est plus dans les archives.`);
      this.page.reload();
    });
  }
}
