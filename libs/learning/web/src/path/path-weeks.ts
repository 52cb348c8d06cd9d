import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { calendarText, weekEvents } from '@passerelle/learning-domain';
import { dayInWords, durationInWords, Icon, PageLanguage, saveFile, Session } from '@passerelle/platform-web';

import type { PathPageStepFragment, WeeksOfPathFragment } from '../generated/graphql.js';
import { lateWords, quoted, weekHours } from './path-words.js';

/** Weeks shown at once; the others are one click away. */
const SHOWN_WEEKS = 4;

/** The path over the weeks, in the hours agreed with the manager; what is late, with what may be moved. */
@Component({
  selector: 'pa-path-weeks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <section class="pa-card pa-stack" aria-labelledby="weeks">
      <div><h2 id="weeks" i18n="@@learning.weeks.heading">Semaine par semaine</h2><p class="pa-caption">{{ agreed() }}</p></div>
      @for (words of late(); track words) { <p class="pa-notice">{{ words }}</p> }
      <ol class="pa-stack">
        @for (week of rows().slice(0, shown); track week.fromOn) { <li><p class="head"><b>{{ week.days }}</b> <span class="pa-caption pa-number">{{ week.hours }}</span></p>@for (piece of week.pieces; track $index) { <p class="pa-caption">{{ piece }}</p> }</li> }
      </ol>
      @if (rows().length > shown) {
        <details><summary i18n="@@learning.weeks.more">Les semaines suivantes ({{ rows().length - shown }})</summary>
          <ol class="pa-stack">
            @for (week of rows().slice(shown); track week.fromOn) { <li><p class="head"><b>{{ week.days }}</b> <span class="pa-caption pa-number">{{ week.hours }}</span></p>@for (piece of week.pieces; track $index) { <p class="pa-caption">{{ piece }}</p> }</li> }
          </ol>
        </details>
      }
      @if (rows().length > 0) {
        <p><button type="button" class="pa-link" (click)="download()"><pa-icon name="download" /> <ng-container i18n="@@learning.weeks.calendar">Ajouter ces semaines à mon agenda (.ics)</ng-container></button></p>
        <p class="pa-caption" i18n="@@learning.weeks.calendar.help">Une entrée d’une semaine chacune, qui n’occupe pas vos journées. Ajoutez-les de nouveau quand le parcours change : elles prennent la place des premières.</p>
      }
      @if (unplanned()) { <p class="pa-notice pa-notice--calm">{{ unplanned() }}</p> }
    </section>
  `,
  styles: `ol { list-style: none; padding: 0; } .head { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; flex-wrap: wrap; } summary { cursor: pointer; min-height: 24px; margin-bottom: 8px; } li { overflow-wrap: anywhere; }`,
})
export class PathWeeks {
  private readonly language = inject(PageLanguage);
  private readonly session = inject(Session);
  readonly plan = input.required<WeeksOfPathFragment>();
  readonly steps = input.required<readonly PathPageStepFragment[]>();
  protected readonly shown = SHOWN_WEEKS;
  protected readonly agreed = computed(() => $localize`:@@learning.weeks.agreed:Temps convenu : ${this.time(this.plan().minutesPerWeek)}:time: par semaine, jusqu’au ${dayInWords(this.plan().agreedUntil, this.language.locale)}:day:`);
  protected readonly late = computed(() => this.plan().late.map((one) => lateWords(one, (id) => this.titleOf(id), this.language)));
  protected readonly unplanned = computed(() => (this.plan().minutesUnplanned > 0 ? $localize`:@@learning.weeks.beyond:${this.time(this.plan().minutesUnplanned)}:time: de votre parcours dépassent le temps convenu. Parlez-en avec la personne dont vous relevez.` : ''));
  protected readonly rows = computed(() =>
    this.plan().weeks.map((week) => ({
      fromOn: week.fromOn,
      toOn: week.toOn,
      title: $localize`:@@learning.weeks.entry:Apprendre : ${this.time(week.minutesPlanned)}:time:`,
      days: $localize`:@@learning.weeks.days:Du ${dayInWords(week.fromOn, this.language.locale, 'short')}:from: au ${dayInWords(week.toOn, this.language.locale, 'short')}:to:`,
      hours: weekHours(week, this.language),
      pieces: week.pieces.map(({ stepId, minutes, ends }) => (ends ? $localize`:@@learning.weeks.ends:${this.titleOf(stepId)}:step:, ${this.time(minutes)}:time:, de quoi la terminer` : `${this.titleOf(stepId)}, ${this.time(minutes)}`)),
    })),
  );

  /** Hands the weeks to the person's own calendar, as a file. */
  protected download(): void {
    const weeks = this.rows().map(({ fromOn, toOn, title, pieces }) => ({ fromOn, toOn, title, description: pieces.join('\n') }));
    saveFile($localize`:@@learning.weeks.file:mon-parcours.ics`, 'text/calendar', calendarText(weekEvents(weeks, this.session.viewer()?.employeeId ?? '', new Date())));
  }

  private titleOf(stepId: string): string {
    const step = this.steps().find(({ id }) => id === stepId);
    const title = step?.course?.title ?? step?.reasons[0]?.competency.title;
    if (!title) return '';
    return step?.course ? quoted(title, this.language) : $localize`:@@learning.weeks.self:Autoévaluation ${quoted(title, this.language)}:competency:`;
  }

  private time(minutes: number): string {
    return durationInWords(minutes, this.language.current);
  }
}
