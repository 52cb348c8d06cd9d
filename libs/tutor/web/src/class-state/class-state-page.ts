import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { ClassStateOfCourseDocument, ClassStateOfPracticeDocument, ClassStatePageDocument } from '../generated/graphql.js';
import { monthInWords } from './class-words.js';
import { CourseState } from './course-state.js';
import { PracticeState } from './practice-state.js';

/** How a course and practice went in a month that is over: shares of people, nobody’s name. What is chosen stands in the address. */
@Component({
  selector: 'pa-class-state-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CourseState, EmptyState, ErrorState, LoadingSkeleton, PageHead, PracticeState, TextPipe],
  template: `
    <div class="pa-page">
      <pa-page-head [heading]="heading" [lead]="lead" />
      @if (page.error(); as failed) { <pa-error-state [failure]="failed" (retry)="page.reload()" /> }
      @if (page.value(); as known) {
        @if (known.courses.length === 0) { <pa-empty-state icon="book" [heading]="noCourse" /> }
        @else {
          <form class="pa-card choices" (submit)="$event.preventDefault()">
            <div class="pa-field">
              <label for="course" i18n="@@tutor.class.course">Formation</label>
              <select #course id="course" class="pa-input" (change)="choose({ formation: course.value })">
                @for (one of known.courses; track one.id) { <option [value]="one.id" [selected]="one.id === courseId()">{{ one.title | text }}</option> }
              </select>
            </div>
            <div class="pa-field">
              <label for="month" i18n="@@tutor.class.month">Mois</label>
              <select #month id="month" class="pa-input" (change)="choose({ mois: month.value })">
                @for (one of known.classMonths; track one) { <option [value]="one" [selected]="one === chosenMonth()">{{ monthWords(one) }}</option> }
              </select>
            </div>
            <p class="pa-caption" i18n="@@tutor.class.protected">Des parts arrondies au dixième, par mois entiers et terminés, jamais sur moins de cinq personnes. Ce qui est montré d’un mois ne change plus : aucune comparaison ne laisse reconnaître quelqu’un.</p>
          </form>
          <h2 i18n="@@tutor.class.of-course">La formation</h2>
          @if (ofCourse.error(); as failed) { <pa-error-state [failure]="failed" (retry)="ofCourse.reload()" /> }
          @else if (ofCourse.isLoading()) { <pa-loading-skeleton [lines]="8" /> }
          @else if (ofCourse.value(); as answer) { <pa-course-state [state]="answer.classState" /> }
          <h2 i18n="@@tutor.class.of-practice">Les exercices, toutes formations confondues</h2>
          @if (ofPractice.error(); as failed) { <pa-error-state [failure]="failed" (retry)="ofPractice.reload()" /> }
          @else if (ofPractice.isLoading()) { <pa-loading-skeleton [lines]="6" /> }
          @else if (ofPractice.value(); as answer) { <pa-practice-state [state]="answer.practiceState" /> }
        }
      } @else if (!page.error()) { <pa-loading-skeleton [lines]="8" /> }
    </div>
  `,
  styles: `.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); gap: 12px 24px; } .choices > p { grid-column: 1 / -1; } h2 { margin: 24px 0 12px; }`,
})
export class ClassStatePage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly language = inject(PageLanguage);
  readonly formation = input<string>();
  readonly mois = input<string>();
  protected readonly page = this.graphql.query(ClassStatePageDocument, () => ({}));
  /** What the address asks for, where it exists; else the first. */
  protected readonly courseId = computed(() => chosenOf(this.page.value()?.courses.map(({ id }) => id), this.formation()));
  protected readonly chosenMonth = computed(() => chosenOf(this.page.value()?.classMonths, this.mois()));
  protected readonly ofCourse = this.graphql.query(ClassStateOfCourseDocument, () => {
    const [courseId, month] = [this.courseId(), this.chosenMonth()];
    return courseId && month ? { courseId, month } : undefined;
  });
  protected readonly ofPractice = this.graphql.query(ClassStateOfPracticeDocument, () => {
    const month = this.chosenMonth();
    return month ? { month } : undefined;
  });
  protected readonly heading = $localize`:@@tutor.class.heading:État de la classe`;
  protected readonly lead = $localize`:@@tutor.class.lead:Où l’on s’arrête, ce qui prend plus de temps que prévu, ce qui induit en erreur : de quoi améliorer une formation, sans rien apprendre de personne.`;
  protected readonly noCourse = $localize`:@@tutor.class.no-course:Aucune formation n’est publiée pour le moment`;

  protected monthWords(month: string): string {
    return monthInWords(month, this.language.locale);
  }

  protected choose(queryParams: { readonly formation?: string; readonly mois?: string }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

function chosenOf(known: readonly string[] | undefined, asked: string | undefined): string | undefined {
  return known?.find((one) => one === asked) ?? known?.[0];
}
