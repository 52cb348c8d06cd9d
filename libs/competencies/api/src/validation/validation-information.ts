import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { Validations } from './validations.js';

/** What a person showed of their work, the certificates that they declared, and what was decided. */
@Injectable()
export class ValidationInformation implements HeldInformation, OnModuleInit {
  readonly key = 'validationRequests';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly validations: Validations,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Demandes de validation et attestations déclarées', en: 'Validation requests and declared certificates' },
      count: viewer.employeeId ? (await this.validations.mine(viewer)).length : 0,
      from: { fr: 'Vous, et les réponses de votre gestionnaire', en: 'You, and your manager’s answers' },
      purpose: { fr: 'Faire d’un travail observé ou d’une attestation lue une preuve de compétence', en: 'To turn observed work or a certificate that was read into evidence of a competency' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    if (!viewer.employeeId) return [];
    const requests = await this.validations.mine(viewer);
    return requests.map(({ id, competency, subject, certificate, words, fileId, fileName, state, askedAt, openedAt, decidedAt, comment, answers, level, evidenceId, revokedAt, revokedReason }) => ({ id, competency, subject, certificate, words, fileId, fileName, state, askedAt, openedAt, decidedAt, comment, answers, level, evidenceId, revokedAt, revokedReason }));
  }
}
