import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { DayPipe, GraphqlClient, Icon, Intention, Tag } from '@passerelle/platform-web';

import { type ValidationFieldsFragment, WithdrawValidationDocument } from '../generated/graphql.js';
import { DeclaredCertificate } from './declared-certificate.js';
import { stateWords } from './validation-words.js';

/** What somebody has sent on one competency: what waits, or else what is put in its place, then what was answered. */
@Component({
  selector: 'pa-own-requests',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DeclaredCertificate, Icon, Tag],
  templateUrl: './own-requests.html',
  styleUrl: './validation.css',
  host: { class: 'pa-stack' },
})
export class OwnRequests {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly requests = input.required<readonly ValidationFieldsFragment[]>();
  /** A request was taken back: they are to be read again. */
  readonly withdrawn = output<void>();
  protected readonly refusal = signal('');
  protected readonly waiting = computed(() => this.requests().find(({ state }) => state === 'waiting'));
  protected readonly past = computed(() => this.requests().filter(({ state }) => state !== 'waiting'));
  protected readonly stateOf = ({ state }: ValidationFieldsFragment) => stateWords(state);

  protected async withdraw(id: string): Promise<void> {
    this.refusal.set('');
    try {
      await this.graphql.mutate(WithdrawValidationDocument, { input: { idempotencyKey: this.intention.current(), id } });
      this.intention.done();
      this.withdrawn.emit();
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    }
  }
}
