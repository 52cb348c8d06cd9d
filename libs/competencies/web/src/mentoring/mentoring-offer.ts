import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { ErrorState, GraphqlClient, Intention } from '@passerelle/platform-web';

import { ChangeMentoringOfferDocument, MyMentoringDocument } from '../generated/graphql.js';

/** « Je peux accompagner »: a person's own declaration for one competency, taken back whenever they like. */
@Component({
  selector: 'pa-mentoring-offer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState],
  template: `
    @if (page.error(); as failed) { <pa-error-state [failure]="failed" (retry)="page.reload()" /> }
    @if (page.value()) {
      <p id="offer-what" i18n="@@competencies.mentoring.offer.what">Des gestionnaires de votre organisme pourront vous proposer d’accompagner une personne. Votre niveau n’est ni demandé ni montré, et vous restez libre de chaque réponse.</p>
      <label class="offer"><input #box type="checkbox" [checked]="offered()" (change)="change(box)" aria-describedby="offer-what" [attr.aria-busy]="sending()" /> <b i18n="@@competencies.mentoring.offer">Je peux accompagner</b></label>
      <p role="status" class="pa-caption">{{ said() }}</p>
      @if (failure()) { <p class="pa-field__error" role="alert"><ng-container i18n="@@competencies.one.share.failed">Rien n’a changé.</ng-container> {{ failure() }}</p> }
    }
  `,
  styles: `
    :host { display: grid; gap: 8px; }
    .offer { display: flex; gap: 12px; align-items: center; min-height: 44px; width: fit-content; cursor: pointer; }
    .offer input { width: 20px; height: 20px; }
    p:empty { display: none; }
  `,
})
export class MentoringOffer {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly competencyId = input.required<string>();
  protected readonly page = this.graphql.query(MyMentoringDocument, () => ({}));
  private readonly offeredIds = computed(() => this.page.value()?.myMentoring.offeredIds ?? []);
  protected readonly offered = linkedSignal(() => this.offeredIds().includes(this.competencyId()));
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  protected readonly said = signal('');

  protected async change(box: HTMLInputElement): Promise<void> {
    const wanted = !this.offered();
    // The box shows what the server knows, never what is hoped.
    box.checked = this.offered();
    if (this.sending()) return;
    this.sending.set(true);
    this.failure.set('');
    this.said.set('');
    try {
      const { changeMentoringOffer } = await this.graphql.mutate(ChangeMentoringOfferDocument, { input: { idempotencyKey: this.intention.current(wanted), competencyId: this.competencyId(), offered: wanted } });
      this.intention.done();
      this.offered.set(changeMentoringOffer.offered);
      this.said.set(changeMentoringOffer.offered ? $localize`:@@competencies.mentoring.offer.on:C’est noté. Vous pouvez le retirer quand vous voulez.` : $localize`:@@competencies.mentoring.offer.off:C’est retiré. On ne vous proposera plus personne ; qui vous accompagnez déjà n’est pas touché.`);
    } catch (fault) {
      this.failure.set(fault instanceof Error ? fault.message : '');
    } finally {
      this.sending.set(false);
    }
  }
}
