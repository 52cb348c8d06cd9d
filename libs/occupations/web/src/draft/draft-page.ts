import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ConfirmDialog, ErrorState, GraphqlClient, Intention, LoadingSkeleton, newIdempotencyKey, PageHead, PageLanguage, PublicationForm, Suppressed, type SyncState,SyncStatus } from '@passerelle/platform-web';

import { DifferenceDocument, DiscardFamilyDraftDocument, DraftPageDocument, PublishFamilyVersionDocument, SaveFamilyDraftDocument } from '../generated/graphql.js';
import { DraftDifference } from './draft-difference.js';
import { blankTask, type EditableFamily, editableOf, type EditableTask, inputOf } from './editable-task.js';
import { TaskEditor } from './task-editor.js';

/** A steward edits a family's draft, sees what it changes and for how many people, and publishes it with a rationale. */
@Component({
  selector: 'pa-draft-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, DraftDifference, ErrorState, LoadingSkeleton, PageHead, PublicationForm, RouterLink, Suppressed, SyncStatus, TaskEditor],
  templateUrl: './draft-page.html',
  styleUrl: './draft-page.css',
})
export class DraftPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly router = inject(Router);
  private readonly confirm = inject(ConfirmDialog);
  private readonly publication = new Intention();
  readonly familyId = input.required<string>();
  protected readonly page = this.graphql.query(DraftPageDocument, () => ({ id: this.familyId() }));
  protected readonly family = computed(() => this.page.value()?.jobFamily);
  protected readonly draft = linkedSignal(() => this.family()?.draft ?? null);
  protected readonly edited = linkedSignal<EditableFamily | undefined>(() => {
    const version = this.family()?.draft ?? this.family()?.current;
    return version ? editableOf(version) : undefined;
  });
  protected readonly saved = signal<Date | undefined>(undefined);
  protected readonly state = signal<SyncState>('saved');
  protected readonly notice = signal('');
  protected readonly difference = this.graphql.query(DifferenceDocument, () => (this.draft() ? { familyId: this.familyId() } : undefined));
  protected readonly heading = computed(() => { const family = this.family(); return family ? this.language.of(family.title) : ''; });
  protected readonly over = computed(() => $localize`:@@occupations.draft.over:Brouillon de la version ${this.draft()?.number ?? (this.family()?.current.number ?? 0) + 1}:number:`);
  protected readonly sums = computed(() => ({ today: total(this.edited(), 'shareToday'), transformed: total(this.edited(), 'shareTransformed') }));
  protected readonly sound = computed(() => this.difference.value()?.familyDifference.faults.length === 0);

  protected async change(task: EditableTask, at: number): Promise<void> {
    const edited = this.edited();
    if (edited) await this.keep({ ...edited, tasks: edited.tasks.map((other, index) => (index === at ? task : other)) });
  }

  protected async add(): Promise<void> {
    const edited = this.edited();
    if (edited) await this.keep({ ...edited, tasks: [...edited.tasks, blankTask(edited.tasks)] });
  }

  protected async remove(at: number): Promise<void> {
    const edited = this.edited();
    if (edited) await this.keep({ ...edited, tasks: edited.tasks.filter((_, index) => index !== at) });
  }

  /** Saves as one goes; a draft that somebody else changed meanwhile is never overwritten. */
  private async keep(family: EditableFamily): Promise<void> {
    this.edited.set(family);
    this.state.set('sending');
    this.notice.set('');
    try {
      const { saveFamilyDraft } = await this.graphql.mutate(SaveFamilyDraftDocument, { input: inputOf(this.familyId(), family, this.draft()?.updatedAt ?? null, newIdempotencyKey()) });
      if (saveFamilyDraft.__typename === 'FamilyDraftChanged') {
        this.state.set('refused');
        this.notice.set($localize`:@@occupations.draft.conflict:Ce brouillon a changé pendant que vous écriviez. Rien n’a été écrasé : rechargez la page pour voir l’autre version, vos derniers mots restent affichés ici.`);
        return;
      }
      this.draft.set(saveFamilyDraft.family.draft ?? null);
      this.state.set('saved');
      this.saved.set(new Date());
      this.difference.reload();
    } catch (fault) {
      this.state.set('refused');
      this.notice.set(fault instanceof Error ? fault.message : '');
    }
  }

  protected async publish(rationale: { readonly fr: string; readonly en: string }): Promise<void> {
    const sure = await this.confirm.ask({ heading: $localize`:@@occupations.draft.publish.heading:Publier cette version ?`, text: $localize`:@@occupations.draft.publish.text:Elle ne pourra plus être modifiée. Les personnes concernées verront ses chiffres et la raison que vous donnez.`, confirm: $localize`:@@occupations.draft.publish:Publier` });
    if (!sure) return;
    const { publishFamilyVersion } = await this.graphql.mutate(PublishFamilyVersionDocument, { input: { idempotencyKey: this.publication.current(), familyId: this.familyId(), rationale } });
    this.publication.done();
    if (publishFamilyVersion.__typename === 'FamilyVersionPublished') await this.router.navigate(['/corps-emploi', this.familyId()]);
    else this.difference.reload();
  }

  protected async discard(): Promise<void> {
    const sure = await this.confirm.ask({ heading: $localize`:@@occupations.draft.discard.heading:Jeter ce brouillon ?`, text: $localize`:@@occupations.draft.discard.text:La version en vigueur reste. Le brouillon ne pourra pas être retrouvé.`, confirm: $localize`:@@occupations.draft.discard:Jeter le brouillon` });
    if (!sure) return;
    await this.graphql.mutate(DiscardFamilyDraftDocument, { input: { idempotencyKey: newIdempotencyKey(), familyId: this.familyId() } });
    await this.router.navigate(['/corps-emploi', this.familyId()]);
  }
}

function total(family: EditableFamily | undefined, share: 'shareToday' | 'shareTransformed'): number {
  return (family?.tasks ?? []).reduce((sum, task) => sum + task[share], 0);
}
