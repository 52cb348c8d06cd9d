import { Injectable } from '@nestjs/common';
import { AssessmentReader, type OrganizationBank } from '@passerelle/assessment-api';
import { type Item, type Misconception, misconceptionsOf } from '@passerelle/assessment-domain';
import type { Viewer } from '@passerelle/platform-api';
import { type Exercise, exerciseOf, type PracticeAim, type PracticePlan, type PracticeState, resumePractice } from '@passerelle/tutor-domain';

import { type KeptPracticeRecord, type PlannedPractice, type PracticeRow, PracticeSessions } from './practice-sessions.js';

/** A session as it was left. */
export interface ReplayedPractice {
  readonly row: PracticeRow;
  readonly plan: PracticePlan;
  /** As it was when the session began. */
  readonly bank: OrganizationBank;
  /** What the bank keeps for practice about the competencies of the plan. */
  readonly exercises: readonly Exercise[];
  readonly records: readonly KeptPracticeRecord[];
  readonly state: PracticeState;
}

/** Finds a session as it was left, from its plan, its records and the bank that it began with. */
@Injectable()
export class ReplayPractice {
  constructor(
    private readonly assessment: AssessmentReader,
    private readonly sessions: PracticeSessions,
  ) {}

  async run(viewer: Viewer, row: PracticeRow): Promise<ReplayedPractice> {
    const records = await this.sessions.recordsOf(viewer, row.id);
    const bank = await this.assessment.bankAt(viewer, row.bankVersion);
    const plan = planOf(row);
    const about = new Set([plan.aim, ...plan.prerequisites].map(({ competency }) => competency));
    const exercises = exercisesOf(bank).filter(({ competency }) => about.has(competency));
    return { row, plan, bank, exercises, records, state: resumePractice(plan, exercises, records) };
  }
}

/** What a bank keeps for practice. */
export function exercisesOf({ inForce, curves: { forPractice } }: OrganizationBank): readonly Exercise[] {
  return inForce.flatMap((item) => exerciseOf(item, ({ id }) => forPractice.has(id)) ?? []);
}

/** The mistaken ideas behind the wrong answers of an item. */
export function ideasOf({ content }: Item, bank: OrganizationBank): readonly Misconception[] {
  return [...new Set(misconceptionsOf(content))].flatMap((id) => bank.misconception(id) ?? []);
}

function planOf({ plan: { aim, prerequisites, minutes }, begunAt }: PracticeRow): PracticePlan {
  return { aim: aimOf(aim), prerequisites: prerequisites.map(aimOf), minutes, begunAt };
}

function aimOf({ competency, required, posterior }: PlannedPractice): PracticeAim {
  return { competency, required, posterior: Float64Array.from(posterior) };
}
