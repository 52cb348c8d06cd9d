import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { describeParts } from './describe-answered.js';
import { ReplaySitting } from './replay-sitting.js';
import { Sittings } from './sittings.js';

/** What is held of a person's diagnostics: what they were asked, what they answered. */
@Injectable()
export class DiagnosticInformation implements HeldInformation, OnModuleInit {
  readonly key = 'diagnostics';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly sittings: Sittings,
    private readonly replay: ReplaySitting,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Diagnostics et réponses données', en: 'Diagnostics and answers given' },
      count: await this.sittings.countMine(viewer),
      from: { fr: 'Vos réponses aux questions d’un diagnostic', en: 'Your answers to the questions of a diagnostic' },
      purpose: { fr: 'Dire si le niveau demandé est atteint et reprendre où vous étiez\u202f; vos réponses ne sont vues que de vous. Comptées sans nom avec celles d’au moins quatre autres personnes, elles servent aussi à voir si les questions tiennent', en: 'To say whether the required level is met and let you go on where you left; only you see your answers. Counted without a name with those of at least four other people, they also serve to see how well the questions hold' },
    };
  }

  /** In words: the names that authors give to parts tell the right answer. What an answer was worth is said once the sitting is over. */
  async copy(viewer: Viewer): Promise<unknown> {
    const rows = await this.sittings.allMine(viewer);
    const replayed = await Promise.all(rows.map((row) => this.replay.run(viewer, row)));
    return replayed.map(({ row: { id, begunAt, endedAt, plan }, bank, sitting, records }) => ({
      id, begunAt, endedAt,
      competencies: plan.aims.map(({ competency, title, required }, place) => ({ id: competency, title, required, state: sitting.progress[place]?.state })),
      asked: records.flatMap((asked) => {
        if (asked.kind !== 'asked') return [];
        const answered = records.find((record) => record.kind === 'answered' && record.item === asked.item);
        const item = bank.item(asked.item, asked.version);
        return [{ item: asked.item, version: asked.version, askedAt: asked.at, answeredAt: answered?.at ?? null, ...describeParts(item, answered?.answer ?? { kind: 'dontKnow' }), outcome: endedAt && answered?.kind === 'answered' ? answered.outcome : null }];
      }),
    }));
  }
}
