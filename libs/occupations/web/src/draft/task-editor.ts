import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { BilingualField, changeKindLabel, type ChangeKindName, TextPipe } from '@passerelle/platform-web';

import { confidenceWords, horizonWords } from '../task/task-words.js';
import type { EditableTask } from './editable-task.js';

const KINDS: readonly ChangeKindName[] = ['assisted', 'automated', 'unchanged', 'new'];
const CONFIDENCES: readonly EditableTask['confidence'][] = ['high', 'medium', 'low'];
const HORIZONS: readonly EditableTask['horizon'][] = ['now', 'within2Years', 'within5Years'];
type TextField = 'label' | 'detail' | 'whatChanges' | 'whatStays';

/** One task of a draft: both languages side by side, figures, change, confidence, source. */
@Component({
  selector: 'pa-task-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BilingualField, TextPipe],
  templateUrl: './task-editor.html',
  styleUrl: './task-editor.css',
})
export class TaskEditor {
  readonly task = input.required<EditableTask>();
  readonly changed = output<EditableTask>();
  readonly removed = output();
  protected readonly kinds = KINDS.map((kind) => ({ kind, words: changeKindLabel(kind) }));
  protected readonly confidences = CONFIDENCES.map((value) => ({ value, words: confidenceWords(value) }));
  protected readonly horizons = HORIZONS.map((value) => ({ value, words: horizonWords(value) }));
  protected readonly texts: readonly { readonly field: TextField; readonly words: string }[] = [
    { field: 'label', words: $localize`:@@occupations.editor.label:Tâche` },
    { field: 'detail', words: $localize`:@@occupations.editor.detail:Comment elle se fait` },
    { field: 'whatChanges', words: $localize`:@@occupations.editor.what-changes:Ce qui change` },
    { field: 'whatStays', words: $localize`:@@occupations.editor.what-stays:Ce qui reste à la personne` },
  ];
  protected readonly judgement = $localize`:@@occupations.source.judgement:Jugement, qui repose sur`;
  protected readonly iloRefs = computed(() => { const { source } = this.task(); return source.__typename === 'IloSource' ? source.tasks.map(({ ref }) => ref).join(', ') : ''; });
  protected readonly basis = computed(() => { const { source } = this.task(); return source.__typename === 'JudgementSource' ? source.basis : null; });

  protected write(field: TextField, words: EditableTask['label']): void {
    this.changed.emit({ ...this.task(), [field]: words });
  }

  protected basisText(basis: EditableTask['label']): void {
    this.changed.emit({ ...this.task(), source: { __typename: 'JudgementSource', basis } });
  }

  protected share(field: 'shareToday' | 'shareTransformed', event: Event): void {
    this.changed.emit({ ...this.task(), [field]: Math.max(0, Math.min(100, Math.round(Number(valueOf(event)) || 0))) });
  }

  /** Another figure than the published scores give is a judgement, and says on what it rests. */
  protected exposure(event: Event): void {
    const exposure = Math.max(0, Math.min(1, Number(valueOf(event).replace(',', '.')) || 0));
    this.changed.emit({ ...this.task(), exposure, source: { __typename: 'JudgementSource', basis: this.basis() ?? { fr: '', en: '' } } });
  }

  protected kind(event: Event): void {
    const change = valueOf(event) as ChangeKindName;
    const task = this.task();
    this.changed.emit(change === 'new' ? { ...task, change, exposure: null, shareToday: 0, source: { __typename: 'JudgementSource', basis: this.basis() ?? { fr: '', en: '' } } } : { ...task, change, exposure: task.exposure ?? 0 });
  }

  protected pick(field: 'confidence' | 'horizon', event: Event): void {
    this.changed.emit({ ...this.task(), [field]: valueOf(event) });
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
