import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ConfirmDialog, EmptyState, ErrorState, GraphqlClient, Intention, LoadingSkeleton, newIdempotencyKey, PageHead, PageLanguage, StatTile, TextPipe } from '@passerelle/platform-web';

import { CancelImportDocument, ConfirmImportDocument, ImportPageDocument } from '../generated/graphql.js';
import { importStateWords, isUnderWay } from './import-words.js';

/** How often the progress is asked for, in milliseconds. */
const EVERY = 1_000;

/** One personnel file: its check, what it would change or what is wrong with it, its confirmation, its progress. */
@Component({
  selector: 'pa-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DatePipe, EmptyState, ErrorState, LoadingSkeleton, PageHead, RouterLink, StatTile, TextPipe],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly confirmDialog = inject(ConfirmDialog);
  private readonly language = inject(PageLanguage);
  private readonly intention = new Intention();
  readonly importId = input.required<string>();
  protected readonly page = this.graphql.query(ImportPageDocument, () => ({ id: this.importId() }));
  protected readonly file = computed(() => this.page.value()?.personnelImport ?? undefined);
  protected readonly heading = computed(() => this.file()?.fileName ?? '');
  protected readonly lead = computed(() => { const file = this.file(); return file ? importStateWords(file.state) : ''; });
  protected readonly underWay = computed(() => { const file = this.file(); return file !== undefined && isUnderWay(file.state); });
  protected readonly full = signal(false);
  protected readonly notice = signal('');
  protected readonly faultsAddress = computed(() => `/api/personnel-imports/${this.importId()}/faults.csv?lang=${this.language.current}`);
  protected readonly nothing = $localize`:@@workforce.import.nothing:Ce fichier ne change rien : tout y est déjà`;
  protected readonly words = {
    added: $localize`:@@workforce.import.added:personnes ajoutées`,
    changed: $localize`:@@workforce.import.changed:personnes modifiées`,
    unchanged: $localize`:@@workforce.import.unchanged:personnes inchangées`,
    absent: $localize`:@@workforce.import.absent:personnes absentes du fichier`,
  };
  protected readonly changesNothing = computed(() => {
    const counts = this.file()?.counts;
    return counts !== null && counts !== undefined && counts.added + counts.changed + counts.absent + counts.unitsAdded + counts.unitsChanged + counts.assignmentsAdded + counts.assignmentsChanged + counts.assignmentsEnded === 0;
  });

  constructor() {
    const timer = setInterval(() => this.underWay() && this.page.reload(), EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      if (this.underWay()) this.notice.set('');
    });
  }

  protected async confirm(): Promise<void> {
    const absent = this.file()?.counts?.absent ?? 0;
    const ended = this.full() ? absent : 0;
    if (ended > 0) {
      const sure = await this.confirmDialog.ask({
        heading: $localize`:@@workforce.import.end.heading:Mettre fin à l’affectation de ${ended}:count: personnes ?`,
        text: $localize`:@@workforce.import.end.text:Elles ne sont pas dans le fichier. Rien n’est effacé : leur affectation prend fin et leur compte se ferme. Il se rouvrira si elles reviennent.`,
        confirm: $localize`:@@workforce.import.end.confirm:Confirmer et y mettre fin`,
      });
      if (!sure) return;
    }
    try {
      const { confirmPersonnelImport } = await this.graphql.mutate(ConfirmImportDocument, { input: { idempotencyKey: this.intention.current(), id: this.importId(), full: this.full(), endedConfirmed: ended } });
      this.intention.done();
      if (confirmPersonnelImport.__typename !== 'PersonnelImportConfirmed') this.notice.set($localize`:@@workforce.import.changed-since:Les données ont changé depuis l’aperçu : relisez-le avant de confirmer.`);
      this.page.reload();
    } catch (fault) {
      this.notice.set(fault instanceof Error ? fault.message : '');
    }
  }

  protected async cancel(): Promise<void> {
    await this.graphql.mutate(CancelImportDocument, { input: { idempotencyKey: newIdempotencyKey(), id: this.importId() } });
    this.page.reload();
  }
}
