import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TextPipe } from '@passerelle/platform-web';

import type { EditableCompetency, Move } from './editable-framework.js';

type Target = Move['to'][number];

const LEVELS = [0, 1, 2, 3, 4, 5] as const;

/** What one competency of the version in force becomes: others, itself, or nothing; and whether its levels keep their meaning. */
@Component({
  selector: 'pa-move-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  templateUrl: './move-editor.html',
  styleUrl: './framework.css',
})
export class MoveEditor {
  /** As it is in force. */
  readonly competency = input.required<EditableCompetency>();
  /** Absent while nothing is declared. */
  readonly move = input<Move | undefined>();
  /** The competencies of the draft. */
  readonly content = input.required<readonly EditableCompetency[]>();
  readonly declared = output<Move>();
  readonly restored = output<void>();
  protected readonly levels = LEVELS;
  protected readonly stays = computed(() => this.content().some(({ id }) => id === this.competency().id));
  protected readonly titles = computed(() => new Map(this.content().map(({ id, title }) => [id, title])));
  protected readonly others = computed(() => { const taken = new Set(this.move()?.to.map(({ competencyId }) => competencyId)); return this.content().filter(({ id }) => !taken.has(id)); });

  protected lead(select: HTMLSelectElement): void {
    const { value } = select;
    select.value = '';
    if (value) this.declare([...(this.move()?.to ?? []), { competencyId: value, levels: null }]);
  }

  protected itself(): void {
    this.declare([{ competencyId: this.competency().id, levels: null }]);
  }

  protected nothing(): void {
    this.declare([]);
  }

  protected drop(target: Target): void {
    this.declare((this.move()?.to ?? []).filter((other) => other !== target));
  }

  protected keepLevels(target: Target, kept: boolean): void {
    this.replace(target, { ...target, levels: kept ? null : LEVELS.map((level) => ({ lowest: level, highest: level })) });
  }

  protected shift(target: Target, level: number, end: 'lowest' | 'highest', event: Event): void {
    const value = Number((event.target as HTMLSelectElement).value);
    this.replace(target, { ...target, levels: (target.levels ?? []).map((range, place) => (place === level ? { ...range, [end]: value } : range)) });
  }

  private replace(target: Target, by: Target): void {
    this.declare((this.move()?.to ?? []).map((other) => (other === target ? by : other)));
  }

  private declare(to: readonly Target[]): void {
    this.declared.emit({ from: this.competency().id, to: [...to] });
  }
}
