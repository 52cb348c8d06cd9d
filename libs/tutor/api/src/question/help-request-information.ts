import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { Accounts, type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { HelpRequests } from './help-requests.js';

/** What is held of the questions that a person asked of somebody, or was asked, and of the answers. */
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
      name: { fr: 'Questions posées à une personne, et reçues', en: 'Questions asked of a person, and received' },
      count: await this.requests.count(viewer),
      from: { fr: 'Vos questions, quand vous choisissez de parler à une personne\u202f; celles que l’on vous pose, et vos réponses', en: 'Your questions, when you choose to speak to a person; those that you are asked, and your answers' },
      purpose: { fr: 'Répondre à qui demande\u202f; la personne choisie lit le nom et la question, et personne d’autre. Ce que vous cherchez dans les contenus n’est pas conservé', en: 'To answer whoever asks; the person chosen reads the name and the question, and nobody else. What you search for in the contents is not kept' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const requests = await this.requests.ofPerson(viewer);
    const names = await this.accounts.names(viewer, [...new Set(requests.flatMap(({ authorId, contactId }) => [authorId, contactId]))]);
    return requests.map(({ authorId, contactId, words, askedAt, answer, answeredAt }) => ({ from: names.get(authorId) ?? null, to: names.get(contactId) ?? null, words, askedAt, answer, answeredAt }));
  }
}
