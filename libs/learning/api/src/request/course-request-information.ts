import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { CourseRequests } from './course-requests.js';

/** The courses that a person's manager asked of them. */
@Injectable()
export class CourseRequestInformation implements HeldInformation, OnModuleInit {
  readonly key = 'courseRequests';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly requests: CourseRequests,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Formations qu’on vous a demandées', en: 'Courses asked of you' },
      count: (await this.requests.mine(viewer)).length,
      from: { fr: 'La personne dont vous relevez', en: 'Your manager' },
      purpose: { fr: 'Les placer dans votre parcours, avec leur raison et leur échéance\u00a0; qui les demande voit si elles sont à faire, commencées ou terminées', en: 'To put them on your path, with their reason and last day; whoever asks sees whether they are to do, begun or done' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    return this.requests.mine(viewer);
  }
}
