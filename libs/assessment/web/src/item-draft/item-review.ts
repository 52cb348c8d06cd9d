import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ITEM_REMARKS_LENGTH, type ItemReviewOutcome, SHORTEST_ITEM_REMARKS } from '@passerelle/assessment-domain';
import { GraphqlClient, keptText, MomentPipe, Sending, Session, Tag, TypographyPipe } from '@passerelle/platform-web';

import { AskItemReviewDocument, DecideItemReviewDocument, type DecideItemReviewMutation, type ItemDraftWholeFragment } from '../generated/graphql.js';
import { draftStateWords } from '../item-bank/item-words.js';

/** The reading of a question by a second person: asked for, then accepted or sent back. Never by whoever wrote in it. */
@Component({
  selector: 'pa-item-review',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MomentPipe, Tag, TypographyPipe],
  templateUrl: './item-review.html',
  styles: `
    h2 { font: var(--pa-title-l); }
    textarea { resize: vertical; }
    blockquote { margin: 0; padding: 6px 12px; border-inline-start: 4px solid var(--pa-line); overflow-wrap: anywhere; }
    li + li { margin-top: 8px; }
  `,
})
export class ItemReview {
  private readonly graphql = inject(GraphqlClient);
  readonly draft = input.required<ItemDraftWholeFragment>();
  /** Whether nothing stands in the way of publishing. */
  readonly sound = input.required<boolean>();
  /** Whether all that was written is kept. */
  readonly saved = input.required<boolean>();
  /** The draft is to be read again. */
  readonly changed = output();
  private readonly publishes = inject(Session).can('item:publish');
  private readonly kept = keptText(() => `item-review.${this.draft().id}`);
  protected readonly words = this.kept.value;
  protected readonly longest = ITEM_REMARKS_LENGTH;
  protected readonly sending = new Sending();
  protected readonly stateWords = draftStateWords;
  protected readonly mayDecide = computed(() => this.publishes && this.draft().mayReview && this.draft().state === 'inReview');
  protected readonly past = computed(() => this.draft().reviews.filter(({ outcome }) => outcome !== null));
  /** What was refused before anything was sent. */
  protected readonly notYet = signal('');

  protected type(words: string): void {
    this.kept.set(words);
    this.notYet.set('');
  }

  protected ask(): Promise<void> {
    this.notYet.set(this.saved() ? (this.sound() ? '' : notSound()) : $localize`:@@assessment.review.not-saved:Attendez que vos derniers mots soient enregistrés.`);
    if (this.notYet()) return Promise.resolve();
    const wanted = { draftId: this.draft().id, word: this.words().trim() };
    return this.sending.run(wanted, async (idempotencyKey) => {
      const { askItemReview } = await this.graphql.mutate(AskItemReviewDocument, { input: { idempotencyKey, ...wanted } });
      if (askItemReview.__typename === 'ItemReviewAsked') this.kept.forget();
      else this.sending.refusal.set(notSound());
      this.changed.emit();
    });
  }

  protected decide(outcome: ItemReviewOutcome): Promise<void> {
    const words = this.words().trim();
    this.notYet.set(outcome === 'returned' && words.length < SHORTEST_ITEM_REMARKS ? $localize`:@@assessment.review.say-what:Dites en quelques mots ce qui est à revoir.` : '');
    if (this.notYet()) return Promise.resolve();
    const wanted = { draftId: this.draft().id, revision: this.draft().revision, outcome, words };
    return this.sending.run(wanted, async (idempotencyKey) => {
      const { decideItemReview } = await this.graphql.mutate(DecideItemReviewDocument, { input: { idempotencyKey, ...wanted } });
      const refusal = refusalOf(decideItemReview);
      if (refusal) this.sending.refusal.set(refusal);
      else this.kept.forget();
      this.changed.emit();
    });
  }
}

function notSound(): string {
  return $localize`:@@assessment.review.not-sound:Corrigez d’abord ce qui empêche la publication.`;
}

function refusalOf(answer: DecideItemReviewMutation['decideItemReview']): string {
  switch (answer.__typename) {
    case 'ItemAccepted': case 'ItemReturned': return '';
    case 'ItemReviewerIsAuthor': return $localize`:@@assessment.review.author:Vous avez écrit dans ce brouillon : une autre personne doit le relire.`;
    case 'ItemMovedOn': return $localize`:@@assessment.review.moved-on:La version ${answer.version}:version: a été publiée depuis le début de ce brouillon : rien n’a été publié. Préparez la version suivante et reprenez-y les changements.`;
    case 'ItemDraftFaulty': return notSound();
    case 'ItemDraftNotInReview': case 'ItemDraftChanged': case 'ItemReviewSaysNothing': return $localize`:@@assessment.review.lapsed:Ce brouillon a changé entre-temps : relisez-le tel qu’il est.`;
  }
}
