import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AssessmentReader, describeParts } from '@passerelle/assessment-api';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { Reviews } from './reviews.js';

/** What is held of a person's reviews: what came back, what they answered, what they chose. */
@Injectable()
export class ReviewInformation implements HeldInformation, OnModuleInit {
  readonly key = 'reviews';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly reviews: Reviews,
    private readonly assessment: AssessmentReader,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Révisions et réglages des révisions', en: 'Reviews and their settings' },
      count: (await this.reviews.all(viewer)).length,
      from: { fr: 'Vos réponses aux exercices qui reviennent, et ce que vous choisissez de garder en mémoire', en: 'Your answers to exercises that come back, and what you choose to keep in memory' },
      purpose: { fr: 'Choisir le jour où chaque exercice revient\u202f; vos réponses ne sont vues que de vous', en: 'To choose the day on which each exercise comes back; only you see your answers' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const bank = await this.assessment.currentBank(viewer);
    const reviews = (await this.reviews.all(viewer)).map(({ item, version, day, grade, outcome, answer, at, undone }) => ({ item, version, day, grade, outcome, at, undone, ...describeParts(bank.item(item, version), answer) }));
    return { settings: await this.reviews.wish(viewer), reviews };
  }
}
