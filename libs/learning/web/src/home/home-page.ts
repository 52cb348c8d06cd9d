import { DatePipe, DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DurationPipe, EmptyState, ErrorState, GapStatus, GraphqlClient, InTurn, LevelSpan, LoadingSkeleton, PageHead, PageLanguage, Session, TextPipe } from '@passerelle/platform-web';

import { HomePageDocument } from '../generated/graphql.js';
import { MyLearningTime } from '../learning-time/my-learning-time.js';
import { PathStepper } from '../path/path-stepper.js';
import { KeptCourses } from '../player/kept-courses.js';
import { MyWorkshops } from '../workshop/my-workshops.js';
import { ContinueCard } from './continue-card.js';
import { continueWith } from './continue-with.js';
import { TaskChangeCard } from './task-change-card.js';

/** Competencies shown here; the others are one click away. */
const SHOWN_STANDINGS = 5;
const SHOWN_TASKS = 3;

/** What is changing in my tasks, where I stand, one « Continuer », the time left. */
@Component({
  selector: 'pa-home-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ContinueCard, DatePipe, DecimalPipe, DurationPipe, EmptyState, ErrorState, GapStatus, InTurn, LevelSpan, LoadingSkeleton, MyLearningTime, MyWorkshops, PageHead, PathStepper, RouterLink, TaskChangeCard, TextPipe],
  templateUrl: './home-page.html',
  styleUrl: './home-page.css',
})
export class HomePage {
  private readonly graphql = inject(GraphqlClient);
  private readonly viewer = inject(Session).viewer;
  protected readonly today = new Date();
  protected readonly dateFormat = inject(PageLanguage).current === 'fr' ? 'EEEE d MMMM y' : 'EEEE, MMMM d, y';
  protected readonly page = this.graphql.query(HomePageDocument, () => ({}));
  protected readonly firstName = computed(() => this.viewer()?.displayName.split(' ')[0] ?? '');
  protected readonly greeting = computed(() => $localize`:@@learning.home.greeting:Bonjour ${this.firstName()}:name:`);
  protected readonly profilingOff = computed(() => this.viewer()?.profiling !== 'on');
  protected readonly family = computed(() => this.page.value()?.myAssignments[0]?.family);
  /** The tasks that change most, new ones first: what a person wants to know before anything else. */
  protected readonly tasks = computed(() => {
    const tasks = [...(this.family()?.current.tasks ?? [])].filter(({ change }) => change !== 'unchanged');
    const moved = (task: (typeof tasks)[number]) => Math.abs(task.shareTransformed - task.shareToday) + (task.exposure ?? 0.5) * 10;
    const byKind = Map.groupBy(tasks.sort((a, b) => moved(b) - moved(a)), ({ change }) => change);
    const firsts = (['assisted', 'automated', 'new'] as const).flatMap((kind) => byKind.get(kind)?.[0] ?? []);
    return [...firsts, ...tasks.filter((task) => !firsts.includes(task))].slice(0, SHOWN_TASKS);
  });
  protected readonly taskCount = computed(() => this.family()?.current.tasks.length ?? 0);
  protected readonly standings = computed(() => (this.page.value()?.myStandings ?? []).filter(({ transformed }) => transformed.required > 0).slice(0, SHOWN_STANDINGS));
  protected readonly standingCount = computed(() => (this.page.value()?.myStandings ?? []).filter(({ transformed }) => transformed.required > 0).length);
  protected readonly steps = computed(() => this.page.value()?.myPath.steps ?? []);
  protected readonly next = computed(() => continueWith(this.steps()));
  private readonly device = inject(KeptCourses);
  /** What can be gone on with when the page itself cannot come. */
  protected readonly keptCourses = computed(() => (this.page.error()?.kind === 'network' && !this.page.value() ? this.device.all() : []));
  protected readonly noJob = $localize`:@@learning.home.no-job:Aucune affectation pour le moment`;
  protected readonly noJobDetail = $localize`:@@learning.home.no-job.detail:Vos tâches paraîtront ici quand votre organisme aura inscrit votre corps d’emploi.`;
  protected readonly noStep = $localize`:@@learning.home.no-step:Rien à apprendre de plus pour le rôle transformé`;
  protected readonly shownSteps = computed(() => this.steps().slice(0, 5));
}
