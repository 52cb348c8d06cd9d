import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ConfirmDialog, ErrorState, GraphqlClient, GraphqlFailure, Icon, Intention, LoadingSkeleton, PageLanguage, Session, TextPipe } from '@passerelle/platform-web';
import { AnswerInHand, type PartDraft, PartField } from '@passerelle/platform-web/question';

import { AnswerDiagnosticItemDocument, type AnswerDiagnosticItemMutation, type DiagnosticFieldsFragment, SittingDocument, StopDiagnosticDocument } from '../generated/graphql.js';
import { progressWords } from '../proposal/proposal-words.js';
import { DiagnosticResult } from '../result/diagnostic-result.js';
import { AimList } from './aim-list.js';
import { answerPlace } from './answer-place.js';

/** What may be worth saying above a question: the answer before was taken elsewhere, or levels are no longer estimated. */
type Note = 'movedOn' | 'profilingIsOff';

/** What was asked of the server and did not come about. */
interface Failed {
  readonly of: 'answer' | 'stop';
  readonly why: GraphqlFailure;
}

/** One question at a time, without a timer, until what is asked is clear; then what was concluded. */
@Component({
  selector: 'pa-sitting-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AimList, DiagnosticResult, ErrorState, Icon, LoadingSkeleton, PartField, RouterLink, TextPipe],
  templateUrl: './sitting-page.html',
  styleUrl: './sitting-page.css',
})
export class SittingPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly language = inject(PageLanguage);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly diagnosticId = input.required<string>();
  protected readonly page = this.graphql.query(SittingDocument, () => ({ id: this.diagnosticId() }));
  protected readonly diagnostic = computed(() => this.page.value()?.diagnostic);
  protected readonly asking = computed(() => this.diagnostic()?.asking ?? undefined);
  protected readonly inHand = new AnswerInHand(this.asking, computed(() => answerPlace(this.session.viewer(), this.diagnosticId())));
  /** What the heading asks: the one question, or the situation that several are about. */
  protected readonly heading = computed(() => {
    const asking = this.asking();
    const [first] = asking?.parts ?? [];
    if (asking?.situation) return this.situationHeading;
    return first ? this.language.of(first.content.question) : '';
  });
  protected readonly competency = computed(() => this.diagnostic()?.aims.find(({ competencyId }) => competencyId === this.asking()?.competencyId)?.title);
  protected readonly made = computed(() => progressWords(this.diagnostic()?.decisionsMade ?? 0, this.diagnostic()?.decisions ?? 0));
  protected readonly sending = signal(false);
  protected readonly failure = signal<Failed | undefined>(undefined);
  protected readonly note = signal<Note | undefined>(undefined);
  /** The number of the answer that the server acknowledged last, in this visit. */
  protected readonly kept = signal(0);

  private readonly ending = new Intention();
  private readonly situationHeading = $localize`:@@assessment.sitting.situation:Mise en situation`;
  protected readonly notSent = $localize`:@@assessment.sitting.not-sent:Votre réponse n’est pas encore partie`;
  protected readonly notSentDetail = $localize`:@@assessment.sitting.not-sent.detail:Elle reste ici, telle quelle. Rien n’est perdu : envoyez-la de nouveau quand le réseau est revenu, elle ne comptera qu’une fois.`;

  protected readonly notEnded = $localize`:@@assessment.sitting.not-ended:Le diagnostic n’est pas terminé`;

  protected answer(place: number, part: PartDraft): void {
    if (!this.sending()) this.inHand.change(place, part);
  }

  /** Sends the answer, or sends it again: under the same key as long as it is the same. */
  protected async submit(): Promise<void> {
    const [asking, answer] = [this.asking(), this.sending() ? undefined : this.inHand.toSend()];
    if (!asking || !answer) return;
    await this.send('answer', async () => {
      const { answerDiagnosticItem } = await this.graphql.mutate(AnswerDiagnosticItemDocument, { input: { ...answer, diagnosticId: this.diagnosticId(), itemId: asking.itemId, version: asking.version } });
      this.acknowledge(answerDiagnosticItem);
    });
  }

  protected async stop(): Promise<void> {
    if (this.sending() || !(await this.confirmsStop()) || this.sending()) return;
    await this.send('stop', async () => {
      const { stopDiagnostic } = await this.graphql.mutate(StopDiagnosticDocument, { input: { idempotencyKey: this.ending.current(this.diagnosticId()), diagnosticId: this.diagnosticId() } });
      this.ending.done();
      this.show(stopDiagnostic.diagnostic);
    });
  }

  /** @returns false too where the question could not be asked, which is said */
  private async confirmsStop(): Promise<boolean> {
    try {
      return await this.confirm.ask({
        heading: $localize`:@@assessment.stop.heading:Terminer ce diagnostic ?`,
        text: $localize`:@@assessment.stop.text:Ce qui est déjà conclu reste. Une compétence laissée après trop peu de réponses n’ajoute rien à vos preuves ; vous pourrez la vérifier une autre fois. Pour revenir plus tard à la même question, faites plutôt une pause.`,
        confirm: $localize`:@@assessment.stop.confirm:Terminer le diagnostic`,
        cancel: $localize`:@@assessment.stop.cancel:Continuer`,
      });
    } catch (fault) {
      this.failure.set({ of: 'stop', why: GraphqlFailure.of(fault) });
      return false;
    }
  }

  private async send(of: Failed['of'], mutation: () => Promise<void>): Promise<void> {
    this.sending.set(true);
    this.failure.set(undefined);
    this.note.set(undefined);
    try {
      await mutation();
    } catch (fault) {
      this.failure.set({ of, why: GraphqlFailure.of(fault) });
    } finally {
      this.sending.set(false);
    }
  }

  private acknowledge(outcome: AnswerDiagnosticItemMutation['answerDiagnosticItem']): void {
    if (outcome.__typename === 'ProfilingIsOff') {
      // The server keeps its answer under the key: the same key would hear « off » again once estimation is on.
      this.inHand.renew();
      this.note.set('profilingIsOff');
      return;
    }
    if (outcome.__typename === 'DiagnosticMovedOn') this.note.set('movedOn');
    else this.kept.set(outcome.diagnostic.questionsAnswered);
    this.show(outcome.diagnostic);
  }

  /** What was pressed is gone: one goes on from what replaced it. */
  private show(diagnostic: DiagnosticFieldsFragment): void {
    this.inHand.forget();
    this.page.set({ diagnostic });
    afterNextRender(() => this.host.querySelector<HTMLElement>('h1')?.focus(), { injector: this.injector });
  }
}
