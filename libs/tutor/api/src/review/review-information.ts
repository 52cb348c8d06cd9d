import { Injectable, type OnModuleInit } from '@nestjs/common';
import { describeParts } from '@passerelle/assessment-api';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { ReadReviews } from './read-reviews.js';
import { Reviews } from './reviews.js';

/** What is held of a person's reviews: what came back, what they answered, what they chose. */
@Injectable()
export class ReviewInformation implements HeldInformation, OnModuleInit {
  readonly key = 'reviews';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly reviews: Reviews,
    private readonly read: ReadReviews,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Révisions et réglages des révisions', en: 'Reviews and their settings' },
      count: (await this.reviews.all(viewer)).length,
      from: { fr: 'Vos réponses aux exercices et aux leçons qui reviennent, et ce que vous choisissez de garder en mémoire', en: 'Your answers to exercises and lessons that come back, and what you choose to keep in memory' },
      purpose: { fr: 'Choisir le jour où chaque exercice revient\u202f; vos réponses ne sont vues que de vous', en: 'To choose the day on which each exercise comes back; only you see your answers' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const { bank } = await this.read.bank(viewer);
    const reviews = (await this.reviews.all(viewer)).map(({ item, version, day, grade, outcome, answer, at, undone }) => ({ item, version, day, grade, outcome, at, undone, ...(bank.knows(item, version) ? describeParts(bank.item(item, version), answer) : { answer }) }));
    return { settings: await this.reviews.wish(viewer), reviews };
  }
}
