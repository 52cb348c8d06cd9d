import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { GraphqlClient, Sending } from '@passerelle/platform-web';

import { ChooseLanguageModelDocument, type ModelStandingFieldsFragment } from '../generated/graphql.js';

/** One’s own say about the language model, in plain words; it is always there where the model could be. */
@Component({
  selector: 'pa-model-preference',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="pa-card" aria-labelledby="model">
      <h2 id="model" i18n="@@tutor.model.preference">Modèle de langage</h2>
      <p i18n="@@tutor.model.preference.lead">Quand vous le demandez, un modèle de langage peut rédiger une réponse à partir des passages trouvés. Seuls votre question et ces passages lui sont envoyés, jamais votre nom ; une question qui semble parler d’une personne n’est pas envoyée. Nous gardons la date de chaque appel et sa durée, ni la question ni la réponse.</p>
      @if (standing().standing === 'offForOrganization') { <p class="pa-quiet" i18n="@@tutor.model.off.organization">Votre organisme ne l’a pas mis en service.</p> }
      @if (standing().standing === 'offForUnit') { <p class="pa-quiet" i18n="@@tutor.model.off.unit">Il n’est pas en service dans votre unité.</p> }
      <label class="pa-row"><input #box type="checkbox" role="switch" [checked]="standing().refused" (change)="choose(box)" [attr.aria-busy]="act.busy()" /> <ng-container i18n="@@tutor.model.refuse">Ne jamais l’employer pour mes questions</ng-container></label>
      <p role="status" class="pa-caption">{{ act.said() }}</p>
      @if (act.refusal()) { <p class="pa-field__error" role="alert">{{ act.refusal() }}</p> }
    </section>
  `,
  styles: `section { display: grid; gap: 8px; } label { min-height: 32px; }`,
})
export class ModelPreference {
  private readonly graphql = inject(GraphqlClient);
  readonly standing = input.required<ModelStandingFieldsFragment>();
  readonly chosen = output<ModelStandingFieldsFragment>();
  protected readonly act = new Sending();

  protected async choose(box: HTMLInputElement): Promise<void> {
    const refuses = box.checked;
    await this.act.run(refuses, async (idempotencyKey) => {
      const { chooseLanguageModel } = await this.graphql.mutate(ChooseLanguageModelDocument, { input: { idempotencyKey, refuses } });
      this.chosen.emit(chooseLanguageModel);
      this.act.said.set(refuses ? $localize`:@@tutor.model.refused:C’est noté : le modèle ne servira pas à vos questions.` : $localize`:@@tutor.model.taken-back:C’est noté : vous pouvez de nouveau l’employer.`);
    });
    if (this.act.refusal()) box.checked = !refuses;
  }
}
