import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { ReadAssignedSteps } from './read-assigned-steps.js';

/** The steps that assigned templates put on a person's path. */
@Injectable()
export class PathAssignmentInformation implements HeldInformation, OnModuleInit {
  readonly key = 'assignedSteps';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly steps: ReadAssignedSteps,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Étapes de parcours types', en: 'Steps of path templates' },
      count: (await this.steps.mine(viewer)).length,
      from: { fr: 'La planification des ressources humaines ou la personne dont vous relevez, pour vous, votre unité, votre corps d’emploi ou votre rôle', en: 'Human resources planning or your manager, for you, your unit, your job family or your role' },
      purpose: { fr: 'Les placer dans votre parcours, avec leur raison et leur échéance\u00a0; la personne dont vous relevez voit si celles qui sont obligatoires sont à faire, commencées ou terminées', en: 'To put them on your path, with their reason and last day; your manager sees whether the obligatory ones are to do, begun or done' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    return (await this.steps.mine(viewer)).map(({ courseId, obligation, dueOn, note, templateTitle, assignment: { version, reason, assignedBy, assignedAt } }) => ({ courseId, obligation, dueOn, note, templateTitle, version, reason, assignedBy, assignedAt }));
  }
}
