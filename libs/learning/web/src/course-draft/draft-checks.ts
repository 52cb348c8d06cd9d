import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Course, type DraftFault, type Lesson, lessonScore, lessonsOf, type PartContent } from '@passerelle/learning-domain';
import { Icon, PageLanguage } from '@passerelle/platform-web';

import { faultWords } from './fault-words.js';
import { pathWords } from './shape-words.js';

interface ShownFault {
  readonly part: string;
  readonly link: readonly string[];
  readonly where: string;
  readonly words: string;
}

/** What stands in the way of publishing a draft, and what is advised, each with a link to its place; how easy a lesson is to read. */
@Component({
  selector: 'pa-draft-checks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, Icon, RouterLink],
  template: `
    <section class="pa-card pa-stack" aria-labelledby="pa-checks">
      <h2 id="pa-checks" i18n="@@learning.check.heading-page">Avant de publier</h2>
      <p role="status">@if (blocking().length === 0) { <pa-icon name="check" size="small" /> <ng-container i18n="@@learning.check.none">Rien n’empêche la publication.</ng-container> } @else { <ng-container i18n="@@learning.check.count">{blocking().length, plural, =1 {Une chose empêche la publication.} other {{{ blocking().length }} choses empêchent la publication.}}</ng-container> }</p>
      @if (blocking().length > 0) { <ul>@for (fault of blocking(); track $index) { <li><a [routerLink]="fault.link">{{ fault.part }}</a>@if (fault.where) {, {{ fault.where }}}<br />{{ fault.words }}</li> }</ul> }
      @if (advised().length > 0) {
        <details>
          <summary i18n="@@learning.check.advice">À regarder aussi ({{ advised().length }})</summary>
          <ul>@for (fault of advised(); track $index) { <li><a [routerLink]="fault.link">{{ fault.part }}</a>@if (fault.where) {, {{ fault.where }}}<br />{{ fault.words }}</li> }</ul>
        </details>
      }
      @if (scores(); as plain) {
        <p class="pa-caption" i18n="@@learning.check.plain">Lisibilité de cette leçon : français {{ plain.fr === undefined ? '–' : (plain.fr | number: '1.0-0') }}, anglais {{ plain.en === undefined ? '–' : (plain.en | number: '1.0-0') }}. Plus c’est haut, plus c’est facile ; sous 50, beaucoup de gens peinent à lire.</p>
      }
    </section>
  `,
  styles: `
    ul { display: grid; gap: 6px; list-style: disc; padding-inline-start: 20px; margin: 0; overflow-wrap: anywhere; }
    summary { cursor: pointer; }
    details ul { margin-top: 8px; }
    h2 { font: var(--pa-title-l); }
  `,
})
export class DraftChecks {
  private readonly language = inject(PageLanguage);
  readonly draftId = input.required<string>();
  readonly course = input.required<Course>();
  readonly faults = input.required<readonly DraftFault[]>();
  /** The lesson at hand, whose ease of reading is shown. */
  readonly lesson = input<Lesson>();
  private readonly lessons = computed(() => new Map<string, Lesson>(lessonsOf(this.course()).map((lesson) => [lesson.id, lesson])));
  protected readonly blocking = computed(() => this.faults().filter(({ blocks }) => blocks).map((fault) => this.shown(fault)));
  protected readonly advised = computed(() => this.faults().filter(({ blocks }) => !blocks).map((fault) => this.shown(fault)));
  protected readonly scores = computed(() => { const lesson = this.lesson(); return lesson && { fr: lessonScore(lesson, 'fr')?.score, en: lessonScore(lesson, 'en')?.score }; });

  private shown(fault: DraftFault): ShownFault {
    const { partId, path } = fault;
    const at = ['/conception', this.draftId()];
    if (partId === 'outline') return { part: $localize`:@@learning.draft.outline:La formation`, link: at, where: this.where(path, this.course()), words: faultWords(fault) };
    if (partId === 'quiz') return { part: $localize`:@@learning.draft.quiz:L’évaluation`, link: [...at, 'evaluation'], where: this.where(path, this.course().quiz), words: faultWords(fault) };
    const id = partId.slice('lesson/'.length);
    const lesson = this.lessons().get(id);
    return { part: (lesson && this.language.of(lesson.title)) || $localize`:@@learning.draft.untitled:Leçon sans titre`, link: [...at, id], where: lesson ? this.where(path, lesson) : '', words: faultWords(fault) };
  }

  private where(path: string | null, content: PartContent | Course): string {
    return path ? pathWords(path, content) : '';
  }
}
