import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { BilingualField, Tag, TextPipe } from '@passerelle/platform-web';

import { groupWords } from '../my-competencies/standing-words.js';
import type { EditableCompetency } from './editable-framework.js';

type Level = EditableCompetency['levels'][number];
type Words = EditableCompetency['title'];

const GROUPS: readonly EditableCompetency['group'][] = ['ai', 'data', 'ethics', 'general', 'trade'];

/** One competency of a draft: its words in both languages, its levels and what is observed at each, and what may become of it. */
@Component({
  selector: 'pa-competency-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BilingualField, Tag, TextPipe],
  templateUrl: './competency-editor.html',
  styleUrl: './framework.css',
})
export class CompetencyEditor {
  readonly competency = input.required<EditableCompetency>();
  /** The others of the draft, in which it may be merged. */
  readonly others = input.required<readonly EditableCompetency[]>();
  /** Whether the draft has changed it, which its closed line says. */
  readonly touched = input(false);
  readonly changed = output<EditableCompetency>();
  readonly retired = output<void>();
  readonly parted = output<void>();
  readonly mergedInto = output<string>();
  /** Fields are drawn once they are looked at: a framework has some two thousand. */
  protected readonly opened = signal(false);
  protected readonly groups = GROUPS.map((group) => ({ group, words: groupWords(group) }));
  protected readonly texts: readonly { readonly field: 'title' | 'short' | 'description'; readonly words: string; readonly rows: number }[] = [
    { field: 'title', words: $localize`:@@competencies.framework.field.title:Nom`, rows: 1 },
    { field: 'short', words: $localize`:@@competencies.framework.field.short:Nom court`, rows: 1 },
    { field: 'description', words: $localize`:@@competencies.framework.field.description:Description`, rows: 3 },
  ];
  protected readonly nameOf = (level: number) => $localize`:@@competencies.framework.level-name:Nom du niveau ${level}:level:`;
  protected readonly indicatorOf = (place: number) => $localize`:@@competencies.framework.indicator:Indicateur ${place}:place:`;

  protected toggle(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.opened.set(true);
  }

  protected write(field: 'title' | 'short' | 'description', words: Words): void {
    this.changed.emit({ ...this.competency(), [field]: words });
  }

  protected group(event: Event): void {
    this.changed.emit({ ...this.competency(), group: (event.target as HTMLSelectElement).value as EditableCompetency['group'] });
  }

  protected halfLife(event: Event): void {
    const months = Math.round(Number((event.target as HTMLInputElement).value) || 1);
    this.changed.emit({ ...this.competency(), halfLifeMonths: Math.max(1, Math.min(120, months)) });
  }

  protected name(level: Level, name: Words): void {
    this.level({ ...level, name });
  }

  protected reword(level: Level, id: string, text: Words): void {
    this.level({ ...level, indicators: level.indicators.map((indicator) => (indicator.id === id ? { ...indicator, text } : indicator)) });
  }

  protected add(level: Level): void {
    const taken = new Set(this.competency().levels.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
    let place = level.indicators.length + 1;
    while (taken.has(`n${level.level}-${place}`)) place += 1;
    this.level({ ...level, indicators: [...level.indicators, { id: `n${level.level}-${place}`, text: { fr: '', en: '' } }] });
  }

  protected remove(level: Level, id: string): void {
    this.level({ ...level, indicators: level.indicators.filter((indicator) => indicator.id !== id) });
  }

  protected merge(select: HTMLSelectElement): void {
    if (select.value) this.mergedInto.emit(select.value);
    select.value = '';
  }

  private level(changed: Level): void {
    this.changed.emit({ ...this.competency(), levels: this.competency().levels.map((level) => (level.level === changed.level ? changed : level)) });
  }
}
