import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ideasOf, isBlocking, type ItemBeingWritten, lintItem, type Misconception, pilotItem, textsOf } from '@passerelle/assessment-domain';
import type { CompetencyId, ItemId } from '@passerelle/kernel';
import { ErrorState, GraphqlClient, LoadingSkeleton, MomentPipe, PageHead, PageLanguage, SyncStatus, Tag } from '@passerelle/platform-web';

import { BankMisconceptionsDocument, ItemDraftPageDocument } from '../generated/graphql.js';
import { untitledWords } from '../item-bank/item-words.js';
import { WrittenItemView } from '../item-bank/written-item-view.js';
import { ItemDesk } from './item-desk.js';
import { ItemEditor } from './item-editor.js';
import { ItemPreview } from './item-preview.js';
import { type Remark, remarkWords } from './item-remark-words.js';
import { ItemReview } from './item-review.js';

/** A version of a question that is being written, what the linter says of it as one writes, and its reading by a second person. */
@Component({
  selector: 'pa-item-draft-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, ItemEditor, ItemPreview, ItemReview, LoadingSkeleton, MomentPipe, PageHead, RouterLink, SyncStatus, Tag, WrittenItemView],
  templateUrl: './item-draft-page.html',
  styleUrl: './item-draft-page.css',
  providers: [ItemDesk],
})
export class ItemDraftPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  protected readonly desk = inject(ItemDesk);
  readonly draftId = input.required<string>();
  protected readonly page = this.graphql.query(ItemDraftPageDocument, () => ({ id: this.draftId() }));
  protected readonly draft = this.desk.draft;
  protected readonly written = this.desk.written;
  private readonly misconceptions = this.graphql.query(BankMisconceptionsDocument, () => { const draft = this.draft(); return draft && { competencyId: draft.competencyId }; });
  protected readonly known = computed(() => this.misconceptions.value()?.bankMisconceptions ?? []);
  protected readonly taskKinds = computed(() => this.page.value()?.itemBank.taskKinds ?? []);
  protected readonly previewed = signal(false);
  protected readonly locked = computed(() => this.draft()?.state === 'published' || Boolean(this.draft()?.archivedAt) || this.desk.closed());
  protected readonly heading = computed(() => { const [first] = textsOf(this.written()?.content ?? { kind: 'situation', situation: { fr: '', en: '' }, questions: [] }); return (first && this.language.of(first)) || untitledWords(); });
  protected readonly over = computed(() => { const base = this.draft()?.baseVersion; return base ? $localize`:@@assessment.draft.over:Brouillon de la version ${base + 1}:version:` : $localize`:@@assessment.draft.over.new:Brouillon d’une nouvelle question`; });
  protected readonly competency = computed(() => { const title = this.page.value()?.itemBank.competencies.find(({ competencyId }) => competencyId === this.draft()?.competencyId)?.title; return title ? this.language.of(title) : ''; });
  protected readonly ideas = computed(() => new Map([...this.known(), ...(this.written()?.ideas ?? [])].map(({ id, name }) => [id as string, name])));
  protected readonly theirs = computed(() => this.desk.conflict()?.written as ItemBeingWritten | undefined);
  /** As one writes; what only the whole bank shows comes from the server, with the last save. */
  protected readonly remarks = computed<readonly (Remark & { readonly blocks: boolean })[]>(() => {
    const [draft, written] = [this.draft(), this.written()];
    if (!draft || !written || !this.misconceptions.value()) return [];
    const drafted = { itemId: draft.itemId as ItemId, competency: draft.competencyId as CompetencyId, written };
    const misconceptions = this.known().map((idea) => ({ ...idea, competency: drafted.competency }) as Misconception);
    const here = lintItem(pilotItem(drafted, draft.baseVersion ?? 0), { items: [], misconceptions }, ideasOf(drafted)).map((fault) => ({ kind: fault.kind, blocks: isBlocking(fault), language: 'language' in fault ? fault.language : null, text: 'text' in fault ? fault.text : 'words' in fault ? fault.words : null }));
    return [...here, ...draft.faults.filter(({ kind }) => kind === 'QuestionsAlike').map((fault) => ({ ...fault, language: fault.language === 'en' ? ('en' as const) : ('fr' as const) }))];
  });
  protected readonly blocking = computed(() => this.remarks().filter(({ blocks }) => blocks));
  protected readonly advice = computed(() => this.remarks().filter(({ blocks }) => !blocks));
  protected readonly remarkWords = remarkWords;

  constructor() {
    effect(() => {
      const draft = this.page.value()?.itemDraft;
      if (draft) untracked(() => { this.desk.open(draft); });
    });
  }
}
