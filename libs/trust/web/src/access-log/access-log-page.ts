import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID } from '@angular/core';
import { type DataColumn, DataTable, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage } from '@passerelle/platform-web';

import { AccessLogPageDocument, type AccessLogPageQuery } from '../generated/graphql.js';

type Entry = AccessLogPageQuery['accessLog'][number];

/** Who was shown whose information, for whoever watches over it. */
@Component({
  selector: 'pa-access-log-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable, ErrorState, LoadingSkeleton, PageHead],
  template: `
    <div class="pa-page">
      <pa-page-head [heading]="heading" [lead]="lead" />
      @if (page.error(); as failure) { <pa-error-state [failure]="failure" (retry)="page.reload()" /> }
      @if (page.value(); as log) { <section class="pa-card"><pa-data-table [caption]="heading" [columns]="columns()" [rows]="log.accessLog" csvName="journal-des-acces" [trackBy]="trackEntry" [emptyHeading]="none" /></section> }
      @else if (!page.error()) { <pa-loading-skeleton [lines]="6" /> }
    </div>
  `,
})
export class AccessLogPage {
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  protected readonly page = inject(GraphqlClient).query(AccessLogPageDocument, () => ({}));
  protected readonly heading = $localize`:@@trust.access-log.heading:Journal des accès`;
  protected readonly lead = $localize`:@@trust.access-log.lead:Qui a vu les renseignements de qui, quand et dans quel rôle. Chaque personne voit aussi ce qui la concerne.`;
  protected readonly none = $localize`:@@trust.access-log.none:Aucune consultation pour le moment`;
  protected readonly columns = computed<readonly DataColumn<Entry>[]>(() => [
    { id: 'at', header: $localize`:@@trust.access-log.at:Date`, value: ({ at }) => formatDate(at, 'yyyy-MM-dd HH:mm', this.locale), sortable: true },
    { id: 'who', header: $localize`:@@trust.access-log.who:Qui a vu`, value: ({ who }) => who, sortable: true, rowHeader: true },
    { id: 'role', header: $localize`:@@trust.access-log.role:Rôle`, value: ({ whoRole }) => this.language.of(whoRole), sortable: true },
    { id: 'about', header: $localize`:@@trust.access-log.about:Renseignements de`, value: ({ about }) => about, sortable: true },
    { id: 'what', header: $localize`:@@trust.access-log.what:Quoi`, value: ({ what }) => this.language.of(what), sortable: true },
  ]);
  protected readonly trackEntry = ({ id }: Entry) => id;
}
