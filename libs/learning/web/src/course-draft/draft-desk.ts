import { computed, inject, Injectable, signal } from '@angular/core';
import type { Language } from '@passerelle/kernel';
import type { PartContent, PartId } from '@passerelle/learning-domain';
import { Autosave, GraphqlClient, Intention } from '@passerelle/platform-web';

import { type CourseDraftPartWholeFragment, type CourseDraftSummaryFragment, SaveCourseDraftPartDocument } from '../generated/graphql.js';
import { keepWaiting, waitingIn } from './waiting-parts.js';

/** How long one stops writing before a change of the same text is another change, in milliseconds. */
const PAUSE = 800;

/** A part as it is on the page. */
export interface Sheet {
  readonly content: PartContent;
  /** What the server has, and its revision. */
  readonly kept: PartContent | undefined;
  readonly revision: number;
  readonly older: ReadonlyMap<string, Language>;
}

/** Two wordings of one part: what one wrote, and what somebody else had kept meanwhile. */
export interface Conflict {
  readonly partId: PartId;
  readonly current: CourseDraftPartWholeFragment;
}

interface Step {
  readonly partId: PartId;
  readonly content: PartContent | undefined;
}

/** The draft on the page: what is written is sent as one goes, a part at a time; nobody's words are lost, here or there. */
@Injectable()
export class DraftDesk {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  private readonly sheets = signal<ReadonlyMap<PartId, Sheet>>(new Map());
  private readonly done = signal<readonly Step[]>([]);
  private readonly undone = signal<readonly Step[]>([]);
  private readonly settled = new Map<PartId, Set<string>>();
  private draftId = '';
  private lastChange = { partId: '' as string, at: 0 };
  readonly draft = signal<CourseDraftSummaryFragment | undefined>(undefined);
  readonly savedAt = signal<Date | undefined>(undefined);
  readonly conflict = signal<Conflict | undefined>(undefined);
  /** The draft was published or put away while one wrote. */
  readonly closed = signal(false);
  readonly parts = this.sheets.asReadonly();
  readonly canUndo = computed(() => this.done().length > 0);
  readonly canRedo = computed(() => this.undone().length > 0);
  /** What is new goes first: the outline names it afterwards. */
  private readonly waiting = computed(() => [...this.sheets()].filter(([, { content, kept }]) => content !== kept).toSorted(([, some], [, other]) => Number(some.revision > 0) - Number(other.revision > 0)));
  readonly isSaved = computed(() => this.waiting().length === 0);
  readonly waitingCount = computed(() => this.waiting().length);
  private readonly autosave = new Autosave({ isSaved: () => this.isSaved(), isRefused: () => this.conflict() !== undefined || this.closed(), send: () => this.sendParts() });
  readonly failure = this.autosave.failure;
  readonly state = this.autosave.state;

  /** Lays out a draft as it was read; what this tab had not sent yet is laid over it. Read again, parts that others changed meanwhile are laid out anew. */
  open(draft: CourseDraftSummaryFragment, parts: readonly CourseDraftPartWholeFragment[]): void {
    if (draft.id === this.draftId) {
      this.renew(parts);
      return;
    }
    this.draftId = draft.id;
    this.draft.set(draft);
    const waiting = waitingIn(draft.id);
    const read = new Map(parts.map((part) => [part.partId as PartId, sheetOf(part)]));
    for (const [partId, { content, revision }] of waiting) read.set(partId, { ...(read.get(partId) ?? { kept: undefined, older: new Map() }), content, revision });
    this.sheets.set(read);
    if (waiting.size > 0) this.autosave.soon();
  }

  /** Takes what is newer; words that wait to be sent stay, and meet the others when they are. */
  private renew(parts: readonly CourseDraftPartWholeFragment[]): void {
    const waiting = new Set(this.waiting().map(([partId]) => partId));
    const newer = parts.filter(({ partId, revision }) => !waiting.has(partId as PartId) && revision > (this.sheets().get(partId as PartId)?.revision ?? 0));
    if (newer.length === 0) return;
    const renewed = new Set(newer.map(({ partId }) => partId));
    this.sheets.set(new Map([...this.sheets(), ...newer.map((part) => [part.partId as PartId, sheetOf(part)] as const)]));
    // « Annuler » would write old words over words that nobody here has read.
    for (const steps of [this.done, this.undone]) steps.set(steps().filter(({ partId }) => !renewed.has(partId)));
  }

  /** Says where the draft stands, as it was read again. */
  stands(draft: CourseDraftSummaryFragment): void {
    if (draft.id === this.draftId && this.isSaved()) this.draft.set(draft);
  }

  content(partId: PartId): PartContent | undefined {
    return this.sheets().get(partId)?.content;
  }

  /** Writes a part; what it said before may be had back. */
  change(partId: PartId, content: PartContent): void {
    const now = Date.now();
    // Letters typed one after the other are one change.
    if (this.lastChange.partId !== partId || now - this.lastChange.at > PAUSE) this.done.set([...this.done().slice(-99), { partId, content: this.content(partId) }]);
    this.lastChange = { partId, at: now };
    this.undone.set([]);
    this.put(partId, content);
  }

  /** Says that a text says the same in both languages still. */
  settle(partId: PartId, path: string): void {
    const sheet = this.sheets().get(partId);
    if (!sheet) return;
    this.settled.set(partId, new Set([...(this.settled.get(partId) ?? []), path]));
    // The same words again, to be sent.
    this.put(partId, { ...sheet.content });
  }

  undo(): PartId | undefined {
    return this.step(this.done, this.undone);
  }

  redo(): PartId | undefined {
    return this.step(this.undone, this.done);
  }

  /** One's own words stand, over those that were kept meanwhile and that one has read. */
  keepMine(): void {
    const conflict = this.conflict();
    const sheet = conflict && this.sheets().get(conflict.partId);
    if (!conflict || !sheet) return;
    this.set(conflict.partId, { ...sheetOf(conflict.current), content: sheet.content });
    this.conflict.set(undefined);
    void this.send();
  }

  /** The words kept meanwhile stand; one's own may be had back with « Annuler ». */
  takeTheirs(): void {
    const conflict = this.conflict();
    if (!conflict) return;
    this.done.set([...this.done(), { partId: conflict.partId, content: this.content(conflict.partId) }]);
    this.set(conflict.partId, sheetOf(conflict.current));
    this.conflict.set(undefined);
    keepWaiting(this.draftId, this.waiting());
  }

  send(): Promise<void> {
    return this.autosave.now();
  }

  /** What waits, a part at a time. */
  private async sendParts(): Promise<void> {
    for (const [partId] of this.waiting()) {
      const sheet = this.sheets().get(partId);
      if (sheet && !this.conflict() && !this.closed()) await this.sendPart(partId, sheet);
    }
  }

  private async sendPart(partId: PartId, { content, revision }: Sheet): Promise<void> {
    const settled = [...(this.settled.get(partId) ?? [])];
    const wanted = { draftId: this.draftId, partId, expectedRevision: revision, content, settled };
    const { saveCourseDraftPart: answer } = await this.graphql.mutate(SaveCourseDraftPartDocument, { input: { idempotencyKey: this.intention.current(wanted), ...wanted } });
    this.intention.done();
    if (answer.__typename === 'CourseDraftPartChanged') this.conflict.set({ partId, current: answer.current });
    else if (answer.__typename === 'CourseDraftClosed') this.closed.set(true);
    else {
      for (const path of settled) this.settled.get(partId)?.delete(path);
      // Whatever was written since goes with the next sending.
      this.set(partId, { ...sheetOf(answer.part), kept: content, content: this.content(partId) ?? content });
      this.draft.set(answer.draft);
      this.savedAt.set(new Date());
      keepWaiting(this.draftId, this.waiting());
    }
  }

  private step(from: typeof this.done, to: typeof this.done): PartId | undefined {
    const last = from().at(-1);
    if (!last) return undefined;
    from.set(from().slice(0, -1));
    to.set([...to(), { partId: last.partId, content: this.content(last.partId) }]);
    this.lastChange = { partId: '', at: 0 };
    // A part that was not there before stays: nothing names it any more.
    if (last.content) this.put(last.partId, last.content);
    return last.partId;
  }

  private put(partId: PartId, content: PartContent): void {
    const sheet = this.sheets().get(partId);
    this.set(partId, { kept: undefined, revision: 0, older: new Map(), ...sheet, content });
    keepWaiting(this.draftId, this.waiting());
    this.autosave.soon();
  }

  private set(partId: PartId, sheet: Sheet): void {
    this.sheets.set(new Map([...this.sheets(), [partId, sheet]]));
  }
}

function sheetOf({ content, revision, older }: CourseDraftPartWholeFragment): Sheet {
  return { content: content as PartContent, kept: content as PartContent, revision, older: new Map(older.map(({ path, language }) => [path, language as Language])) };
}
