import { Injectable, type OnModuleInit } from '@nestjs/common';
import { describeParts } from '@passerelle/assessment-api';
import { levelProbabilities, meanOf } from '@passerelle/competencies-domain';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { type PlannedPractice, PracticeSessions } from './practice-sessions.js';
import { type ReplayedPractice, ReplayPractice } from './replay-practice.js';

/** What is held of a person's practice: the level that each session began with, what they were asked, what they answered and which ideas were behind it, the hints they took. */
@Injectable()
export class PracticeInformation implements HeldInformation, OnModuleInit {
  readonly key = 'practice';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly sessions: PracticeSessions,
    private readonly replay: ReplayPractice,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Séances d’exercices', en: 'Practice sessions' },
      count: await this.sessions.count(viewer),
      from: { fr: 'Vos réponses aux exercices, les indices que vous avez demandés et le niveau estimé avec lequel chaque séance a commencé', en: 'Your answers to exercises, the hints that you asked for and the estimated level that each session began with' },
      purpose: { fr: 'Choisir l’exercice suivant, reprendre où vous étiez et préciser votre niveau\u202f; vos réponses ne sont vues que de vous. Comptées sans nom avec celles d’au moins quatre autres personnes, elles servent aussi à améliorer les exercices', en: 'To choose the next exercise, let you go on where you left and make your level more precise; only you see your answers. Counted without a name with those of at least four other people, they also serve to improve the exercises' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const rows = await this.sessions.all(viewer);
    return (await Promise.all(rows.map((row) => this.replay.run(viewer, row)))).map(describe);
  }
}

function describe({ row: { id, begunAt, endedAt, ending, plan }, bank, records, state }: ReplayedPractice): unknown {
  const answers = records.flatMap((record) => (record.kind === 'answered' ? [record] : []));
  return {
    id, begunAt, endedAt, ending, minutes: plan.minutes, ...describePlanned(plan.aim), prerequisites: plan.prerequisites.map(describePlanned),
    answered: state.answered.map(({ exercise, outcome, hints, at }, place) => {
      const item = bank.item(exercise.id, exercise.version);
      return { item: exercise.id, version: exercise.version, at, hints, outcome, ideas: (answers[place]?.misconceptions ?? []).map((idea) => bank.misconception(idea)?.name ?? idea), ...describeParts(item, answers[place]?.answer ?? { kind: 'dontKnow' }) };
    }),
  };
}

/** What is kept of a competency of the plan; the density that is kept is told as its mean and the probability of each level, 0–1. */
function describePlanned({ competency, title, required, posterior }: PlannedPractice): object {
  const estimated = Float64Array.from(posterior);
  return { competency, title, level: required, estimatedAtTheBeginning: { mean: meanOf(estimated), probabilities: levelProbabilities(estimated) } };
}
