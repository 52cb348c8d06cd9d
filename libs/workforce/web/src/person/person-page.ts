import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, EmptyState, ErrorState, GraphqlClient, Icon, LoadingSkeleton, PageHead, Session, Tag, TextPipe } from '@passerelle/platform-web';

import { PersonPageDocument, type PersonPageQuery } from '../generated/graphql.js';
import { accountWords } from '../people/account-words.js';

type HeldAssignment = PersonPageQuery['person']['history'][number];

/** One person's record: who they are, what they do and did, where their account is administered. */
@Component({
  selector: 'pa-person-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, EmptyState, ErrorState, Icon, LoadingSkeleton, PageHead, RouterLink, Tag, TextPipe],
  templateUrl: './person-page.html',
  styleUrl: './person-page.css',
})
export class PersonPage {
  private readonly session = inject(Session);
  private readonly today = formatDate(new Date(), 'yyyy-MM-dd', inject(LOCALE_ID));
  readonly personId = input.required<string>();
  protected readonly page = inject(GraphqlClient).query(PersonPageDocument, () => ({ id: this.personId() }));
  protected readonly record = computed(() => this.page.value()?.person);
  protected readonly heading = computed(() => { const person = this.record()?.person; return person ? `${person.firstName} ${person.lastName}` : ''; });
  protected readonly over = $localize`:@@workforce.person.over:Fiche du personnel`;
  protected readonly noAssignment = $localize`:@@workforce.person.no-assignment:Aucune affectation`;
  protected readonly mayReadFamily = this.session.can('family:read');
  protected readonly mayReadUnits = this.session.can('unit:read');
  protected readonly mayAdminister = this.session.can('account:administer');
  protected readonly accountState = computed(() => accountWords(this.record()?.person.account ?? null));
  protected readonly language = computed(() => (this.record()?.person.language === 'en' ? $localize`:@@workforce.person.english:anglais` : $localize`:@@workforce.person.french:français`));

  protected timeOf({ startDate, endDate }: HeldAssignment): 'today' | 'later' | 'before' {
    if (startDate > this.today) return 'later';
    return endDate && endDate < this.today ? 'before' : 'today';
  }
}
