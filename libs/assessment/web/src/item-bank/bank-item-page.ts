import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type ItemBeingWritten, LONGEST_REASON, SHORTEST_REASON } from '@passerelle/assessment-domain';
import { ErrorState, GraphqlClient, LoadingSkeleton, MomentPipe, PageHead, PageLanguage, Sending, Session, Tag, TextPipe, TypographyPipe } from '@passerelle/platform-web';

import { BankItemPageDocument, BankMisconceptionsDocument, BeginItemDraftDocument, RetireItemDocument } from '../generated/graphql.js';
import { ItemPreview } from '../item-draft/item-preview.js';
import { draftStateWords, formatWords, statusWords } from './item-words.js';
import { WrittenItemView } from './written-item-view.js';

/** A question of the bank, key included, and how each of its versions came: prepare the next, copy it, retire it. */
@Component({
  selector: 'pa-bank-item-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, ErrorState, ItemPreview, LoadingSkeleton, MomentPipe, PageHead, RouterLink, Tag, TextPipe, TypographyPipe, WrittenItemView],
  templateUrl: './bank-item-page.html',
  styles: `.told, .acts { margin: 10px 0; } section { margin-top: 24px; } textarea { resize: vertical; } dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0; } dd { margin: 0; }`,
})
export class BankItemPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly language = inject(PageLanguage);
  readonly itemId = input.required<string>();
  protected readonly page = this.graphql.query(BankItemPageDocument, () => ({ id: this.itemId() }));
  protected readonly item = computed(() => this.page.value()?.bankItem);
  private readonly misconceptions = this.graphql.query(BankMisconceptionsDocument, () => { const item = this.item(); return item && { competencyId: item.competencyId }; });
  protected readonly written = computed(() => this.item()?.written as ItemBeingWritten | undefined);
  protected readonly ideas = computed(() => new Map((this.misconceptions.value()?.bankMisconceptions ?? []).map(({ id, name }) => [id, name])));
  protected readonly publishes = inject(Session).can('item:publish');
  protected readonly previewed = signal(false);
  protected readonly retiring = signal(false);
  protected readonly sending = new Sending();
  protected readonly longest = LONGEST_REASON;
  protected readonly statusWords = statusWords;
  protected readonly formatWords = formatWords;
  protected readonly draftStateWords = draftStateWords;
  protected readonly heading = computed(() => { const item = this.item(); return item ? this.language.of(item.words) : ''; });
  protected readonly over = computed(() => {
    const [item, bank] = [this.item(), this.page.value()?.itemBank];
    const title = bank?.competencies.find(({ competencyId }) => competencyId === item?.competencyId)?.title;
    return item ? `${title ? this.language.of(title) : item.competencyId}, ${$localize`:@@assessment.coverage.level:Niveau ${item.level}:INTERPOLATION:`}` : '';
  });
  protected readonly task = computed(() => this.page.value()?.itemBank.taskKinds.find(({ id }) => id === this.written()?.task)?.name);

  protected begin(copy: boolean): Promise<void> {
    return this.sending.run([this.itemId(), copy], async (idempotencyKey) => {
      const { beginItemDraft } = await this.graphql.mutate(BeginItemDraftDocument, { input: { idempotencyKey, itemId: this.itemId(), copy } });
      await this.router.navigate(['/banque-de-questions/brouillons', beginItemDraft.draft.id]);
    });
  }

  protected async retire(reason: string): Promise<void> {
    const item = this.item();
    if (!item) return;
    if (reason.trim().length < SHORTEST_REASON) {
      this.sending.refusal.set($localize`:@@assessment.item.retire.say-why:Dites en quelques mots pourquoi elle n’est plus posée.`);
      return;
    }
    await this.sending.run([item.id, item.version, reason], async (idempotencyKey) => {
      const { retireItem } = await this.graphql.mutate(RetireItemDocument, { input: { idempotencyKey, itemId: item.id, expectedVersion: item.version, reason } });
      if (retireItem.__typename === 'ItemRetired') {
        this.sending.said.set($localize`:@@assessment.item.retired:La question n’est plus posée. Ce qui y a été répondu reste.`);
        this.retiring.set(false);
      } else this.sending.refusal.set($localize`:@@assessment.item.moved-on:Une autre version a été publiée depuis l’ouverture de la page. Rien n’a changé ; la voici.`);
      this.page.reload();
    });
  }
}
