import { PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DurationPipe, EmptyState, ErrorState, GraphqlClient, Icon, LoadingSkeleton, PageHead, PageLanguage, plainText, Session, Tag, TextPipe } from '@passerelle/platform-web';

import { CoursesPageDocument } from '../generated/graphql.js';

/** The catalogue of courses, searched in the language of the page. */
@Component({
  selector: 'pa-courses-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DurationPipe, EmptyState, ErrorState, Icon, LoadingSkeleton, PageHead, PercentPipe, RouterLink, Tag, TextPipe],
  templateUrl: './courses-page.html',
  styleUrl: './courses-page.css',
})
export class CoursesPage {
  private readonly language = inject(PageLanguage);
  protected readonly page = inject(GraphqlClient).query(CoursesPageDocument, () => ({}));
  protected readonly learns = inject(Session).can('progress:write');
  protected readonly asks = inject(Session).can('question:ask');
  protected readonly typed = signal('');
  protected readonly heading = $localize`:@@learning.courses.heading:Formations`;
  protected readonly lead = $localize`:@@learning.courses.lead:Ouvertes à tout le personnel. Celles qui comblent vos écarts sont dans votre parcours.`;
  protected readonly noMatch = $localize`:@@learning.courses.no-match:Aucune formation ne correspond`;
  protected readonly none = $localize`:@@learning.courses.none:Aucune formation n’est publiée pour le moment`;
  protected readonly found = computed(() => {
    const words = plainText(this.typed()).split(/\s+/).filter(Boolean);
    return (this.page.value()?.courses ?? []).filter((course) => {
      const text = plainText([course.title, course.summary, course.audience, ...course.competenciesTaught.map(({ competency }) => competency.title)].map((part) => this.language.of(part)).join(' '));
      return words.every((word) => text.includes(word));
    });
  });

  protected search(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }
}
