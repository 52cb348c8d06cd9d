import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ItemBeingWritten, type Question, questionsOf } from '@passerelle/assessment-domain';
import type { BilingualText } from '@passerelle/kernel';

interface Line {
  readonly text: BilingualText;
  /** Whether it is the right one, among choices. */
  readonly right: boolean | null;
  readonly idea: BilingualText | null;
}

interface Part {
  readonly question: BilingualText;
  readonly lines: readonly Line[];
}

/** A question as its author wrote it: both languages side by side, its key, and the idea behind each wrong answer. */
@Component({
  selector: 'pa-written-item-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="pa-scroll-x" tabindex="0" role="region" i18n-aria-label="@@assessment.view.caption" aria-label="La question en français et en anglais">
      <table class="pa-table">
        <thead><tr><th scope="col"><span class="pa-hidden" i18n="@@assessment.view.what">Partie</span></th><th scope="col">Français</th><th scope="col" lang="en">English</th></tr></thead>
        <tbody>
          @if (situation(); as text) { <tr><th scope="row" i18n="@@assessment.view.situation">Situation</th><td lang="fr">{{ text.fr }}</td><td lang="en">{{ text.en }}</td></tr> }
          @for (part of parts(); track $index) {
            <tr class="question"><th scope="row" i18n="@@assessment.view.question">Question</th><td lang="fr">{{ part.question.fr }}</td><td lang="en">{{ part.question.en }}</td></tr>
            @for (line of part.lines; track $index) {
              <tr><th scope="row">@switch (line.right) { @case (true) { <span i18n="@@assessment.view.right">✓ Bonne</span> } @case (false) { <span i18n="@@assessment.view.wrong">Leurre</span> } @default { <span>{{ $index + 1 }}</span> } }</th>
                <td lang="fr">{{ line.text.fr }} @if (line.idea; as idea) { <span class="pa-caption">{{ idea.fr }}</span> }</td><td lang="en">{{ line.text.en }} @if (line.idea; as idea) { <span class="pa-caption">{{ idea.en }}</span> }</td></tr>
            }
          }
          <tr><th scope="row" i18n="@@assessment.view.explanation">Explication</th><td lang="fr">{{ written().explanation.fr }}</td><td lang="en">{{ written().explanation.en }}</td></tr>
          <tr><th scope="row" i18n="@@assessment.view.source">Source</th><td lang="fr">{{ written().source.fr }}</td><td lang="en">{{ written().source.en }}</td></tr>
        </tbody>
      </table>
    </div>
  `,
  styles: `
    td { width: 44%; min-width: 180px; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
    th[scope='row'] { vertical-align: top; white-space: nowrap; text-align: start; font: var(--pa-label); }
    .question td { font-weight: 600; }
    .pa-caption { display: block; font-weight: 400; }
  `,
})
export class WrittenItemView {
  readonly written = input.required<ItemBeingWritten>();
  /** Names of the misconceptions, by id. */
  readonly ideas = input<ReadonlyMap<string, BilingualText>>(new Map());
  protected readonly situation = computed(() => { const { content } = this.written(); return content.kind === 'situation' ? content.situation : undefined; });
  protected readonly parts = computed<readonly Part[]>(() => questionsOf(this.written().content).map((question) => ({ question: question.question, lines: this.linesOf(question) })));

  private linesOf(question: Question): readonly Line[] {
    const ideaOf = (id: string) => this.ideas().get(id) ?? null;
    switch (question.kind) {
      case 'single': case 'multiple': return question.choices.map((choice) => ({ text: choice.text, right: choice.correct, idea: choice.correct ? null : ideaOf(choice.misconception) }));
      case 'ordering': return question.steps.map(({ text }) => ({ text, right: null, idea: null }));
      case 'matching': return [
        ...question.pairs.map(({ left, right }) => ({ text: { fr: `${left.fr} → ${right.fr}`, en: `${left.en} → ${right.en}` }, right: true, idea: null })),
        ...question.lures.map(({ text }) => ({ text, right: false, idea: null })),
      ];
    }
  }
}
