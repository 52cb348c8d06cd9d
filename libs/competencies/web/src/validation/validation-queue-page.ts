import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, Tag, TextPipe } from '@passerelle/platform-web';

import { type ValidationFieldsFragment, ValidationQueuePageDocument } from '../generated/graphql.js';
import { TeamPages } from '../team/team-pages.js';
import { stateWords } from './validation-words.js';

/** What the team asks to have observed: what is late first, then the oldest; each opened and decided by itself. */
@Component({
  selector: 'pa-validation-queue-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, EmptyState, ErrorState, LoadingSkeleton, PageHead, RouterLink, Tag, TeamPages, TextPipe],
  templateUrl: './validation-queue-page.html',
  styleUrl: './validation.css',
})
export class ValidationQueuePage {
  protected readonly page = inject(GraphqlClient).query(ValidationQueuePageDocument, () => ({}));
  protected readonly heading = $localize`:@@competencies.queue.heading:Preuves à valider`;
  protected readonly lead = $localize`:@@competencies.queue.lead:Une à la fois, après lecture. Le plus ancien d’abord.`;
  protected readonly nothing = $localize`:@@competencies.queue.nothing:Rien à valider aujourd’hui`;
  protected readonly nothingDetail = $localize`:@@competencies.queue.nothing.detail:Les preuves que l’équipe vous envoie arrivent ici.`;
  private readonly all = computed(() => this.page.value()?.validationQueue ?? []);
  protected readonly waiting = computed(() => this.all().filter(({ state }) => state === 'waiting'));
  /** Requests on one competency stand together, in the order of their oldest. */
  protected readonly groups = computed(() => [...Map.groupBy(this.waiting(), ({ competency }) => competency.id).values()].flatMap((requests) => (requests[0] ? [{ competency: requests[0].competency, requests }] : [])));
  protected readonly decided = computed(() => this.all().filter(({ state }) => state !== 'waiting').slice(0, 50));
  protected readonly lateCount = computed(() => this.waiting().filter(({ late }) => late).length);
  protected readonly stateOf = ({ state }: ValidationFieldsFragment) => stateWords(state);
}
