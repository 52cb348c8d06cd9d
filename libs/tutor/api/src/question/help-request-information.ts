import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { Accounts, type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { HelpRequests } from './help-requests.js';

/** What is held of the questions that a person asked of somebody. */
@Injectable()
export class HelpRequestInformation implements HeldInformation, OnModuleInit {
  readonly key = 'helpRequests';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly requests: HelpRequests,
    private readonly accounts: Accounts,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Questions posées à une personne', en: 'Questions asked of a person' },
      count: (await this.requests.mine(viewer)).length,
      from: { fr: 'Vos questions, quand vous choisissez de parler à une personne', en: 'Your questions, when you choose to speak to a person' },
      purpose: { fr: 'Vous répondre\u202f; la personne choisie lit votre nom et votre question, et personne d’autre. Ce que vous cherchez dans les contenus n’est pas conservé', en: 'To answer you; the person you chose reads your name and your question, and nobody else. What you search for in the contents is not kept' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const mine = await this.requests.mine(viewer);
    const names = await this.accounts.names(viewer, mine.map(({ contactId }) => contactId));
    return mine.map(({ contactId, words, askedAt, answer, answeredAt }) => ({ to: names.get(contactId) ?? null, words, askedAt, answer, answeredAt }));
  }
}
