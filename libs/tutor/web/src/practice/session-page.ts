import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, GraphqlClient, GraphqlFailure, Icon, Intention, keptBy, LoadingSkeleton, PageLanguage, Session, TextPipe } from '@passerelle/platform-web';
import { AnswerInHand, type PartDraft, PartField } from '@passerelle/platform-web/question';

import { AnswerExerciseDocument, type AnswerExerciseMutation, ContinuePracticeDocument, type PracticeFieldsFragment, PracticeSessionDocument, StopPracticeDocument, TakePracticeHintDocument } from '../generated/graphql.js';
import { HintList } from './hint-list.js';
import { masteryWords, reasonWords, rungWords } from './practice-words.js';
import { SessionFeedback } from './session-feedback.js';
import { SessionResult } from './session-result.js';

/** What may be worth saying above an exercise: the answer before was taken elsewhere, or levels are no longer estimated. */
type Note = 'movedOn' | 'profilingIsOff';
type Act = 'answer' | 'hint' | 'goOn' | 'stop';

/** One exercise at a time, with hints on demand and what to make of each answer; then what the session came to. */
@Component({
  selector: 'pa-session-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, HintList, Icon, LoadingSkeleton, PartField, RouterLink, SessionFeedback, SessionResult, TextPipe],
  templateUrl: './session-page.html',
  styleUrl: './session-page.css',
})
export class SessionPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly sessionId = input.required<string>();
  protected readonly page = this.graphql.query(PracticeSessionDocument, () => ({ id: this.sessionId() }));
  protected readonly practice = computed(() => this.page.value()?.practiceSession);
  protected readonly exercise = computed(() => this.practice()?.exercise ?? undefined);
  /** What is said of an answer is read before what the session came to. */
  protected readonly feedback = computed(() => {
    const practice = this.practice();
    return practice && (practice.endedAt === null || this.answeredHere()) ? practice.feedback : null;
  });
  protected readonly answer = new AnswerInHand(this.exercise, computed(() => `${keptBy(this.session.viewer())}practice.${this.sessionId()}`));
  protected readonly heading = computed(() => {
    const exercise = this.exercise();
    const [first] = exercise?.parts ?? [];
    if (exercise?.situation) return this.situationHeading;
    return first ? this.language.of(first.content.question) : '';
  });
  protected readonly mastery = computed(() => {
    const practice = this.practice();
    return practice ? masteryWords(practice.required, practice.mastery) : '';
  });
  protected readonly sending = signal(false);
  protected readonly failure = signal<{ readonly of: Act; readonly why: GraphqlFailure } | undefined>(undefined);
  protected readonly note = signal<Note | undefined>(undefined);
  /** The last answer was given in this visit, and what is said of it was not read on yet. */
  private readonly answeredHere = signal(false);
  protected readonly kept = signal(0);
  private readonly intention = new Intention();
  private readonly situationHeading = $localize`:@@tutor.situation:Mise en situation`;
  protected readonly notSent = $localize`:@@tutor.not-sent:Votre réponse n’est pas encore partie`;
  protected readonly notSentDetail = $localize`:@@tutor.not-sent.detail:Elle reste ici, telle quelle. Rien n’est perdu : envoyez-la de nouveau quand le réseau est revenu, elle ne comptera qu’une fois.`;
  protected readonly notDone = $localize`:@@tutor.not-done:Cela n’a pas pu se faire`;
  protected readonly reasonWords = reasonWords;
  protected readonly rungWords = rungWords;

  protected change(place: number, part: PartDraft): void {
    if (!this.sending()) this.answer.change(place, part);
  }

  /** Sends the answer, or sends it again: under the same key as long as it is the same. */
  protected async submit(): Promise<void> {
    const [exercise, answer] = [this.exercise(), this.sending() ? undefined : this.answer.toSend()];
    if (!exercise || !answer) return;
    await this.send('answer', async () => {
      const { answerExercise } = await this.graphql.mutate(AnswerExerciseDocument, { input: { ...answer, sessionId: this.sessionId(), itemId: exercise.itemId, version: exercise.version } });
      this.acknowledge(answerExercise);
    });
  }

  protected async takeHint(): Promise<void> {
    const exercise = this.exercise();
    const rung = exercise?.nextRung;
    if (!exercise || !rung || this.sending()) return;
    await this.send('hint', async () => {
      const { takePracticeHint } = await this.graphql.mutate(TakePracticeHintDocument, { input: { idempotencyKey: this.intention.current([exercise.itemId, rung]), sessionId: this.sessionId(), itemId: exercise.itemId, rung } });
      this.intention.done();
      this.page.set({ practiceSession: takePracticeHint.session });
    });
  }

  protected async goOn(): Promise<void> {
    if (this.practice()?.endedAt) {
      this.answeredHere.set(false);
      this.focusHeading();
      return;
    }
    await this.send('goOn', async () => {
      const { continuePractice } = await this.graphql.mutate(ContinuePracticeDocument, { input: this.named('goOn') });
      this.intention.done();
      this.answeredHere.set(false);
      this.show(continuePractice.session);
    });
  }

  protected async stop(): Promise<void> {
    await this.send('stop', async () => {
      const { stopPractice } = await this.graphql.mutate(StopPracticeDocument, { input: this.named('stop') });
      this.intention.done();
      this.answeredHere.set(false);
      this.answer.forget();
      this.show(stopPractice.session);
    });
  }

  /** By its own retry, what failed is done again. */
  protected retry(of: Act): Promise<void> {
    switch (of) {
      case 'answer': return this.submit();
      case 'hint': return this.takeHint();
      case 'goOn': return this.goOn();
      case 'stop': return this.stop();
    }
  }

  private named(act: Act): { readonly idempotencyKey: string; readonly sessionId: string } {
    return { idempotencyKey: this.intention.current([act, this.practice()?.done]), sessionId: this.sessionId() };
  }

  private async send(of: Act, mutation: () => Promise<void>): Promise<void> {
    if (this.sending()) return;
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

  private acknowledge(outcome: AnswerExerciseMutation['answerExercise']): void {
    if (outcome.__typename === 'ProfilingIsOff') {
      // The server keeps its answer under the key: the same key would hear « off » again once estimation is on.
      this.answer.renew();
      this.note.set('profilingIsOff');
      return;
    }
    if (outcome.__typename === 'PracticeMovedOn') this.note.set('movedOn');
    else this.kept.set(outcome.session.done);
    this.answeredHere.set(true);
    this.answer.forget();
    this.show(outcome.session);
  }

  /** What was pressed is gone: one goes on from what replaced it. */
  private show(session: PracticeFieldsFragment): void {
    this.page.set({ practiceSession: session });
    this.focusHeading();
  }

  private focusHeading(): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>('h1')?.focus(), { injector: this.injector });
  }
}
