import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { changeKindLabel, GraphqlClient, Intention, keptText, TextPipe } from '@passerelle/platform-web';
import { Panel } from '@passerelle/platform-web/panel';

import { type ContestationFieldsFragment, ContestFigureDocument, type TaskFieldsFragment } from '../generated/graphql.js';
import { figureWords } from '../task/task-words.js';

export interface Contested {
  readonly familyId: string;
  readonly version: number;
  readonly task: TaskFieldsFragment;
}

type Figure = ContestationFieldsFragment['figure'];

/** The shortest reason that the server accepts. */
const MINIMUM_REASON = 10;

/** Says which figure of a task is contested and why; the reason is kept until it is sent. */
@Component({
  selector: 'pa-contest-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, Panel, TextPipe],
  templateUrl: './contest-panel.html',
  styles: `fieldset { display: grid; gap: 6px; } .figure { display: flex; gap: 10px; align-items: baseline; padding: 6px 0; } textarea { min-height: 140px; } form { padding-top: 8px; }`,
})
export class ContestPanel {
  protected readonly data = inject<Contested>(DIALOG_DATA);
  protected readonly panel = inject<DialogRef<boolean>>(DialogRef);
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  private readonly kept = keptText(() => `contestation.${this.data.familyId}.${this.data.task.id}`);
  protected readonly figures: readonly Figure[] = this.data.task.change === 'new' ? ['shareTransformed', 'change'] : ['exposure', 'shareToday', 'shareTransformed', 'change'];
  protected readonly figure = signal<Figure>(this.figures[0] ?? 'change');
  protected readonly reason = this.kept.value;
  protected readonly refusal = signal('');
  protected readonly heading = $localize`:@@occupations.contest.heading:Je conteste un chiffre`;
  protected readonly missing = computed(() => this.reason().trim().length < MINIMUM_REASON);
  protected readonly words = figureWords;
  protected readonly changeWords = changeKindLabel(this.data.task.change);

  protected typed(event: Event): void {
    this.kept.set((event.target as HTMLTextAreaElement).value);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.missing()) {
      this.refusal.set($localize`:@@occupations.contest.reason-missing:Dites pourquoi, en quelques mots : c’est ce que lira la personne qui répond.`);
      return;
    }
    try {
      await this.graphql.mutate(ContestFigureDocument, { input: { idempotencyKey: this.intention.current(), familyId: this.data.familyId, taskId: this.data.task.id, figure: this.figure(), reason: this.reason() } });
      this.kept.forget();
      this.panel.close(true);
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    }
  }
}
