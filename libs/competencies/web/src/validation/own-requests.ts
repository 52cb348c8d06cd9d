import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon, Tag } from '@passerelle/platform-web';

import type { ValidationFieldsFragment } from '../generated/graphql.js';
import { DeclaredCertificate } from './declared-certificate.js';
import { stateWords } from './validation-words.js';

/** What somebody has sent on one competency: what waits, or else what is put in its place, then what was answered. */
@Component({
  selector: 'pa-own-requests',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DatePipe, DeclaredCertificate, Icon, Tag],
  templateUrl: './own-requests.html',
  styleUrl: './validation.css',
  host: { class: 'pa-stack' },
})
export class OwnRequests {
  readonly requests = input.required<readonly ValidationFieldsFragment[]>();
  readonly withdraw = output<string>();
  protected readonly waiting = computed(() => this.requests().find(({ state }) => state === 'waiting'));
  protected readonly past = computed(() => this.requests().filter(({ state }) => state !== 'waiting'));
  protected readonly stateOf = ({ state }: ValidationFieldsFragment) => stateWords(state);
}
