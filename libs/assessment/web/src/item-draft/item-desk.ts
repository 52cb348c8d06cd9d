import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import type { ItemBeingWritten } from '@passerelle/assessment-domain';
import { GraphqlClient, GraphqlFailure, Intention, Network, type SyncState } from '@passerelle/platform-web';

import { type ItemDraftWholeFragment, SaveItemDraftDocument } from '../generated/graphql.js';

/** How long one stops writing before it is sent, and before it is tried again, in milliseconds. */
const PAUSE = 800;
const RETRY = 8000;
const placeOf = (id: string) => `passerelle.item-draft.${id}`;

interface Waiting {
  readonly written: ItemBeingWritten;
  readonly revision: number;
}

/** The question on the page: what is written is sent as one goes; nobody's words are lost, here or there. */
@Injectable()
export class ItemDesk {
  private readonly graphql = inject(GraphqlClient);
  private readonly network = inject(Network);
  private readonly intention = new Intention();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  /** The revision that one writes on, and what the server has of it. */
  private readonly revision = signal(0);
  private readonly kept = signal<ItemBeingWritten | undefined>(undefined);
  /** As the server last told it. */
  readonly draft = signal<ItemDraftWholeFragment | undefined>(undefined);
  readonly written = signal<ItemBeingWritten | undefined>(undefined);
  readonly savedAt = signal<Date | undefined>(undefined);
  readonly failure = signal<GraphqlFailure | undefined>(undefined);
  /** What somebody else, or oneself elsewhere, had kept meanwhile. */
  readonly conflict = signal<ItemDraftWholeFragment | undefined>(undefined);
  /** It was published or put away while one wrote. */
  readonly closed = signal(false);
  readonly isSaved = computed(() => this.written() === this.kept());
  readonly state = computed<SyncState>(() => (this.conflict() || this.closed() || (this.failure() && this.network.isOnline()) ? 'refused' : this.isSaved() ? 'saved' : this.network.isOnline() ? 'sending' : 'offline'));

  constructor() {
    const page = inject(DOCUMENT);
    const leaving = () => page.visibilityState === 'hidden' && void this.send();
    page.addEventListener('visibilitychange', leaving);
    effect(() => { if (this.network.isOnline() && !this.isSaved()) this.soon(); });
    inject(DestroyRef).onDestroy(() => {
      page.removeEventListener('visibilitychange', leaving);
      clearTimeout(this.timer);
      void this.send();
    });
  }

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
    this.soon();
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

  async send(): Promise<void> {
    clearTimeout(this.timer);
    const [draft, written] = [this.draft(), this.written()];
    if (this.sending || this.conflict() || this.closed() || !draft || !written || this.isSaved()) return;
    this.sending = true;
    try {
      await this.sendWritten(draft.id, written);
      this.failure.set(undefined);
      if (!this.isSaved()) this.soon();
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
      if (this.failure()?.kind === 'network') this.timer = setTimeout(() => void this.send(), RETRY);
    } finally {
      this.sending = false;
    }
  }

  private async sendWritten(draftId: string, written: ItemBeingWritten): Promise<void> {
    const wanted = { draftId, expectedRevision: this.revision(), written };
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

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), PAUSE);
  }
}
