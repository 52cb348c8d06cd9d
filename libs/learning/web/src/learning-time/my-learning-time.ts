import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { dayInWords, durationInWords, ErrorState, GraphqlClient, MomentPipe, PageLanguage, TypographyPipe } from '@passerelle/platform-web';

import { MyLearningTimeDocument, type MyLearningTimeQuery } from '../generated/graphql.js';

type Grant = MyLearningTimeQuery['myLearningTime']['grants'][number];

/** Working time that the person's manager set free, with their word, and where it leads the path; nothing where there is none. */
@Component({
  selector: 'pa-my-learning-time',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, MomentPipe, TypographyPipe],
  template: `
    @if (page.error(); as failure) { <section class="pa-card"><pa-error-state [failure]="failure" (retry)="page.reload()" /></section> }
    @else if (standing().length > 0 || (whole() && past().length > 0)) {
      <section class="pa-card pa-stack" aria-labelledby="release">
        <h2 id="release" i18n="@@learning.time.heading">Temps libéré</h2>
        <ul class="pa-stack">
          @for (grant of standing(); track grant.id) {
            <li><p><b>{{ amountOf(grant) }}</b></p><p class="pa-caption"><ng-container i18n="@@learning.time.by">Accordé par {{ grant.grantedBy }} :</ng-container>{{ ' ' }}{{ grant.word | typography }}</p></li>
          } @empty { <li class="pa-quiet" i18n="@@learning.time.none">Aucun temps libéré en ce moment.</li> }
        </ul>
        @if (paceWords()) { <p class="pa-notice pa-notice--calm">{{ paceWords() }}</p> }
        @if (whole() && past().length > 0) {
          <details><summary i18n="@@learning.time.history">Ce qui a été accordé avant ({{ past().length }})</summary>
            <ul class="pa-stack">@for (grant of past(); track grant.id) {
              <li class="pa-caption"><p>{{ amountOf(grant) }}. <ng-container i18n="@@learning.time.by">Accordé par {{ grant.grantedBy }} :</ng-container>{{ ' ' }}{{ grant.word | typography }}</p>
              @if (grant.endedAt) { <p><ng-container i18n="@@learning.time.ended">Terminé ou modifié le {{ grant.endedAt | moment }}.</ng-container>{{ ' ' }}{{ grant.endWord ?? '' | typography }}</p> }</li>
            }</ul>
          </details>
        }
      </section>
    }
  `,
  styles: `:host { display: block; } :host:empty { display: none; } li { overflow-wrap: anywhere; } summary { cursor: pointer; min-height: 24px; }`,
})
export class MyLearningTime {
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  /** With what no longer stands. */
  readonly whole = input(false);
  protected readonly page = inject(GraphqlClient).query(MyLearningTimeDocument, () => ({}));
  private readonly grants = computed(() => this.page.value()?.myLearningTime.grants ?? []);
  protected readonly standing = computed(() => this.grants().filter(({ stands }) => stands));
  protected readonly past = computed(() => this.grants().filter(({ stands }) => !stands));
  protected readonly paceWords = computed(() => {
    const path = this.page.value()?.myPath;
    if (!path?.pace || path.minutesLeft === 0) return '';
    const left = this.words(path.minutesLeft);
    if (path.pace.doneOn) return $localize`:@@learning.time.pace:À ce rythme, votre parcours (${left}:left:) serait couvert d’ici le ${this.day(path.pace.doneOn)}:day:. Rien ne mesure le temps que vous y passez.`;
    return $localize`:@@learning.time.pace.short:Votre parcours demande ${left}:left: ; ce temps en couvre ${this.words(path.pace.minutesToCome)}:granted:. Parlez-en avec la personne dont vous relevez.`;
  });

  protected amountOf({ kind, minutesPerWeek, fromOn, toOn, minutes, courseTitle }: Grant): string {
    if (kind === 'course') return $localize`:@@learning.time.course:${this.words(minutes)}:time: pour la formation ${courseTitle ? this.language.of(courseTitle) : ''}:course:`;
    return $localize`:@@learning.time.weekly:${this.words(minutesPerWeek ?? 0)}:time: par semaine, du ${this.day(fromOn ?? '')}:from: au ${this.day(toOn ?? '')}:to:`;
  }

  private words(minutes: number): string {
    return durationInWords(minutes, this.language.current);
  }

  private day(day: string): string {
    return day ? dayInWords(day, this.locale) : '';
  }
}
