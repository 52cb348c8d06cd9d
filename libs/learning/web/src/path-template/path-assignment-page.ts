import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { REASON_LENGTH } from '@passerelle/learning-domain';
import { CellTemplate, ConfirmDialog, type DataColumn, DataTable, DayPipe, ErrorState, type Fault, FieldFault, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage, Sending, Suppressed, Tag, TextPipe } from '@passerelle/platform-web';

import { ApplyPathTemplateVersionDocument, PathAssignmentPageDocument, type PathAssignmentPageQuery, WithdrawPathAssignmentDocument } from '../generated/graphql.js';
import { differenceWords, obligationWords, refusalWords } from './template-words.js';

type Assignment = PathAssignmentPageQuery['pathAssignment'];
type Row = Assignment['progress'][number];
type Change = NonNullable<Assignment['pending']>['steps'][number];

/** One assignment: what a later version would change and for how many, before it is applied; how far people are; its withdrawal. */
@Component({
  selector: 'pa-path-assignment-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, DayPipe, ErrorState, FieldFault, LoadingSkeleton, NgTemplateOutlet, PageHead, RouterLink, Suppressed, Tag, TextPipe],
  templateUrl: './path-assignment-page.html',
  styles: `.rows > li { padding: 6px 0; border-top: 1px solid var(--pa-line); overflow-wrap: anywhere; } dl { display: grid; gap: 8px; } dt { font: var(--pa-caption); color: var(--pa-ink-2); } dd { margin: 0; overflow-wrap: anywhere; } q { quotes: none; } input[type='date'] { max-width: 220px; }`,
})
export class PathAssignmentPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly confirm = inject(ConfirmDialog);
  private readonly router = inject(Router);
  private readonly status = viewChild<ElementRef<HTMLElement>>('status');
  protected readonly act = new Sending();
  readonly assignmentId = input.required<string>();
  protected readonly page = this.graphql.query(PathAssignmentPageDocument, () => ({ id: this.assignmentId() }));
  private readonly assignment = computed(() => this.page.value()?.pathAssignment);
  protected readonly dueOn = linkedSignal(() => this.assignment()?.dueOn ?? '');
  protected readonly reason = signal('');
  protected readonly fault = signal<Fault | undefined>(undefined);
  protected readonly changeWords = differenceWords;
  protected readonly obligation = obligationWords;
  protected readonly caption = $localize`:@@learning.assignment.table:Par étape, combien de personnes l’ont terminée, commencée ou à faire`;
  protected readonly columns: readonly DataColumn<Row>[] = [
    { id: 'step', header: $localize`:@@learning.assignment.step:Étape`, value: ({ courseId, courseTitle }) => (courseTitle ? this.language.of(courseTitle) : courseId), rowHeader: true },
    { id: 'obligation', header: $localize`:@@learning.assignment.obligation:Portée`, value: ({ obligation }) => obligationWords(obligation) },
    { id: 'done', header: $localize`:@@learning.assignment.done:Terminée`, value: ({ done }) => done.count ?? null },
    { id: 'begun', header: $localize`:@@learning.assignment.begun:Commencée`, value: ({ begun }) => begun.count ?? null },
    { id: 'toDo', header: $localize`:@@learning.assignment.to-do:À faire`, value: ({ toDo }) => toDo.count ?? null },
  ];
  protected readonly track = ({ courseId }: Row) => courseId;

  protected overOf({ templateTitle, version }: Assignment): string {
    return $localize`:@@learning.assignment.over:${this.language.of(templateTitle)}:template:, version ${version}:version:`;
  }

  protected courseOf({ courseId, before, after }: Change): string {
    const title = (after ?? before)?.courseTitle;
    return title ? this.language.of(title) : courseId;
  }

  protected async apply(event: Event): Promise<void> {
    event.preventDefault();
    const [id, pending, dueOn] = [this.assignmentId(), this.assignment()?.pending, this.dueOn()];
    this.fault.set(dueOn ? undefined : { field: 'due', words: $localize`:@@learning.assign.fault.due:Donnez une échéance.` });
    if (!pending || this.fault()) return;
    await this.act.run({ id, version: pending.version, dueOn }, async (idempotencyKey) => {
      const { applyPathTemplateVersion } = await this.graphql.mutate(ApplyPathTemplateVersionDocument, { input: { idempotencyKey, id, version: pending.version, dueOn } });
      switch (applyPathTemplateVersion.__typename) {
        case 'PathTemplateVersionApplied':
          this.act.said.set($localize`:@@learning.assignment.applied:La version ${applyPathTemplateVersion.version}:version: est appliquée : elle est dans le parcours des personnes, qui en reçoivent l’avis.`);
          this.page.reload();
          return this.status()?.nativeElement.focus();
        case 'PathTemplateMovedOn':
          this.act.refusal.set($localize`:@@learning.assignment.moved-on:La version ${applyPathTemplateVersion.version}:version: est maintenant en vigueur : rien n’a été appliqué. Lisez ce qu’elle change.`);
          return this.page.reload();
        case 'PathAssignmentRefused':
          return this.fault.set({ field: 'due', words: refusalWords(applyPathTemplateVersion.why) });
      }
    });
  }

  protected async withdraw(event: Event): Promise<void> {
    event.preventDefault();
    const [id, reason] = [this.assignmentId(), this.reason().trim()];
    this.fault.set(reason.length >= REASON_LENGTH ? undefined : { field: 'reason', words: $localize`:@@learning.assignment.fault.reason:Dites pourquoi en quelques mots : la raison est gardée.` });
    if (this.fault()) return;
    const sure = await this.confirm.ask({
      heading: $localize`:@@learning.assignment.withdraw.heading:Retirer cette attribution ?`,
      text: $localize`:@@learning.assignment.withdraw.text:Ses étapes quittent le parcours des personnes, sauf celles qui comblent un écart ou qu’elles ont choisies. Ce qu’elles ont fait leur reste.`,
      confirm: $localize`:@@learning.assignment.withdraw.confirm:Retirer`,
    });
    if (!sure) return;
    await this.act.run({ id, reason }, async (idempotencyKey) => {
      await this.graphql.mutate(WithdrawPathAssignmentDocument, { input: { idempotencyKey, id, reason } });
      await this.router.navigate(['/parcours-types']);
    });
  }
}
