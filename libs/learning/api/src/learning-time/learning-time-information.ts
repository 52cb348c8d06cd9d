import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { LearningTimes } from './learning-times.js';

/** The working time that a person's manager set free for them. */
@Injectable()
export class LearningTimeInformation implements HeldInformation, OnModuleInit {
  readonly key = 'learningTime';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly times: LearningTimes,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Temps libéré pour apprendre', en: 'Release time' },
      count: viewer.employeeId ? (await this.times.of(viewer, viewer.employeeId)).length : 0,
      from: { fr: 'La personne dont vous relevez', en: 'Your manager' },
      purpose: { fr: 'Dire combien de temps de travail vous est accordé, et quand votre parcours serait terminé à ce rythme\u00a0; le temps que vous passez à lire n’y entre pas', en: 'To say how much working time is granted to you, and when your path would be done at that pace; the time you spend reading does not enter it' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    return viewer.employeeId ? this.times.of(viewer, viewer.employeeId) : [];
  }
}
