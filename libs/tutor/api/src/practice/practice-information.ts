import { Injectable, type OnModuleInit } from '@nestjs/common';
import { describeParts } from '@passerelle/assessment-api';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { PracticeSessions } from './practice-sessions.js';
import { type ReplayedPractice, ReplayPractice } from './replay-practice.js';

/** What is held of a person's practice: what they were asked, what they answered, the hints they took. */
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
      from: { fr: 'Vos réponses aux exercices et les indices que vous avez demandés', en: 'Your answers to exercises and the hints that you asked for' },
      purpose: { fr: 'Choisir l’exercice suivant, reprendre où vous étiez et préciser votre niveau\u202f; vos réponses ne sont vues que de vous', en: 'To choose the next exercise, let you go on where you left and make your level more precise; only you see your answers' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const rows = await this.sessions.all(viewer);
    return (await Promise.all(rows.map((row) => this.replay.run(viewer, row)))).map(describe);
  }
}

function describe({ row: { id, begunAt, endedAt, ending, plan }, bank, records, state }: ReplayedPractice): unknown {
  const answers = records.filter(({ kind }) => kind === 'answered');
  return {
    id, begunAt, endedAt, ending, competency: plan.aim.competency, title: plan.aim.title, level: plan.aim.required, minutes: plan.minutes,
    answered: state.answered.map(({ exercise, outcome, hints, at }, place) => {
      const item = bank.item(exercise.id, exercise.version);
      return { item: exercise.id, version: exercise.version, at, hints, outcome, ...describeParts(item, answers[place]?.answer ?? { kind: 'dontKnow' }) };
    }),
  };
}
