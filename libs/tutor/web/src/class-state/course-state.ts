import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CellTemplate, type DataColumn, DataTable, DurationPipe, EmptyState, PageLanguage, Suppressed, TextPipe } from '@passerelle/platform-web';

import type { ClassStateOfCourseQuery } from '../generated/graphql.js';
import { tenthsInWords } from './class-words.js';
import { QuestionStateTable } from './question-state-table.js';
import { type TenthsBar, TenthsChart } from './tenths-chart.js';

type State = ClassStateOfCourseQuery['classState'];
interface StopRow extends TenthsBar {
  readonly id: string;
  readonly activities: readonly State['lessons'][number]['activities'][number][];
}
type Lesson = State['lessons'][number];

/** Where people stop in a course, the time that its lessons take, and which of its questions are failed or mislead. */
@Component({
  selector: 'pa-course-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, DurationPipe, EmptyState, QuestionStateTable, Suppressed, TenthsChart, TextPipe],
  templateUrl: './course-state.html',
  styles: `:host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; } .room { display: block; height: 240px; } .inside { margin-top: 8px; } .inside li { overflow-wrap: anywhere; } summary { min-height: 32px; color: var(--md-sys-color-primary); font: var(--pa-action); cursor: pointer; }`,
})
export class CourseState {
  private readonly language = inject(PageLanguage);
  readonly state = input.required<State>();
  protected readonly stops = computed<readonly StopRow[]>(() => {
    const { lessons, completed, elsewhere } = this.state();
    return [
      ...lessons.map(({ id, title, stopped, activities }) => ({ id, name: this.language.of(title), tenths: stopped, activities })),
      ...(elsewhere === 0 ? [] : [{ id: ' elsewhere', name: $localize`:@@tutor.class.elsewhere:Dans une partie retirée depuis`, tenths: elsewhere, activities: [] }]),
      { id: ' completed', name: $localize`:@@tutor.class.completed:Formation terminée`, tenths: completed, activities: [] },
    ];
  });
  /** Lessons of which the last activity reached can be told. */
  protected readonly opened = computed(() => this.stops().filter(({ activities }) => activities.some(({ stopped }) => stopped !== null)));
  protected readonly summary = computed(() => {
    const most = this.stops().filter(({ id, tenths }) => id !== ' completed' && tenths !== null).toSorted((a, b) => (b.tenths ?? 0) - (a.tenths ?? 0))[0];
    return most
      ? $localize`:@@tutor.class.stops.summary:Dernière activité faite, par leçon. Là où l’on s’arrête le plus : ${most.name}:lesson:, ${tenthsInWords(most.tenths)}:share:. La table dit les mêmes valeurs.`
      : $localize`:@@tutor.class.stops.summary.none:Dernière activité faite, par leçon. Rien ne peut être montré par leçon.`;
  });
  protected readonly words = tenthsInWords;
  protected readonly tooFew = $localize`:@@tutor.class.too-few:Moins de cinq personnes ont suivi cette formation ce mois-là`;
  protected readonly tooFewDetail = $localize`:@@tutor.class.too-few.detail:Rien n’est montré. Choisissez un autre mois ou une autre formation.`;
  protected readonly stopCaption = $localize`:@@tutor.class.stops.caption:Où en étaient les personnes à la fin du mois`;
  protected readonly timeCaption = $localize`:@@tutor.class.time.caption:Temps prévu et temps passé, par leçon`;
  protected readonly trackStop = ({ id }: StopRow) => id;
  protected readonly trackLesson = ({ id }: Lesson) => id;
  protected readonly stopColumns: readonly DataColumn<StopRow>[] = [
    { id: 'lesson', header: $localize`:@@tutor.class.lesson:Leçon`, value: ({ name }) => name, rowHeader: true },
    { id: 'stopped', header: $localize`:@@tutor.class.stopped:Personnes arrêtées là`, value: ({ tenths }) => tenthsInWords(tenths) },
  ];
  protected readonly timeColumns: readonly DataColumn<Lesson>[] = [
    { id: 'lesson', header: $localize`:@@tutor.class.lesson:Leçon`, value: ({ title }) => this.language.of(title), rowHeader: true },
    { id: 'planned', header: $localize`:@@tutor.class.planned:Prévu (min)`, value: ({ plannedMinutes }) => plannedMinutes, numeric: true },
    { id: 'typical', header: $localize`:@@tutor.class.typical:Passé (min)`, value: ({ typicalMinutes }) => typicalMinutes ?? tenthsInWords(null), numeric: true },
  ];
}
