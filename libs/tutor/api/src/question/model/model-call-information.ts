import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { CALLS_KEPT_DAYS, ModelCalls } from './model-calls.js';
import { ModelSwitches } from './model-switches.js';

/** What is held of the calls to a language model that a person had made, and of their choice. */
@Injectable()
export class ModelCallInformation implements HeldInformation, OnModuleInit {
  readonly key = 'languageModel';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly calls: ModelCalls,
    private readonly switches: ModelSwitches,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Appels au modèle de langage', en: 'Calls to the language model' },
      count: (await this.calls.mine(viewer)).length,
      from: { fr: 'Chaque réponse que vous faites rédiger\u00a0: quand, par quel modèle, combien de temps et combien de jetons\u202f; ni la question ni la réponse', en: 'Each answer that you have written: when, by which model, how long it took and how many tokens; neither the question nor the answer' },
      purpose: { fr: `Rendre compte de ce qui est sorti, et du coût\u202f; conservé ${CALLS_KEPT_DAYS} jours. Votre refus est conservé tant que vous le maintenez`, en: `To account for what left, and its cost; kept ${CALLS_KEPT_DAYS} days. Your refusal is kept as long as you uphold it` },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    return { refused: await this.switches.personRefuses(viewer), calls: await this.calls.mine(viewer) };
  }
}
