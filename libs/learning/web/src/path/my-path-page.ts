import { afterNextRender, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { durationInWords, EmptyState, ErrorState, GapStatus, GraphqlClient, GraphqlFailure, Intention, LoadingSkeleton, PageHead, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { ChoosePathStepDocument, MyPathPageDocument, type MyPathPageQuery, type PathChoice, type PathPageStepFragment, type RemovedPathStepFragment } from '../generated/graphql.js';
import { MyLearningTime } from '../learning-time/my-learning-time.js';
import { MyWorkshops } from '../workshop/my-workshops.js';
import { PathProof } from './path-proof.js';
import { PathStepper } from './path-stepper.js';
import { PathWeeks } from './path-weeks.js';
import { leftOpenWords, overdueWords, quoted } from './path-words.js';
import { RemovedSteps } from './removed-steps.js';

interface Change {
  readonly courseId: string;
  readonly choice: PathChoice | null;
}

/** Every step of the person's path with its reasons and its proof, what it no longer holds, the weeks, and the gaps that no course closes. */
@Component({
  selector: 'pa-my-path-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ErrorState, GapStatus, LoadingSkeleton, MyLearningTime, MyWorkshops, PageHead, PathProof, PathStepper, PathWeeks, RemovedSteps, RouterLink, TextPipe],
  templateUrl: './my-path-page.html',
})
export class MyPathPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly intention = new Intention();
  protected readonly page = this.graphql.query(MyPathPageDocument, () => ({}));
  protected readonly path = computed(() => this.page.value()?.myPath);
  protected readonly wordsOf = leftOpenWords;
  /** Where hours are agreed, the weeks say it. */
  protected readonly overdue = computed(() => {
    const path = this.path();
    const titleOf = (id: string) => { const course = path?.steps.find((step) => step.course?.id === id)?.course; return course ? quoted(course.title, this.language) : ''; };
    return path && !path.weeks ? path.overdue.map((late) => overdueWords(late, titleOf, this.language)) : [];
  });
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly said = signal('');
  /** What puts things back as they were before the last change. */
  protected readonly undo = signal<Change | undefined>(undefined);
  private readonly sending = signal(false);
  private readonly injector = inject(Injector);
  private readonly notice = viewChild<ElementRef<HTMLElement>>('notice');
  /** What was last sent, to be sent again where it failed. */
  private last: { readonly change: Change; readonly words: string } | undefined;
  protected readonly heading = $localize`:@@learning.path.heading:Mon parcours`;
  protected readonly empty = $localize`:@@learning.path.empty:Rien à apprendre de plus pour le rôle transformé`;
  protected readonly emptyDetail = $localize`:@@learning.path.empty.detail:Ce que votre métier demandera, vous le faites déjà. Les formations restent ouvertes.`;
  protected readonly nothingToTake = $localize`:@@learning.path.nothing-to-take:Aucune étape pour le moment`;
  protected readonly nothingToTakeDetail = $localize`:@@learning.path.nothing-to-take.detail:Aucune formation du catalogue ne comble les écarts qui restent. Les formations restent ouvertes.`;
  protected readonly lead = computed(() => {
    const path = this.path();
    if (!path || path.steps.length === 0) return '';
    const time = durationInWords(path.minutesLeft, this.language.current);
    return path.steps.length === 1 ? $localize`:@@learning.path.lead-one:1 étape, ${time}:time: en tout.` : $localize`:@@learning.path.lead:${path.steps.length}:count: étapes, ${time}:time: en tout. L’ordre est un conseil.`;
  });

  protected refuse({ course }: Pick<PathPageStepFragment, 'course'>): Promise<void> | undefined {
    if (!course) return undefined;
    return this.send({ courseId: course.id, choice: 'refused' }, $localize`:@@learning.path.refused:${quoted(course.title, this.language)}:course: ne fait plus partie de votre parcours.`);
  }

  protected release({ course }: Pick<PathPageStepFragment, 'course'>): Promise<void> | undefined {
    if (!course) return undefined;
    return this.send({ courseId: course.id, choice: null }, $localize`:@@learning.path.released:Votre choix de suivre ${quoted(course.title, this.language)}:course: est retiré.`);
  }

  protected take({ course, refused }: RemovedPathStepFragment): Promise<void> {
    return this.send({ courseId: course.id, choice: refused ? null : 'chosen' }, refused ? $localize`:@@learning.path.back:${quoted(course.title, this.language)}:course: n’est plus écartée.` : $localize`:@@learning.path.taken:${quoted(course.title, this.language)}:course: fait maintenant partie de votre parcours.`);
  }

  protected takeBack(): Promise<void> | undefined {
    const change = this.undo();
    return change && this.send(change, $localize`:@@learning.path.undone:C’est annulé.`);
  }

  protected again(): Promise<void> | undefined {
    return this.last && this.send(this.last.change, this.last.words);
  }

  private async send(change: Change, words: string): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.last = { change, words };
    this.failure.set(undefined);
    try {
      const { choosePathStep } = await this.graphql.mutate(ChoosePathStepDocument, { input: { ...change, idempotencyKey: this.intention.current(change) } });
      this.intention.done();
      this.undo.set(undefined);
      if (choosePathStep.__typename === 'StepIsObligatory') this.said.set($localize`:@@learning.path.obligatory:Cette étape est obligatoire : elle ne peut pas être écartée.`);
      else {
        this.said.set(words);
        this.undo.set({ courseId: change.courseId, choice: choosePathStep.before ?? null });
        this.page.reload();
      }
      // The button that was pressed goes away with its step: without this, one would be sent back to the top of the page.
      afterNextRender(() => this.notice()?.nativeElement.focus(), { injector: this.injector });
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    } finally {
      this.sending.set(false);
    }
  }

  protected readonly hasCourses = (path: MyPathPageQuery['myPath']): boolean => path.steps.some(({ course }) => course);
}
