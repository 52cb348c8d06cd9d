import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { PrivateNotes } from './private-notes.js';

/** What is held of a person's own notes. */
@Injectable()
export class PrivateNotesInformation implements HeldInformation, OnModuleInit {
  readonly key = 'privateNotes';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly notes: PrivateNotes,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Notes écrites dans les formations', en: 'Notes written in courses' },
      count: (await this.notes.mine(viewer)).length,
      from: { fr: 'Ce que vous écrivez pour vous dans une leçon', en: 'What you write for yourself in a lesson' },
      purpose: { fr: 'Vous les redonner à votre retour; personne d’autre ne les lit, et rien n’en est calculé', en: 'To give them back when you return; nobody else reads them, and nothing is computed from them' },
    };
  }

  copy(viewer: Viewer): Promise<unknown> {
    return this.notes.mine(viewer);
  }
}
