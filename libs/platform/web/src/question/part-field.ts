import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';

import { CheckGroup } from '../choice-card/check-group.js';
import { type Choice, ChoiceGroup } from '../choice-card/choice-group.js';
import { PageLanguage } from '../language/language.js';
import { OrderedList } from '../ordered-list/ordered-list.js';
import { PairList } from '../pair-list/pair-list.js';
import { type AskedPart, paired, type PartDraft } from './answer-draft.js';

/** The name of « je ne sais pas » among choices; presented choices are named otherwise. */
const UNKNOWN = 'dont-know';

/** One question and its answer, whatever its form; « Je ne sais pas » stands apart, and is an answer. */
@Component({
  selector: 'pa-part-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckGroup, ChoiceGroup, OrderedList, PairList],
  templateUrl: './part-field.html',
  styleUrl: './part-field.css',
})
export class PartField {
  private readonly language = inject(PageLanguage);
  readonly part = input.required<AskedPart>();
  readonly draft = input.required<PartDraft>();
  /** The heading that asks the question; without it, the field asks it itself. */
  readonly labelledBy = input<string>();
  /** It is being sent: what is shown is what was sent. */
  readonly locked = input(false);
  readonly changed = output<PartDraft>();
  readonly validated = output();
  protected readonly content = computed(() => this.part().content);
  protected readonly question = computed(() => (this.labelledBy() ? undefined : this.language.of(this.content().question)));
  protected readonly choices = computed<readonly Choice[]>(() => {
    const content = this.content();
    return content.__typename === 'AssessedChoice' ? [...content.choices.map(({ id, text }) => ({ id, label: this.language.of(text) })), this.unknown] : [];
  });
  protected readonly isSeveral = computed(() => {
    const content = this.content();
    return content.__typename === 'AssessedChoice' && content.several;
  });
  protected readonly lefts = computed(() => {
    const content = this.content();
    return content.__typename === 'AssessedMatching' ? content.lefts : [];
  });
  protected readonly rights = computed(() => {
    const content = this.content();
    return content.__typename === 'AssessedMatching' ? content.rights : [];
  });
  protected readonly chosen = computed(() => (this.draft().doesNotKnow ? [UNKNOWN] : this.draft().chosen));
  protected readonly pairs = computed(() => new Map(Object.entries(this.draft().pairs)));
  protected readonly placed = computed(() => {
    const content = this.content();
    return content.__typename === 'AssessedOrdering' ? content.steps.toSorted((some, other) => this.draft().chosen.indexOf(some.id) - this.draft().chosen.indexOf(other.id)) : [];
  });
  private readonly unknown: Choice = { id: UNKNOWN, label: $localize`:@@platform.question.unknown:Je ne sais pas : c’est une réponse, et elle aide.`, aside: true };
  protected readonly onlyUnknown: readonly Choice[] = [this.unknown];
  protected readonly several = $localize`:@@platform.question.several:Plusieurs réponses possibles`;

  protected choose(chosen: readonly string[]): void {
    const doesNotKnow = chosen.includes(UNKNOWN);
    this.changed.emit({ ...this.draft(), doesNotKnow, chosen: doesNotKnow ? [] : chosen });
  }

  protected order(chosen: readonly string[]): void {
    this.changed.emit({ ...this.draft(), doesNotKnow: false, chosen });
  }

  protected pair({ left, right }: { readonly left: string; readonly right: string }): void {
    this.changed.emit(paired(this.draft(), left, right));
  }

  /** What was placed stays, in case one knows after all. */
  protected toggleUnknown(chosen: readonly string[]): void {
    this.changed.emit({ ...this.draft(), doesNotKnow: chosen.includes(UNKNOWN) });
  }
}
