import { computed, inject, Injectable, signal } from '@angular/core';
import type { ItemBeingWritten } from '@passerelle/assessment-domain';
import { Autosave, GraphqlClient, Intention } from '@passerelle/platform-web';

import { type ItemDraftWholeFragment, SaveItemDraftDocument } from '../generated/graphql.js';

const placeOf = (id: string) => `passerelle.item-draft.${id}`;

interface Waiting {
  readonly written: ItemBeingWritten;
  readonly revision: number;
}

/** The question on the page: what is written is sent as one goes; nobody's words are lost, here or there. */
@Injectable()
export class ItemDesk {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  /** The revision that one writes on, and what the server has of it. */
  private readonly revision = signal(0);
  private readonly kept = signal<ItemBeingWritten | undefined>(undefined);
  /** As the server last told it. */
  readonly draft = signal<ItemDraftWholeFragment | undefined>(undefined);
  readonly written = signal<ItemBeingWritten | undefined>(undefined);
  readonly savedAt = signal<Date | undefined>(undefined);
  /** What somebody else, or oneself elsewhere, had kept meanwhile. */
  readonly conflict = signal<ItemDraftWholeFragment | undefined>(undefined);
  /** It was published or put away while one wrote. */
  readonly closed = signal(false);
  readonly isSaved = computed(() => this.written() === this.kept());
  private readonly autosave = new Autosave({ isSaved: () => this.isSaved(), isRefused: () => this.conflict() !== undefined || this.closed(), send: () => this.sendWritten() });
  readonly failure = this.autosave.failure;
  readonly state = this.autosave.state;

  /** Lays out a draft as it was read; what this tab had not sent yet is laid over it. */
  open(draft: ItemDraftWholeFragment): void {
    if (this.draft()?.id === draft.id && !this.isSaved()) return;
    this.lay(draft);
    const waiting = JSON.parse(sessionStorage.getItem(placeOf(draft.id)) ?? 'null') as Waiting | null;
    if (!waiting) return;
    this.revision.set(waiting.revision);
    this.written.set(waiting.written);
  }

  change(written: ItemBeingWritten): void {
    this.written.set(written);
    this.keep();
    this.autosave.soon();
  }

  /** One's own words stand, over those that were kept meanwhile and that one has read. */
  keepMine(): void {
    const conflict = this.conflict();
    if (!conflict) return;
    this.draft.set(conflict);
    this.revision.set(conflict.revision);
    this.conflict.set(undefined);
    void this.send();
  }

  /** The words kept meanwhile stand. */
  takeTheirs(): void {
    const conflict = this.conflict();
    if (!conflict) return;
    this.conflict.set(undefined);
    this.lay(conflict);
    this.keep();
  }

  send(): Promise<void> {
    return this.autosave.now();
  }

  private async sendWritten(): Promise<void> {
    const [draft, written] = [this.draft(), this.written()];
    if (!draft || !written) return;
    const wanted = { draftId: draft.id, expectedRevision: this.revision(), written };
    const { saveItemDraft: answer } = await this.graphql.mutate(SaveItemDraftDocument, { input: { idempotencyKey: this.intention.current(wanted), ...wanted } });
    this.intention.done();
    if (answer.__typename === 'ItemDraftChanged') this.conflict.set(answer.current);
    else if (answer.__typename === 'ItemDraftClosed') this.closed.set(true);
    else {
      this.draft.set(answer.draft);
      this.revision.set(answer.draft.revision);
      this.kept.set(written);
      this.savedAt.set(new Date());
      this.keep();
    }
  }

  private lay(draft: ItemDraftWholeFragment): void {
    this.draft.set(draft);
    this.revision.set(draft.revision);
    this.written.set(draft.written as ItemBeingWritten);
    this.kept.set(this.written());
  }

  /** Keeps in this tab what was not acknowledged yet: it survives a reload and a lapsed session. */
  private keep(): void {
    const [draft, written] = [this.draft(), this.written()];
    if (!draft || !written) return;
    if (this.isSaved()) sessionStorage.removeItem(placeOf(draft.id));
    else sessionStorage.setItem(placeOf(draft.id), JSON.stringify({ written, revision: this.revision() } satisfies Waiting));
  }
}
