import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, ErrorState, GraphqlClient, GraphqlFailure, Icon, Intention, keptBy, LoadingSkeleton, PageHead, PageLanguage, Session, TextPipe } from '@passerelle/platform-web';
import { AnswerInHand, type PartDraft, PartField } from '@passerelle/platform-web/question';

import { AnswerReviewDocument, ChooseReviewsDocument, type ReviewDayFieldsFragment, ReviewPageDocument, UndoReviewDocument } from '../generated/graphql.js';
import { SessionFeedback } from '../practice/session-feedback.js';
import { ReviewSettings } from './review-settings.js';

type Wish = Pick<ReviewDayFieldsFragment, 'retention' | 'mostADay' | 'paused'>;
type Act = 'answer' | 'undo' | 'choose';

/** The small set of the day, one exercise at a time; what was said may be taken back; and what one chooses to keep. */
@Component({
  selector: 'pa-review-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, ErrorState, Icon, LoadingSkeleton, PageHead, PartField, ReviewSettings, RouterLink, SessionFeedback, TextPipe],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
})
export class ReviewPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly intention = new Intention();
  protected readonly page = this.graphql.query(ReviewPageDocument, () => ({}));
  protected readonly today = computed(() => this.page.value()?.reviewDay);
  protected readonly card = computed(() => this.today()?.card ?? undefined);
  protected readonly answer = new AnswerInHand(this.card, computed(() => `${keptBy(this.session.viewer())}review`));
  /** What is said of the last answer is being read. */
  protected readonly reading = signal(false);
  protected readonly last = computed(() => (this.reading() ? this.today()?.last : undefined));
  protected readonly hesitated = signal(false);
  protected readonly heading = computed(() => {
    const [card, [first]] = [this.card(), this.card()?.parts ?? []];
    if (card?.situation) return this.situationHeading;
    return first ? this.language.of(first.content.question) : '';
  });
  protected readonly sending = signal(false);
  protected readonly failure = signal<{ readonly of: Act; readonly why: GraphqlFailure } | undefined>(undefined);
  /** The exercise was answered or changed elsewhere: what was sent was not kept. */
  protected readonly movedOn = signal(false);
  private wished: Wish | undefined;
  protected readonly pageHeading = $localize`:@@tutor.review.heading:Réviser`;
  protected readonly lead = $localize`:@@tutor.review.lead:Ce que vous avez appris revient juste avant de s’oublier : quelques exercices par jour, jamais en retard.`;
  protected readonly none = $localize`:@@tutor.review.none:Rien à réviser pour l’instant`;
  protected readonly noneDetail = $localize`:@@tutor.review.none.detail:Les exercices que vous faites reviennent ici au bon moment.`;
  private readonly situationHeading = $localize`:@@tutor.situation:Mise en situation`;
  protected readonly notSent = $localize`:@@tutor.not-sent:Votre réponse n’est pas encore partie`;
  protected readonly notSentDetail = $localize`:@@tutor.not-sent.detail:Elle reste ici, telle quelle. Rien n’est perdu : envoyez-la de nouveau quand le réseau est revenu, elle ne comptera qu’une fois.`;
  protected readonly notDone = $localize`:@@tutor.not-done:Cela n’a pas pu se faire`;

  protected change(place: number, part: PartDraft): void {
    if (!this.sending()) this.answer.change(place, part);
  }

  protected hesitate(hesitated: boolean): void {
    this.hesitated.set(hesitated);
    // Said otherwise, it is another intention.
    this.answer.renew();
  }

  protected async submit(): Promise<void> {
    const [card, answer] = [this.card(), this.sending() ? undefined : this.answer.toSend()];
    if (!card || !answer) return;
    await this.send('answer', async () => {
      const { answerReview } = await this.graphql.mutate(AnswerReviewDocument, { input: { ...answer, itemId: card.itemId, version: card.version, round: card.round, hesitated: this.hesitated() } });
      this.answer.forget();
      this.hesitated.set(false);
      // What another answer is told is not said of this one.
      this.movedOn.set(answerReview.__typename === 'ReviewMovedOn');
      this.reading.set(answerReview.__typename === 'ReviewKept');
      this.show(answerReview.today);
    });
  }

  protected goOn(): void {
    this.reading.set(false);
    this.focusHeading();
  }

  protected async undo(): Promise<void> {
    const last = this.today()?.last;
    if (!last) return;
    await this.send('undo', async () => {
      const { undoReview } = await this.graphql.mutate(UndoReviewDocument, { input: { idempotencyKey: this.intention.current(last.id), reviewId: last.id } });
      this.intention.done();
      this.movedOn.set(undoReview.__typename === 'ReviewMovedOn');
      this.reading.set(false);
      this.show(undoReview.today);
    });
  }

  protected async choose(wish: Wish): Promise<void> {
    this.wished = wish;
    await this.send('choose', async () => {
      const { chooseReviews } = await this.graphql.mutate(ChooseReviewsDocument, { input: { idempotencyKey: this.intention.current(wish), ...wish } });
      this.intention.done();
      this.page.set({ reviewDay: chooseReviews.today });
    });
  }

  protected endPause({ retention, mostADay }: ReviewDayFieldsFragment): Promise<void> {
    return this.choose({ retention, mostADay, paused: false });
  }

  /** By its own retry, what failed is done again. */
  protected async retry(of: Act): Promise<void> {
    if (of === 'answer') await this.submit();
    else if (of === 'undo') await this.undo();
    else if (this.wished) await this.choose(this.wished);
  }

  private async send(of: Act, mutation: () => Promise<void>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.failure.set(undefined);
    this.movedOn.set(false);
    try {
      await mutation();
    } catch (fault) {
      this.failure.set({ of, why: GraphqlFailure.of(fault) });
    } finally {
      this.sending.set(false);
    }
  }

  private show(today: ReviewDayFieldsFragment): void {
    this.page.set({ reviewDay: today });
    this.focusHeading();
  }

  private focusHeading(): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>('.work h1, .work h2')?.focus(), { injector: this.injector });
  }
}
