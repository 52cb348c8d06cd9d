import { computed, linkedSignal, type Signal } from '@angular/core';

import { newIdempotencyKey } from '../graphql/idempotency-key.js';
import { type AnswerDraft, type AskedItem, type AskedPart, changed, forgetAnswer, isComplete, keepAnswer, keptAnswer, knowsNothing, type PartAnswer, type PartDraft, toSend } from './answer-draft.js';

const NOTHING: PartDraft = { doesNotKnow: false, chosen: [], pairs: {} };

/** A question of the item with what is being answered to it. */
export interface PartInHand {
  readonly key: string;
  readonly part: AskedPart;
  readonly draft: PartDraft;
}

/** What is being answered to the item that is asked: kept in this tab as it changes, under the key with which it will be sent. */
export class AnswerInHand {
  private readonly draft = linkedSignal<AnswerDraft | undefined>(() => {
    const asked = this.asked();
    return asked && keptAnswer(this.place(), asked);
  });
  readonly parts = computed<readonly PartInHand[]>(() => (this.asked()?.parts ?? []).map((part, place) => ({ key: `${this.asked()?.itemId} ${place}`, part, draft: this.draft()?.parts[place] ?? NOTHING })));
  /** Whether every question has its answer. */
  readonly isReady = computed(() => {
    const [asked, draft] = [this.asked(), this.draft()];
    return asked !== undefined && draft !== undefined && isComplete(asked, draft);
  });

  /** @param place where this tab keeps it */
  constructor(
    private readonly asked: Signal<AskedItem | undefined>,
    private readonly place: Signal<string>,
  ) {}

  change(place: number, part: PartDraft): void {
    const draft = this.draft();
    if (draft) this.keep(changed(draft, place, part));
  }

  /** What is sent: under the same key as long as it is the same; undefined while something is missing. */
  toSend(): { readonly idempotencyKey: string; readonly doesNotKnow: boolean; readonly parts: PartAnswer[] } | undefined {
    const [asked, draft] = [this.asked(), this.draft()];
    if (!asked || !draft || !this.isReady()) return undefined;
    this.keep(draft);
    const doesNotKnow = knowsNothing(draft);
    return { idempotencyKey: draft.key, doesNotKnow, parts: doesNotKnow ? [] : toSend(asked, draft) };
  }

  /** The same answer, as another intention: the server keeps what it said under the key. */
  renew(): void {
    const draft = this.draft();
    if (draft) this.keep({ ...draft, key: newIdempotencyKey() });
  }

  forget(): void {
    forgetAnswer(this.place());
  }

  private keep(draft: AnswerDraft): void {
    this.draft.set(draft);
    keepAnswer(this.place(), draft);
  }
}
