import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BilingualText } from '@passerelle/kernel';
import { type Course, courseCoverage, lessonsOf } from '@passerelle/learning-domain';
import { PageLanguage, Tag } from '@passerelle/platform-web';

/** What a course promises against its lessons and the questions of its quiz; holes are said in words. */
@Component({
  selector: 'pa-coverage-matrix',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Tag],
  template: `
    <section class="pa-stack" aria-labelledby="pa-coverage">
      <h3 id="pa-coverage" i18n="@@learning.coverage.heading">Ce qui est promis, enseigné et évalué</h3>
      <div class="pa-scroll-x" tabindex="0" role="region" aria-labelledby="pa-coverage">
        <table class="pa-table">
          <caption i18n="@@learning.coverage.caption">Compétences de la formation, leçons qui les servent et questions de l’évaluation, niveau par niveau</caption>
          <thead><tr><th scope="col" i18n="@@learning.draft.field.competency">Compétence</th><th scope="col" i18n="@@learning.coverage.lessons">Leçons</th><th scope="col" i18n="@@learning.coverage.questions">Questions, par niveau</th></tr></thead>
          <tbody>
            @for (row of rows(); track row.id) {
              <tr>
                <th scope="row">{{ row.title }}</th>
                <td>@for (lesson of row.lessons; track lesson) { <p>{{ lesson }}</p> } @empty { <pa-tag kind="proposal" i18n="@@learning.coverage.no-lesson">aucune leçon ne la sert</pa-tag> }@if (row.handIns > 0) { <p class="pa-caption" i18n="@@learning.coverage.hand-ins">{row.handIns, plural, =1 {et un travail à remettre} other {et {{ row.handIns }} travaux à remettre}}</p> }</td>
                <td>@for (level of row.levels; track level.level) { <p>@if (level.items > 0) { <ng-container i18n="@@learning.coverage.level">{level.items, plural, =1 {niveau {{ level.level }} : 1 question} other {niveau {{ level.level }} : {{ level.items }} questions}}</ng-container> } @else { <pa-tag kind="proposal" i18n="@@learning.coverage.no-item">niveau {{ level.level }} : aucune question</pa-tag> }</p> }</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (serving().length > 0) { <p class="pa-caption" i18n="@@learning.coverage.serving">Leçons dont on n’a pas dit ce qu’elles servent : {{ serving().join(', ') }}.</p> }
      @if (without().length > 0) { <p class="pa-caption" i18n="@@learning.coverage.without">Leçons sans exercice : {{ without().join(', ') }}.</p> }
    </section>
  `,
  styles: `td, th { vertical-align: top; }`,
})
export class CoverageMatrix {
  private readonly language = inject(PageLanguage);
  readonly course = input.required<Course>();
  readonly competencies = input.required<readonly { readonly id: string; readonly title: BilingualText }[]>();
  private readonly coverage = computed(() => courseCoverage(this.course()));
  private readonly titles = computed(() => new Map<string, string>(lessonsOf(this.course()).map(({ id, title }) => [id, this.language.of(title) || id])));
  protected readonly rows = computed(() => this.course().competencies.map(({ id }) => {
    const title = this.competencies().find((one) => one.id === (id as string))?.title;
    return {
      id,
      title: title ? this.language.of(title) : id,
      lessons: [...(this.coverage().lessons.get(id) ?? [])].map((lesson) => this.titles().get(lesson) ?? lesson),
      handIns: this.coverage().handIns.get(id) ?? 0,
      levels: this.coverage().levels.filter(({ competency }) => competency === id),
    };
  }));
  protected readonly serving = computed(() => this.coverage().lessonsServingNothing.map((id) => this.titles().get(id) ?? id));
  protected readonly without = computed(() => this.coverage().lessonsWithoutExercise.map((id) => this.titles().get(id) ?? id));
}
