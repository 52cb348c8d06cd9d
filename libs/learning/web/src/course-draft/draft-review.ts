import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { COMMENT_LENGTH, SHORTEST_COMMENT } from '@passerelle/learning-domain';
import { ErrorState, GraphqlClient, GraphqlFailure, Intention, keptText, MomentPipe, PublicationForm, Session, Tag, TypographyPipe } from '@passerelle/platform-web';

import { AskCourseReviewDocument, type CourseDraftReadingFragment, DecideCourseReviewDocument, type DecideCourseReviewMutation, PublishCourseDraftDocument } from '../generated/graphql.js';

/** The reading of a draft by a second person: asked for, given, then the publication. Never by whoever wrote in it. */
@Component({
  selector: 'pa-draft-review',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, MomentPipe, PublicationForm, Tag, TypographyPipe],
  templateUrl: './draft-review.html',
  styles: `
    h2 { font: var(--pa-title-l); }
    textarea { resize: vertical; }
    blockquote { margin: 0; padding: 6px 12px; border-inline-start: 4px solid var(--pa-line); overflow-wrap: anywhere; }
    li + li { margin-top: 8px; }
  `,
})
export class DraftReview {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly draft = input.required<CourseDraftReadingFragment>();
  /** Where the draft stands now: a change since the page was read puts it back in writing. */
  readonly state = input.required<CourseDraftReadingFragment['state']>();
  /** Whether nothing stands in the way of publishing. */
  readonly sound = input.required<boolean>();
  /** Whether all that was written is kept. */
  readonly saved = input.required<boolean>();
  /** The draft is to be read again. */
  readonly changed = output();
  /** It is a version now. */
  readonly published = output<{ readonly courseId: string; readonly version: number }>();
  protected readonly publishes = inject(Session).can('course:publish');
  protected readonly longest = COMMENT_LENGTH;
  private readonly kept = keptText(() => `review.${this.draft().id}`);
  protected readonly words = this.kept.value;
  protected readonly refusal = signal('');
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly mayDecide = computed(() => this.publishes && this.draft().mayReview && this.state() === 'inReview');
  private readonly notSaved = $localize`:@@learning.review.not-saved:Attendez que vos derniers mots soient enregistrés.`;
  private readonly sayWhat = $localize`:@@learning.review.say-what:Dites en quelques mots ce qui est à revoir.`;
  private readonly lapsed = $localize`:@@learning.review.lapsed:Ce brouillon a changé entre-temps : il n’est plus à relire.`;
  private readonly closed = $localize`:@@learning.review.closed:Ce brouillon est publié ou archivé : rien n’a changé.`;
  protected readonly past = computed(() => this.draft().reviews.filter(({ outcome }) => outcome !== null));

  protected type(words: string): void {
    this.kept.set(words);
    this.refusal.set('');
  }

  protected ask(): Promise<void> {
    if (!this.sound() || !this.saved()) {
      this.refusal.set(this.saved() ? $localize`:@@learning.review.not-sound:Corrigez d’abord ce qui empêche la publication.` : this.notSaved);
      return Promise.resolve();
    }
    const wanted = { draftId: this.draft().id, word: this.words().trim() };
    return this.act(async () => {
      const { askCourseReview } = await this.graphql.mutate(AskCourseReviewDocument, { input: { idempotencyKey: this.intention.current(wanted), ...wanted } });
      return askCourseReview.__typename === 'CourseReviewAsked' ? '' : $localize`:@@learning.review.not-sound:Corrigez d’abord ce qui empêche la publication.`;
    });
  }

  protected decide(outcome: 'approved' | 'returned'): Promise<void> {
    const words = this.words().trim();
    if (outcome === 'returned' && words.length < SHORTEST_COMMENT) {
      this.refusal.set(this.sayWhat);
      return Promise.resolve();
    }
    const reviewId = this.draft().reviews.find((review) => review.outcome === null)?.id;
    if (!this.saved() || !reviewId) {
      this.refusal.set(reviewId ? this.notSaved : this.lapsed);
      return Promise.resolve();
    }
    const wanted = { draftId: this.draft().id, reviewId, outcome, words };
    return this.act(async () => {
      const { decideCourseReview } = await this.graphql.mutate(DecideCourseReviewDocument, { input: { idempotencyKey: this.intention.current(wanted), ...wanted } });
      return this.refusalOf(decideCourseReview.__typename);
    });
  }

  protected publish(rationale: { readonly fr: string; readonly en: string }): Promise<void> {
    const wanted = { draftId: this.draft().id, rationale };
    return this.act(async () => {
      const { publishCourseDraft: answer } = await this.graphql.mutate(PublishCourseDraftDocument, { input: { idempotencyKey: this.intention.current(wanted), ...wanted } });
      switch (answer.__typename) {
        case 'CourseVersionPublished':
          this.published.emit({ courseId: answer.courseId, version: answer.version });
          return '';
        case 'CourseMovedOn':
          return $localize`:@@learning.review.moved-on:La version ${answer.version}:version: a été publiée depuis le début de ce brouillon : rien n’a été publié. Sous « Avec la version publiée », voyez ce qu’elle change et partez d’elle.`;
        case 'CourseDraftFaulty':
          return $localize`:@@learning.review.not-sound:Corrigez d’abord ce qui empêche la publication.`;
        case 'CourseDraftClosed':
          return this.closed;
        case 'CourseDraftNotApproved':
          return $localize`:@@learning.review.not-approved:Ce brouillon a changé depuis sa relecture : rien n’a été publié. Faites-le relire.`;
      }
    });
  }

  /** What keeps an opinion from counting, in words; nothing when it counts. */
  private refusalOf(answer: DecideCourseReviewMutation['decideCourseReview']['__typename']): string {
    switch (answer) {
      case 'CourseReviewDecided':
        return '';
      case 'ReviewerIsAuthor':
        return $localize`:@@learning.review.author:Vous avez écrit dans ce brouillon : une autre personne doit le relire.`;
      case 'ReviewerAsked':
        return $localize`:@@learning.review.asked:Vous avez demandé cette relecture : une autre personne doit la faire.`;
      case 'CourseReviewLapsed':
        return $localize`:@@learning.review.read-again:Le brouillon a changé depuis que vous l’avez lu, et une nouvelle relecture est demandée. Votre avis n’a pas été donné : lisez d’abord ce que le brouillon dit maintenant.`;
      case 'CourseDraftNotInReview':
        return this.lapsed;
      case 'CourseDraftClosed':
        return this.closed;
      case 'ReviewSaysNothing':
        return this.sayWhat;
    }
  }

  /** @param work gives what is refused, in words; nothing when it is done */
  private async act(work: () => Promise<string>): Promise<void> {
    this.failure.set(undefined);
    this.refusal.set('');
    try {
      const refused = await work();
      this.intention.done();
      this.refusal.set(refused);
      if (!refused) this.kept.forget();
      this.changed.emit();
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    }
  }
}
