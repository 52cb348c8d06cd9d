import { Injectable } from '@nestjs/common';
import { AssessmentReader, describeContent, type OrganizationBank } from '@passerelle/assessment-api';
import { drawsOf, type Presentation, presentItem } from '@passerelle/assessment-domain';
import { CompetenciesReader } from '@passerelle/competencies-api';
import { hashWords, quebecDay } from '@passerelle/kernel';
import { LearningReader, LessonAnswerReader } from '@passerelle/learning-api';
import { Clock, type Viewer } from '@passerelle/platform-api';
import { dailySet, dueDay, type Exercise, exerciseOf, forecastWorkload, gradeOf, memoriesOf, type Memory, RETENTION, type Review, type ReviewWish, workExample,type WorkloadDay } from '@passerelle/tutor-domain';

import { describeFeedback } from '../practice/describe-feedback.js';
import { exercisesOf } from '../practice/replay-practice.js';
import { lessonItemId, lessonItems, withLessonItems } from './lesson-items.js';
import type { ReviewCardType, ReviewDayType, ReviewDoneType } from './review.type.js';
import { type KeptWish, type ReviewRow, Reviews } from './reviews.js';

export type ReviewBank = ReturnType<typeof withLessonItems>;

/** What the viewer remembers, by the model, and what comes back on a day. */
export interface ReviewWorld {
  /** The organization’s, with the exercises of the lessons that the viewer answered. */
  readonly bank: ReviewBank;
  readonly wish: KeptWish;
  readonly day: string;
  /** Of exercises that the bank still keeps for practice, and of those that courses still hold. */
  readonly memories: readonly Memory[];
  readonly exercises: ReadonlyMap<Exercise['id'], Exercise>;
  /** What is to review that day, in order; nothing during a pause. */
  readonly set: readonly Memory[];
}

/** Days of the workload that are shown. */
const AHEAD_DAYS = 30;
/** Enough for a bar within one review; a hundred would take as long as the rest of the page. */
const FUTURES = 30;

@Injectable()
export class ReadReviews {
  constructor(
    private readonly reviews: Reviews,
    private readonly assessment: AssessmentReader,
    private readonly competencies: CompetenciesReader,
    private readonly learning: LearningReader,
    private readonly lessonAnswers: LessonAnswerReader,
    private readonly clock: Clock,
  ) {}

  async world(viewer: Viewer, wish?: KeptWish): Promise<ReviewWorld> {
    const { bank, answered } = await this.bank(viewer);
    const fromLessons = bank.lessons.flatMap(({ item }) => exerciseOf(item, () => true) ?? []);
    const exercises = new Map([...exercisesOf(bank), ...fromLessons].map((exercise) => [exercise.id, exercise]));
    const chosen = wish ?? (await this.reviews.wish(viewer));
    const memories = [...memoriesOf([...answered, ...(await this.reviews.history(viewer))]).values()].filter(({ item }) => exercises.has(item));
    const day = quebecDay(this.clock.now());
    return { bank, wish: chosen, day, memories, exercises, set: chosen.paused ? [] : dailySet(memories, day, chosen) };
  }

  /** The bank, with the exercises of courses in force that the viewer answered in lessons, and how each answer went. */
  async bank(viewer: Viewer): Promise<{ readonly bank: ReviewBank; readonly answered: readonly Review[] }> {
    const answers = await this.lessonAnswers.mine(viewer);
    const begun = new Set(answers.map(({ courseId }) => courseId));
    const courses = begun.size > 0 ? (await this.learning.coursesInForce(viewer)).filter(({ id }) => begun.has(id)) : [];
    const answered = answers.map(({ courseId, activityId, correct, at }): Review => ({ item: lessonItemId(courseId, activityId), day: quebecDay(at), grade: gradeOf(correct ? 'right' : 'wrong', 0) }));
    const wanted = new Set(answered.map(({ item }) => item));
    return { bank: withLessonItems(await this.assessment.currentBank(viewer), courses.flatMap(lessonItems).filter(({ item }) => wanted.has(item.id))), answered };
  }

  async today(viewer: Viewer): Promise<ReviewDayType> {
    const world = await this.world(viewer);
    const { wish, day, memories, set, bank } = world;
    const done = (await this.reviews.standing(viewer)).filter((review) => review.day === day);
    const last = done.findLast(({ item, version }) => bank.knows(item, version));
    const coming = memories.map((memory) => dueDay(memory, wish.retention)).filter((due) => due > day).toSorted();
    return {
      day, paused: wish.paused, retention: wish.retention, mostADay: wish.mostADay, lowestRetention: RETENTION.lowest, highestRetention: RETENTION.highest,
      learned: memories.length, left: set.length, done: done.length, nextDay: coming[0] ?? null,
      card: await this.describeCard(viewer, world),
      last: last ? describeDone(last, bank, memories, wish) : null,
    };
  }

  /** What the coming days would hold, with what the viewer would choose. */
  async workload(viewer: Viewer, wish: ReviewWish): Promise<readonly WorkloadDay[]> {
    const { memories, day } = await this.world(viewer);
    return forecastWorkload({ memories, from: day, days: AHEAD_DAYS, wish, next: drawsOf(hashWords(day), 'workload'), futures: FUTURES });
  }

  private async describeCard(viewer: Viewer, { set, exercises, bank }: ReviewWorld): Promise<ReviewCardType | null> {
    const [first] = set;
    const exercise = first ? exercises.get(first.item) : undefined;
    if (!first || !exercise) return null;
    const title = (await this.competencies.competencies(viewer)).get(exercise.competency)?.title ?? { fr: exercise.competency, en: exercise.competency };
    return { itemId: exercise.id, version: exercise.version, round: first.reviews, competencyId: exercise.competency, competencyTitle: title, ...describeContent(presentCard(viewer, bank, exercise, first.reviews).content) };
  }
}

/** A card as it is shown until it is reviewed: the same names and the same order, whatever the hour. */
export function presentCard({ employeeId }: Viewer, bank: OrganizationBank, { id, version }: Pick<Exercise, 'id' | 'version'>, round: number): Presentation {
  return presentItem(bank.item(id, version).content, drawsOf(hashWords(`${employeeId}/${round}`), id));
}

/** What is said of the review that may be taken back: what was answered, what is right, and when it comes back. */
function describeDone(review: ReviewRow, bank: OrganizationBank, memories: readonly Memory[], { retention }: ReviewWish): ReviewDoneType {
  const memory = memories.find(({ item }) => item === review.item);
  return {
    id: review.id, grade: review.grade, comesBack: memory ? dueDay(memory, retention) : null,
    feedback: describeFeedback(bank, { ...review, hints: 0 }),
    solution: review.outcome === 'right' ? null : workExample(bank.item(review.item, review.version)),
  };
}
