import { DecimalPipe, PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FEWEST_ANSWERS, LONGEST_REASON, SHORTEST_REASON } from '@passerelle/assessment-domain';
import { CellTemplate, type DataColumn, DataTable, EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, MomentPipe, PageHead, PageLanguage, Sending, Session, Suppressed } from '@passerelle/platform-web';

import { AcceptCalibrationDocument, AskCalibrationDocument, CalibrationPageDocument } from '../generated/graphql.js';
import { statusWords } from '../item-bank/item-words.js';
import { mayAccept, remarksOf, type ReportRow } from './report-words.js';

/** How often a report that is being computed is read again, in milliseconds. */
const AGAIN = 2000;

/** What the answers say of the questions of a competency, and the parameters that a person accepts, or not. */
@Component({
  selector: 'pa-calibration-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, DecimalPipe, EmptyState, ErrorState, LoadingSkeleton, MomentPipe, PageHead, PercentPipe, RouterLink, Suppressed],
  templateUrl: './calibration-page.html',
  styles: `.question { display: inline-block; min-width: 300px; } .told { margin: 10px 0; } form { margin-top: 20px; } textarea { resize: vertical; } ul { margin: 0; padding-inline-start: 16px; }`,
})
export class CalibrationPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  readonly competencyId = input.required<string>();
  protected readonly page = this.graphql.query(CalibrationPageDocument, () => ({ competencyId: this.competencyId() }));
  protected readonly calibration = computed(() => this.page.value()?.calibration);
  protected readonly rows = computed<readonly ReportRow[]>(() => this.calibration()?.items ?? []);
  protected readonly waiting = computed(() => this.calibration()?.state === 'waiting');
  protected readonly chosen = linkedSignal<ReadonlySet<string>>(() => { this.calibration(); return new Set<string>(); });
  protected readonly publishes = inject(Session).can('item:publish');
  protected readonly sending = new Sending();
  protected readonly fewest = FEWEST_ANSWERS;
  protected readonly longest = LONGEST_REASON;
  protected readonly mayAccept = mayAccept;
  protected readonly statusWords = statusWords;
  protected readonly acceptable = computed(() => this.rows().filter(mayAccept));
  protected readonly heading = $localize`:@@assessment.report.heading:Ce que disent les réponses`;
  protected readonly caption = $localize`:@@assessment.report.caption:Questions de la compétence, d’après les réponses`;
  protected readonly none = $localize`:@@assessment.report.none:Aucun rapport pour l’instant`;
  protected readonly noneDetail = $localize`:@@assessment.report.none.detail:Demandez-en un : il se calcule à côté, en quelques secondes.`;
  protected readonly over = computed(() => { const title = this.page.value()?.itemBank.competencies.find(({ competencyId }) => competencyId === this.competencyId())?.title; return title ? this.language.of(title) : ''; });
  protected readonly trackBy = ({ itemId }: ReportRow) => itemId;
  protected readonly columns: readonly DataColumn<ReportRow>[] = [
    { id: 'choose', header: $localize`:@@assessment.report.choose:Accepter`, value: () => null, sortable: false },
    { id: 'words', header: $localize`:@@assessment.view.question:Question`, value: ({ words }) => this.language.of(words), rowHeader: true },
    { id: 'status', header: $localize`:@@assessment.bank.filter.status:Statut`, value: ({ status }) => statusWords(status), sortable: true },
    { id: 'responses', header: $localize`:@@assessment.report.responses:Réponses`, value: ({ responses }) => responses, sortable: true, numeric: true },
    { id: 'right', header: $localize`:@@assessment.report.right:Réussite`, value: ({ shareRight }) => shareRight, sortable: true, numeric: true },
    { id: 'difficulty', header: $localize`:@@assessment.report.difficulty:Difficulté, maintenant`, value: ({ inForce }) => inForce.difficulty, sortable: true, numeric: true },
    { id: 'newDifficulty', header: $localize`:@@assessment.report.difficulty.new:Difficulté proposée`, value: ({ proposal }) => proposal?.difficulty ?? null, sortable: true, numeric: true },
    { id: 'discrimination', header: $localize`:@@assessment.report.discrimination:Discrimination, maintenant`, value: ({ inForce }) => inForce.discrimination, sortable: true, numeric: true },
    { id: 'newDiscrimination', header: $localize`:@@assessment.report.discrimination.new:Discrimination proposée`, value: ({ proposal }) => proposal?.discrimination ?? null, sortable: true, numeric: true },
    { id: 'fit', header: $localize`:@@assessment.report.fit:Écart au modèle`, value: ({ proposal }) => proposal?.curveDistance ?? null, sortable: true, numeric: true },
    { id: 'remarks', header: $localize`:@@assessment.report.remarks:À regarder`, value: (row) => this.remarks(row).join(' ; ') },
  ];

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      clearTimeout(timer);
      if (this.waiting() && !this.page.isLoading()) timer = setTimeout(() => { this.page.reload(); }, AGAIN);
    });
    inject(DestroyRef).onDestroy(() => { clearTimeout(timer); });
  }

  protected remarks(row: ReportRow): readonly string[] {
    return remarksOf(row, (text) => this.language.of(text));
  }

  protected choose(id: string, checked: boolean): void {
    this.chosen.set(new Set(checked ? [...this.chosen(), id] : [...this.chosen()].filter((one) => one !== id)));
  }

  protected chooseAll(): void {
    this.chosen.set(new Set(this.acceptable().map(({ itemId }) => itemId)));
  }

  protected ask(): Promise<void> {
    return this.sending.run([this.competencyId(), this.calibration()?.id], async (idempotencyKey) => {
      const { askCalibration } = await this.graphql.mutate(AskCalibrationDocument, { input: { idempotencyKey, competencyId: this.competencyId() } });
      this.sending.said.set(askCalibration.fewSince ? $localize`:@@assessment.report.few-since:Moins de cinq personnes de plus ont répondu depuis ce rapport : il reste en place.` : '');
      this.page.reload();
    });
  }

  protected async accept(reason: string): Promise<void> {
    const [calibrationId, itemIds] = [this.calibration()?.id, [...this.chosen()]];
    const refusal = itemIds.length === 0 ? $localize`:@@assessment.report.choose-first:Choisissez d’abord les questions dont vous acceptez les paramètres.` : reason.trim().length < SHORTEST_REASON ? $localize`:@@assessment.report.say-why:Dites en quelques mots pourquoi vous les acceptez.` : '';
    if (refusal || !calibrationId) {
      this.sending.refusal.set(refusal);
      return;
    }
    await this.sending.run([calibrationId, itemIds, reason], async (idempotencyKey) => {
      const { acceptCalibration } = await this.graphql.mutate(AcceptCalibrationDocument, { input: { idempotencyKey, calibrationId, itemIds, reason } });
      if (acceptCalibration.__typename === 'CalibrationAccepted') this.sending.said.set($localize`:@@assessment.report.accepted:Les paramètres acceptés servent dès les prochains diagnostics (${acceptCalibration.itemIds.length}:count:). Ceux qui sont commencés gardent les leurs.`);
      else this.sending.refusal.set($localize`:@@assessment.report.changed:Des questions ont changé depuis ce rapport : rien n’a été accepté. Demandez un nouveau rapport.`);
      this.page.reload();
    });
  }
}
