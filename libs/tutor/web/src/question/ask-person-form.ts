import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { ErrorState, GraphqlClient, GraphqlFailure, Intention } from '@passerelle/platform-web';

import { AskPersonDocument, type HelpRequestFieldsFragment, type QuestionPageQuery } from '../generated/graphql.js';

/** A question to a person by name, who reads who asks. */
@Component({
  selector: 'pa-ask-person-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState],
  template: `
    <form class="pa-card" (submit)="send(); $event.preventDefault()">
      <h2 i18n="@@tutor.person.heading">Parler à une personne</h2>
      <div class="pa-field">
        <label for="contact" i18n="@@tutor.person.who">À qui</label>
        <select #who id="contact" class="pa-input" (change)="contactId.set(who.value)">
          @for (contact of contacts(); track contact.id) { <option [value]="contact.id" [selected]="contact.id === contactId()">{{ contact.name }}</option> }
        </select>
      </div>
      <div class="pa-field">
        <label for="words" i18n="@@tutor.person.words">Ce que vous voulez savoir</label>
        <textarea #text id="words" class="pa-input" rows="5" maxlength="2000" [value]="words()" (input)="words.set(text.value)" aria-describedby="seen"></textarea>
        <p id="seen" class="pa-caption" i18n="@@tutor.person.seen">Cette personne lira votre nom et votre question. N’y mettez pas de renseignements sur d’autres personnes.</p>
      </div>
      @if (fault()) { <p class="pa-field__error" role="alert">{{ fault() }}</p> }
      @if (failure(); as failed) { <pa-error-state [failure]="failed" [ofAction]="true" [heading]="notSent" (retry)="send()" /> }
      <p class="pa-row">
        <button type="submit" class="pa-button pa-button--outlined" [attr.aria-disabled]="sending() ? true : null" i18n="@@tutor.person.send">Envoyer ma question</button>
        <button type="button" class="pa-link" (click)="cancelled.emit()" i18n="@@tutor.person.cancel">Annuler</button>
      </p>
    </form>
  `,
  styles: `form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; } .pa-row { gap: 8px 16px; }`,
})
export class AskPersonForm {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly contacts = input.required<QuestionPageQuery['questionContacts']>();
  /** What was searched for, to begin with. */
  readonly question = input('');
  readonly asked = output<readonly HelpRequestFieldsFragment[]>();
  readonly cancelled = output();
  protected readonly contactId = linkedSignal(() => this.contacts()[0]?.id ?? '');
  protected readonly words = linkedSignal(() => this.question());
  protected readonly sending = signal(false);
  protected readonly fault = signal('');
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly notSent = $localize`:@@tutor.person.not-sent:Votre question n’est pas encore partie`;

  protected async send(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.fault.set('');
    this.failure.set(undefined);
    const [contactId, words] = [this.contactId(), this.words()];
    try {
      const { askPerson } = await this.graphql.mutate(AskPersonDocument, { input: { idempotencyKey: this.intention.current([contactId, words]), contactId, words } });
      this.intention.done();
      if (askPerson.__typename === 'PersonAsked') this.asked.emit(askPerson.requests);
      else this.fault.set(askPerson.__typename === 'RequestSaysNothing' ? this.tooShort(askPerson.shortest) : $localize`:@@tutor.person.gone:Cette personne ne répond plus aux questions. Choisissez-en une autre.`);
    } catch (cause) {
      this.failure.set(GraphqlFailure.of(cause));
    } finally {
      this.sending.set(false);
    }
  }

  private tooShort(shortest: number): string {
    return $localize`:@@tutor.person.short:Dites-en un peu plus : ${shortest}:count: caractères au moins.`;
  }
}
