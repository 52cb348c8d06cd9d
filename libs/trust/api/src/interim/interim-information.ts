import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';

import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '../my-information/held-information.js';
import { Interims } from './interims.js';

/** Whose team the person stands in for, and who stands in for them. */
@Injectable()
export class InterimInformation implements HeldInformation, OnModuleInit {
  readonly key = 'interims';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly interims: Interims,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Intérims', en: 'Interims' },
      count: (await this.copy(viewer)).length,
      from: { fr: 'La personne absente, qui vous nomme, ou vous', en: 'Whoever is away and names you, or you' },
      purpose: { fr: 'Confier une équipe pour quelques jours, et dire au nom de qui chaque geste est fait', en: 'To hand a team over for some days, and to say in whose name each thing is done' },
    };
  }

  async copy(viewer: Viewer): Promise<readonly unknown[]> {
    if (!viewer.employeeId) return [];
    return [...(await this.interims.ofManager(viewer, viewer.employeeId)), ...(await this.interims.held(viewer))];
  }
}
