import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { CellTemplate, DataTable, DurationPipe, type HeatPlace, HeatTable } from '@passerelle/platform-web';

import { HEAT_COLUMNS, HEAT_SECTIONS, PEOPLE, PEOPLE_COLUMNS, type SamplePerson } from './gallery-samples.js';

@Component({
  selector: 'pa-gallery-tables',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, DurationPipe, HeatTable],
  template: `
    <section class="pa-card wide">
      <pa-heat-table caption="Niveau estimé, de 0 à 5" [columns]="columns" [sections]="sections" [sharing]="true" (opened)="opened.set($event)"><h2>L’équipe et le rôle transformé</h2></pa-heat-table>
      @if (opened(); as place) { <p role="status" class="pa-caption">Ouvert : {{ place.rowId }}, {{ place.columnId }}</p> }
    </section>
    <section class="wide">
      <h2>5 000 lignes</h2>
      <pa-data-table caption="Personnel" csvName="personnel" [columns]="peopleColumns" [rows]="people" [trackBy]="id" [pageSize]="25" style="--pa-data-table-height: 420px">
        <ng-template paCell="minutes" let-row>{{ (row.minutes | duration) || '–' }}</ng-template>
      </pa-data-table>
      <pa-data-table caption="Vide" [columns]="peopleColumns" [rows]="[]" [searchable]="false" />
    </section>
  `,
  styleUrl: './gallery.css',
})
export class GalleryTables {
  protected readonly columns = HEAT_COLUMNS;
  protected readonly sections = HEAT_SECTIONS;
  protected readonly people = PEOPLE;
  protected readonly peopleColumns = PEOPLE_COLUMNS;
  protected readonly opened = signal<HeatPlace | undefined>(undefined);
  protected readonly id = (row: SamplePerson) => row.id;
}
