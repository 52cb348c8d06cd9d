import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { type ItemContent, type PresentedQuestion, presentItem } from '@passerelle/assessment-domain';
import { TextPipe } from '@passerelle/platform-web';
import { type AskedPart, type PartDraft,PartField } from '@passerelle/platform-web/question';

const NOTHING: PartDraft = { doesNotKnow: false, chosen: [], pairs: {} };

/** A question as whoever answers sees it: no key, its parts in another order. What is answered here goes nowhere. */
@Component({
  selector: 'pa-item-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PartField, TextPipe],
  template: `
    <section class="pa-card pa-stack" aria-labelledby="pa-preview">
      <h2 id="pa-preview" i18n="@@assessment.preview.heading">Ce que voit la personne qui répond</h2>
      <p class="pa-caption" i18n="@@assessment.preview.lead">Un essai : rien n’est envoyé. L’ordre change d’une personne à l’autre.</p>
      @if (situation(); as text) { <p class="situation">{{ text | text }}</p> }
      @for (part of parts(); track $index; let place = $index) { <pa-part-field [part]="part" [draft]="drafts()[place] ?? nothing" (changed)="answer(place, $event)" /> }
    </section>
  `,
  styles: `h2 { font: var(--pa-title-l); } .situation { white-space: pre-line; }`,
})
export class ItemPreview {
  readonly content = input.required<ItemContent>();
  /** The same order each time, so that writing does not shuffle what one looks at. */
  private readonly presented = computed(() => presentItem(this.content(), evenly()).content);
  protected readonly situation = computed(() => { const shown = this.presented(); return shown.kind === 'situation' ? shown.situation : undefined; });
  protected readonly parts = computed<readonly AskedPart[]>(() => { const shown = this.presented(); return shown.kind === 'situation' ? shown.questions.map(({ id, content }) => ({ id, content: askedOf(content) })) : [{ id: null, content: askedOf(shown) }]; });
  protected readonly drafts = linkedSignal<readonly PartDraft[]>(() => this.parts().map(({ content }) => (content.__typename === 'AssessedOrdering' ? { ...NOTHING, chosen: content.steps.map(({ id }) => id) } : NOTHING)));
  protected readonly nothing = NOTHING;

  protected answer(place: number, draft: PartDraft): void {
    this.drafts.set(this.drafts().map((before, at) => (at === place ? draft : before)));
  }
}

/** Numbers spread over [0, 1), always the same. */
function evenly(): () => number {
  const step = (Math.sqrt(5) - 1) / 2;
  let at = 0;
  return () => { at = (at + step) % 1; return at; };
}

function askedOf(content: PresentedQuestion): AskedPart['content'] {
  switch (content.kind) {
    case 'single': case 'multiple': return { __typename: 'AssessedChoice', question: content.question, several: content.kind === 'multiple', choices: content.choices };
    case 'ordering': return { __typename: 'AssessedOrdering', question: content.question, steps: content.steps };
    case 'matching': return { __typename: 'AssessedMatching', question: content.question, lefts: content.lefts, rights: content.rights };
  }
}
