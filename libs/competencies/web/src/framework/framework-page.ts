import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { ConfirmDialog, DayPipe, ErrorState, GraphqlClient, Intention, LoadingSkeleton, newIdempotencyKey, PageHead, PublicationForm, type SyncState, SyncStatus, TextPipe } from '@passerelle/platform-web';

import { DiscardFrameworkDraftDocument, type DraftStateFragment, FrameworkPageDocument, PublishFrameworkVersionDocument, SaveFrameworkDraftDocument } from '../generated/graphql.js';
import { groupWords } from '../my-competencies/standing-words.js';
import { CompetencyEditor } from './competency-editor.js';
import { blankCompetency, competencyInput, declare, type DraftEdit, type EditableCompetency, edited, merge, type Move, moveInput, restore, retire, split } from './editable-framework.js';
import { FrameworkDifference } from './framework-difference.js';
import { MoveEditor } from './move-editor.js';

const GROUPS: readonly EditableCompetency['group'][] = ['ai', 'data', 'ethics', 'general', 'trade'];

/** Whoever keeps the framework writes its next version, says what each competency becomes, sees what changes and whom it concerns, and publishes it with a reason. */
@Component({
  selector: 'pa-framework-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, CompetencyEditor, ErrorState, FrameworkDifference, LoadingSkeleton, MoveEditor, PageHead, PublicationForm, SyncStatus, TextPipe],
  templateUrl: './framework-page.html',
  styleUrl: './framework.css',
})
export class FrameworkPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly publication = new Intention();
  protected readonly page = this.graphql.query(FrameworkPageDocument, () => ({}));
  protected readonly inForce = computed(() => this.page.value()?.competencies ?? []);
  protected readonly versions = computed(() => this.page.value()?.frameworkVersions ?? []);
  protected readonly draft = linkedSignal<DraftStateFragment | null>(() => this.page.value()?.frameworkDraft ?? null);
  protected readonly content = linkedSignal<readonly EditableCompetency[]>(() => this.page.value()?.frameworkDraft?.competencies ?? this.page.value()?.competencies ?? []);
  protected readonly saved = signal<Date | undefined>(undefined);
  protected readonly state = signal<SyncState>('saved');
  protected readonly notice = signal('');
  protected readonly heading = $localize`:@@competencies.framework.heading:Référentiel de compétences`;
  protected readonly over = computed(() => (this.draft() ? $localize`:@@competencies.framework.over.draft:Brouillon de la version ${(this.versions()[0]?.version ?? 0) + 1}:version:` : $localize`:@@competencies.framework.over:Version ${this.versions()[0]?.version ?? 1}:version: en vigueur`));
  protected readonly lead = $localize`:@@competencies.framework.lead:Le brouillon commence à votre premier changement. Rien ne change pour personne avant la publication.`;
  protected readonly groups = computed(() => GROUPS.map((group) => ({ group, words: groupWords(group), competencies: this.content().filter((competency) => competency.group === group) })).filter(({ competencies }) => competencies.length > 0));
  protected readonly sound = computed(() => this.draft()?.faults.length === 0);
  protected readonly titles = computed(() => new Map([...this.inForce(), ...this.content()].map(({ id, title }) => [id, title])));
  /** The competencies of the draft that differ from those in force. */
  protected readonly touched = computed(() => new Set((this.draft()?.differences ?? []).flatMap(({ to }) => to.map(({ id }) => id))));
  private readonly known = computed(() => new Set(this.inForce().map(({ id }) => id)));
  /** Those of which something is, or must be, said. */
  protected readonly moving = computed(() => {
    const draft = this.draft();
    const concerned = new Set([...(draft?.moves ?? []).map(({ from }) => from), ...(draft?.faults ?? []).flatMap(({ competencyId }) => competencyId ?? [])]);
    return this.inForce().filter(({ id }) => concerned.has(id)).map((competency) => ({ competency, move: draft?.moves.find(({ from }) => from === competency.id) }));
  });

  protected othersThan({ id }: EditableCompetency): readonly EditableCompetency[] {
    return this.content().filter((other) => other.id !== id);
  }

  protected change(competency: EditableCompetency): Promise<void> {
    return this.keep({ put: [competency], removed: [] });
  }

  protected add(): Promise<void> {
    return this.keep({ put: [blankCompetency(new Set([...this.known(), ...this.content().map(({ id }) => id)]))], removed: [] });
  }

  protected retire({ id }: EditableCompetency): Promise<void> {
    return this.keep(retire(id, this.known(), this.moves()));
  }

  protected split(competency: EditableCompetency): Promise<void> {
    return this.keep(split(competency, this.known(), new Set(this.content().map(({ id }) => id)), this.moves()));
  }

  protected merge({ id }: EditableCompetency, into: string): Promise<void> {
    return this.keep(merge(id, into, this.known(), this.moves()));
  }

  protected declare(move: Move): Promise<void> {
    return this.keep(declare(move, this.moves()));
  }

  protected restore(competency: EditableCompetency): Promise<void> {
    return this.keep(restore(competency, this.moves()));
  }

  private moves(): readonly Move[] {
    return this.draft()?.moves ?? [];
  }

  /** Saves as one goes; a draft that somebody else changed meanwhile is never overwritten. */
  private async keep(edit: DraftEdit): Promise<void> {
    this.content.set(edited(this.content(), edit));
    this.state.set('sending');
    this.notice.set('');
    const moves = edit.moves ? edit.moves.map(moveInput) : null;
    try {
      const { saveFrameworkDraft } = await this.graphql.mutate(SaveFrameworkDraftDocument, { input: { idempotencyKey: newIdempotencyKey(), readAt: this.draft()?.updatedAt ?? null, put: edit.put.map(competencyInput), removed: [...edit.removed], moves } });
      if (saveFrameworkDraft.__typename === 'FrameworkDraftChanged') {
        this.state.set('refused');
        this.notice.set($localize`:@@competencies.framework.conflict:Ce brouillon a changé pendant que vous écriviez. Rien n’a été écrasé : rechargez la page pour voir l’autre version, vos derniers mots restent affichés ici.`);
        return;
      }
      this.draft.set(saveFrameworkDraft.draft ?? null);
      this.state.set('saved');
      this.saved.set(new Date());
    } catch (fault) {
      this.refuse(fault);
    }
  }

  protected async publish(rationale: { readonly fr: string; readonly en: string }): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@competencies.framework.publish.heading:Publier cette version du référentiel ?`,
      text: $localize`:@@competencies.framework.publish.text:Elle ne pourra plus être modifiée. Les preuves, les profils et ce que chaque personne partage suivent ce que vous déclarez, et les niveaux sont recalculés.`,
      confirm: $localize`:@@competencies.framework.publish.confirm:Publier`,
    });
    const draft = this.draft();
    if (!sure || !draft) return;
    try {
      const { publishFrameworkVersion } = await this.graphql.mutate(PublishFrameworkVersionDocument, { input: { idempotencyKey: this.publication.current(), readAt: draft.updatedAt, rationale } });
      this.publication.done();
      if (publishFrameworkVersion.__typename === 'FrameworkMovedOn') this.notice.set($localize`:@@competencies.framework.moved-on:Une autre version est entrée en vigueur depuis le début de ce brouillon : rien n’a été publié. Jetez le brouillon et reprenez de la version en vigueur.`);
      else if (publishFrameworkVersion.__typename === 'FrameworkDraftChanged') this.notice.set($localize`:@@competencies.framework.publish.changed:Ce brouillon a changé depuis que vous l’avez lu : rien n’a été publié. Rechargez la page et relisez-le.`);
      else this.page.reload();
    } catch (fault) {
      this.refuse(fault);
    }
  }

  protected async discard(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@competencies.framework.discard.heading:Jeter ce brouillon ?`,
      text: $localize`:@@competencies.framework.discard.text:La version en vigueur reste. Le brouillon ne pourra pas être retrouvé.`,
      confirm: $localize`:@@competencies.framework.discard:Jeter le brouillon`,
    });
    if (!sure) return;
    try {
      await this.graphql.mutate(DiscardFrameworkDraftDocument, { input: { idempotencyKey: newIdempotencyKey() } });
      this.page.reload();
    } catch (fault) {
      this.refuse(fault);
    }
  }

  private refuse(fault: unknown): void {
    this.state.set('refused');
    this.notice.set(fault instanceof Error ? fault.message : '');
  }
}
