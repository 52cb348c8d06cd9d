import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { MentoringOffers } from './mentoring-offers.js';
import { Mentorships } from './mentorships.js';

/** What the person offers to accompany, and the mentorships in which they take part. */
@Injectable()
export class MentoringInformation implements HeldInformation, OnModuleInit {
  readonly key = 'mentoring';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly offers: MentoringOffers,
    private readonly mentorships: Mentorships,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    const { offers, mentorships } = await this.copy(viewer);
    return {
      name: { fr: 'Mentorat', en: 'Mentoring' },
      count: offers.length + mentorships.length,
      from: { fr: 'Vous, la personne dont vous relevez, et qui vous accompagne', en: 'You, your manager, and whoever accompanies you' },
      purpose: { fr: 'Proposer à une personne d’en accompagner une autre, avec l’accord des deux', en: 'To propose that somebody accompany somebody else, with both their agreement' },
    };
  }

  async copy(viewer: Viewer) {
    if (!viewer.employeeId) return { offers: [], mentorships: [] };
    return { offers: await this.offers.mine(viewer), mentorships: await this.mentorships.mine(viewer) };
  }
}
