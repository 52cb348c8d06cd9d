import { randomInt } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { AssessmentReader } from '@passerelle/assessment-api';
import { CompetenciesReader } from '@passerelle/competencies-api';
import { CELLS, type Competency, type Level, posteriorOfLevel } from '@passerelle/competencies-domain';
import type { CompetencyId, PracticeSessionId } from '@passerelle/kernel';
import { LearningReader } from '@passerelle/learning-api';
import { Clock, Forbidden, newId, Transactions, type Viewer } from '@passerelle/platform-api';
import { ProfilingChoices } from '@passerelle/trust-api';
import { FEWEST_EXERCISES, findPrerequisites, levelToPractise } from '@passerelle/tutor-domain';

import { GoOnPractice } from './go-on-practice.js';
import { type PlannedPractice, type PracticeRow, PracticeSessions } from './practice-sessions.js';
import { exercisesOf, ReplayPractice } from './replay-practice.js';

export type BeginPracticeOutcome =
  | { readonly kind: 'PracticeBegun'; readonly id: PracticeSessionId }
  | { readonly kind: 'ProfilingIsOff' }
  /** Of two tabs, the one that came second; or a session that was left. */
  | { readonly kind: 'PracticeAlreadyOpen'; readonly id: PracticeSessionId }
  /** The bank keeps too few exercises about it. */
  | { readonly kind: 'CompetencyNotPractisable'; readonly competencyId: CompetencyId };

export interface PracticeToBegin {
  readonly idempotencyKey: string;
  readonly competencyId: CompetencyId;
  /** Time that the person gives it, above 0. */
  readonly minutes: number;
}

/** Begins a practice session on one competency, from what is known of the person, and asks its first exercise. */
@Injectable()
export class BeginPractice {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: PracticeSessions,
    private readonly assessment: AssessmentReader,
    private readonly competencies: CompetenciesReader,
    private readonly learning: LearningReader,
    private readonly replay: ReplayPractice,
    private readonly goOn: GoOnPractice,
    private readonly profiling: ProfilingChoices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, competencyId, minutes }: PracticeToBegin): Promise<BeginPracticeOutcome> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees practise.');
    return this.transactions.write(viewer, { name: 'beginPractice', idempotencyKey }, async (): Promise<BeginPracticeOutcome> => {
      if ((await this.profiling.of(viewer)) !== 'on') return { kind: 'ProfilingIsOff' };
      const open = await this.sessions.open(viewer);
      if (open) return { kind: 'PracticeAlreadyOpen', id: open.id };
      const row = await this.plan(viewer, competencyId, minutes);
      if (!row) return { kind: 'CompetencyNotPractisable', competencyId };
      if (!(await this.sessions.add(viewer, employeeId, row))) return { kind: 'PracticeAlreadyOpen', id: (await this.sessions.open(viewer))?.id ?? row.id };
      await this.goOn.run(viewer, employeeId, await this.replay.run(viewer, row));
      return { kind: 'PracticeBegun', id: row.id };
    });
  }

  /** @returns null where there is too little to practise */
  private async plan(viewer: Viewer, competencyId: CompetencyId, minutes: number): Promise<PracticeRow | null> {
    const bank = await this.assessment.currentBank(viewer);
    const exercises = Map.groupBy(exercisesOf(bank), ({ competency }) => competency);
    const named = await this.competencies.competencies(viewer);
    const competency = named.get(competencyId);
    if (!competency || (exercises.get(competencyId)?.length ?? 0) < FEWEST_EXERCISES) return null;
    const planned = await this.planner(viewer, named);
    const aim = planned(competency, null);
    const before = findPrerequisites(aim, await this.learning.coursesInForce(viewer));
    const prerequisites = before.flatMap(({ competency: id, required }) => {
      const one = exercises.has(id) ? named.get(id) : undefined;
      return one ? [planned(one, required)] : [];
    });
    return { id: newId<PracticeSessionId>(), bankVersion: bank.version, plan: { aim, prerequisites, minutes }, seed: randomInt(2 ** 32), begunAt: this.clock.now(), endedAt: null, ending: null };
  }

  /** What is known of the person in a competency, and the level up to which it is practised. */
  private async planner(viewer: Viewer, named: ReadonlyMap<CompetencyId, Competency>): Promise<(competency: Competency, required: Exclude<Level, 0> | null) => PlannedPractice> {
    const standings = new Map((await this.competencies.myStandings(viewer)).map((standing) => [standing.competency.id, standing]));
    const now = this.clock.now();
    return ({ id, title, halfLifeMonths }, required) => {
      const standing = standings.get(id);
      const posterior = standing ? posteriorOfLevel(standing.evidence, named.get(id)?.halfLifeMonths ?? halfLifeMonths, now) : null;
      return { competency: id, title, required: required ?? levelToPractise(standing?.requirement.transformed ?? 0, posterior), posterior: [...(posterior ?? new Float64Array(CELLS).fill(1 / CELLS))] };
    };
  }
}
