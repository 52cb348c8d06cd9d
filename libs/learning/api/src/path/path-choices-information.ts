import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { PathChoices } from './path-choices.js';

/** What a person chose and refused on their path. */
@Injectable()
export class PathChoicesInformation implements HeldInformation, OnModuleInit {
  readonly key = 'pathChoices';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly wishes: PathChoices,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Choix faits sur votre parcours', en: 'Choices made on your path' },
      count: (await this.wishes.mine(viewer)).choices.length,
      from: { fr: 'Les formations que vous ajoutez à votre parcours ou que vous en écartez', en: 'The courses you add to your path or set aside' },
      purpose: { fr: 'Vous proposer le parcours le plus court qui respecte vos choix\u202f; personne d’autre ne les voit', en: 'To offer you the shortest path that respects your choices; nobody else sees them' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    return (await this.wishes.mine(viewer)).choices;
  }
}
