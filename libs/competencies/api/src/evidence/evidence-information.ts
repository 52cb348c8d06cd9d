import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { Evidences } from './evidences.js';

/** The evidence held about a person. */
@Injectable()
export class EvidenceInformation implements HeldInformation, OnModuleInit {
  readonly key = 'evidence';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly evidences: Evidences,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Preuves de compétences', en: 'Evidence of competencies' },
      count: viewer.employeeId ? (await this.evidences.of(viewer, viewer.employeeId)).length : 0,
      from: { fr: 'Vos auto-évaluations, vos diagnostics, vos formations, les validations, vos attestations confirmées', en: 'Your self-assessments, diagnostics, courses, validations and confirmed certificates' },
      purpose: { fr: 'Estimer vos niveaux, si vous l’avez activé, et proposer un parcours', en: 'To estimate your levels, if you turned it on, and suggest a path' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    if (!viewer.employeeId) return [];
    const evidence = await this.evidences.of(viewer, viewer.employeeId);
    return evidence.map(({ id, competency, kind, observedAt, observation }) => ({ id, competency, kind, observedAt, observation }));
  }
}
