import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { GapStatus, GraphqlClient, Intention, LevelSpan } from '@passerelle/platform-web';

import { ChangeCompetencySharingDocument, type StandingFieldsFragment } from '../generated/graphql.js';
import { OnScalePipe } from '../level/on-scale.js';

/** Sharing one level with one's manager: what would be seen is said before the switch moves. */
@Component({
  selector: 'pa-share-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, GapStatus, LevelSpan, OnScalePipe],
  templateUrl: './share-switch.html',
  styleUrl: './share-switch.css',
})
export class ShareSwitch {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly standing = input.required<StandingFieldsFragment>();
  /** The manager's name; null when there is nobody to share with. */
  readonly manager = input.required<string | null>();
  readonly changed = output<StandingFieldsFragment>();
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  /** A level that says too little shows stripes to the manager, shared or not. */
  protected readonly seen = computed(() => {
    const { estimate, transformed } = this.standing();
    return estimate && transformed.status !== 'notAssessed' ? estimate : undefined;
  });
  /** Validated evidence is known to the manager in any case. */
  protected readonly validated = computed(() => this.standing().evidence.some(({ kind, weight }) => (kind === 'managerValidation' || kind === 'externalCertificate') && weight > 0));

  protected async change(box: HTMLInputElement): Promise<void> {
    const { shared, competency } = this.standing();
    // The switch shows what the server knows, never what is hoped.
    box.checked = shared;
    if (this.sending()) return;
    this.sending.set(true);
    this.failure.set('');
    try {
      const { changeCompetencySharing } = await this.graphql.mutate(ChangeCompetencySharingDocument, { input: { idempotencyKey: this.intention.current(), competencyId: competency.id, shared: !shared } });
      this.intention.done();
      this.changed.emit(changeCompetencySharing.standing ?? { ...this.standing(), shared: !shared });
    } catch (fault) {
      this.failure.set(fault instanceof Error ? fault.message : '');
    } finally {
      this.sending.set(false);
    }
  }
}
