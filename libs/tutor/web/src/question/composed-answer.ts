import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { GraphqlClient, PageLanguage, Sending, Tag } from '@passerelle/platform-web';

import { ComposeAnswerDocument, type ComposeAnswerMutation, type ModelStandingFieldsFragment } from '../generated/graphql.js';
import { whyNotComposedWords } from './model-words.js';

type Composed = ComposeAnswerMutation['composeAnswer'];

/** An answer that a language model writes from the passages below, only when it is asked for; marked as such, each sentence with what it cites. */
@Component({
  selector: 'pa-composed-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Tag],
  template: `
    @if (composed(); as answer) {
      @if (answer.__typename === 'AnswerComposed') {
        <section class="pa-card" aria-labelledby="composed">
          <pa-tag kind="proposal"><ng-container i18n="@@tutor.model.generated">Rédigé par un modèle de langage</ng-container></pa-tag>
          <h2 id="composed" i18n="@@tutor.model.heading">Une réponse à partir des passages</h2>
          <p>@for (sentence of answer.sentences; track $index) { {{ sentence.words }} @for (id of sentence.passageIds; track id) { <a class="pa-link" [href]="here + '#passage-' + placeOf(id)" (click)="show($event, id)" [attr.aria-label]="citedWords(id)">[{{ placeOf(id) }}]</a>{{ ' ' }} } }</p>
          <p class="pa-caption" i18n="@@tutor.model.check">Le modèle {{ answer.model }} peut se tromper : les passages cités, ci-dessous, font foi.</p>
        </section>
      } @else { <p class="pa-notice pa-notice--calm">{{ why(answer.why) }}</p> }
    } @else {
      <div class="pa-card">
        <p class="pa-row"><button type="button" class="pa-button pa-button--outlined" (click)="compose()" [attr.aria-disabled]="act.busy() ? true : null" i18n="@@tutor.model.compose">Faire rédiger une réponse à partir de ces passages</button></p>
        <p class="pa-caption" i18n="@@tutor.model.leaves">Votre question et ces passages seront envoyés au modèle {{ standing().model }} ({{ standing().host }}), sans votre nom ni rien d’autre sur vous. N’écrivez rien au sujet d’une personne.</p>
        @if (act.busy()) { <p role="status" i18n="@@tutor.model.writing">Le modèle rédige. Vous pouvez déjà lire les passages.</p> }
        @if (act.refusal()) { <p class="pa-field__error" role="alert">{{ act.refusal() }}</p> }
      </div>
    }
  `,
  styles: `section, div.pa-card { display: grid; gap: 8px; justify-items: start; } p { overflow-wrap: anywhere; }`,
})
export class ComposedAnswer {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  readonly question = input.required<string>();
  readonly passageIds = input.required<readonly string[]>();
  readonly standing = input.required<ModelStandingFieldsFragment>();
  protected readonly act = new Sending();
  /** Another question begins anew. */
  protected readonly composed = linkedSignal<string, Composed | undefined>({ source: () => this.question(), computation: () => undefined });
  protected readonly why = whyNotComposedWords;
  protected readonly here = globalThis.location.pathname;

  protected async compose(): Promise<void> {
    const question = this.question();
    await this.act.run(question, async (idempotencyKey) => {
      const { composeAnswer } = await this.graphql.mutate(ComposeAnswerDocument, { input: { idempotencyKey, question, language: this.language.current } });
      if (question === this.question()) this.composed.set(composeAnswer);
    });
  }

  protected placeOf(id: string): number {
    return this.passageIds().indexOf(id) + 1;
  }

  protected citedWords(id: string): string {
    return $localize`:@@tutor.model.cited:Passage ${this.placeOf(id)}:place:`;
  }

  /** To the passage in this page: its heading takes the focus. */
  protected show(event: Event, id: string): void {
    event.preventDefault();
    document.getElementById(`passage-${this.placeOf(id)}`)?.focus();
  }
}
