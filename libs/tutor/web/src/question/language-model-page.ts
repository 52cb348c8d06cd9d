import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DayPipe, EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, Sending, TypedWords } from '@passerelle/platform-web';

import { DecideLanguageModelDocument, LanguageModelPolicyDocument, ModelUnitsDocument } from '../generated/graphql.js';

/** Whether the organization lets a language model write answers, and in which units it does not; what leaves the house, in plain words. */
@Component({
  selector: 'pa-language-model-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DecimalPipe, EmptyState, ErrorState, LoadingSkeleton, PageHead],
  templateUrl: './language-model-page.html',
  styles: `section { display: grid; gap: 12px; align-content: start; } li.pa-row { justify-content: space-between; min-height: 40px; } label.pa-row { min-height: 32px; flex-wrap: nowrap; } pa-empty-state { display: block; margin-bottom: 16px; } ul.told { list-style: disc; padding-inline-start: 20px; display: grid; gap: 4px; }`,
})
export class LanguageModelPage {
  private readonly graphql = inject(GraphqlClient);
  protected readonly act = new Sending();
  protected readonly page = this.graphql.query(LanguageModelPolicyDocument, () => ({}));
  protected readonly typed = new TypedWords();
  protected readonly found = this.graphql.query(ModelUnitsDocument, () => (this.typed.words() ? { search: this.typed.words() } : undefined));
  /** Units that one may still turn it off in. */
  protected readonly others = computed(() => {
    const off = new Set(this.page.value()?.languageModelPolicy.unitsOff.map(({ id }) => id));
    return this.typed.words() ? (this.found.value()?.units.edges.map(({ node }) => node).filter(({ id }) => !off.has(id)) ?? []) : [];
  });
  protected readonly heading = $localize`:@@tutor.model.page:Modèle de langage`;
  protected readonly lead = $localize`:@@tutor.model.page.lead:Une aide facultative pour les questions du personnel. Sans elle, les réponses restent des passages cités tels quels.`;
  protected readonly absent = $localize`:@@tutor.model.absent:Aucun modèle n’est branché`;
  protected readonly absentDetail = $localize`:@@tutor.model.absent.detail:Qui exploite le service peut en indiquer l’adresse. Rien ne sort de la maison d’ici là. Vos choix ci-dessous vaudront alors.`;

  protected async decide(allowed: boolean, unitId: string | null, box?: HTMLInputElement): Promise<void> {
    await this.act.run({ allowed, unitId }, async (idempotencyKey) => {
      const { decideLanguageModel } = await this.graphql.mutate(DecideLanguageModelDocument, { input: { idempotencyKey, allowed, unitId } });
      this.page.set({ languageModelPolicy: decideLanguageModel });
      this.act.said.set($localize`:@@tutor.model.decided:C’est enregistré.`);
      if (unitId) this.typed.clear();
    });
    if (this.act.refusal() && box) box.checked = !allowed;
  }
}
