import { formatNumber } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DataColumn, DataTable, EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage } from '@passerelle/platform-web';

import { TeamPageDocument } from '../generated/graphql.js';
import { QuerySwitch, type SwitchOption } from '../query-switch/query-switch.js';
import { ROLE_LEGEND, ROLE_OPTIONS, roleIn } from '../role/role-compared.js';
import { type Member, memberName, teamCell, teamCellWords } from './team-cell.js';
import { TeamCounts } from './team-counts.js';
import { TeamMap, type TeamMapColumn, type TeamMapRow } from './team-map.js';

/** Columns that fit; the others are one click away. */
const COLUMNS_ON_A_DESK = 7;
const COLUMNS_ON_A_PHONE = 4;

/** The team against today's or the transformed role: counts, then everyone in the order of their names; never a ranking. */
@Component({
  selector: 'pa-team-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable, EmptyState, ErrorState, LoadingSkeleton, PageHead, QuerySwitch, RouterLink, TeamCounts, TeamMap],
  templateUrl: './team-page.html',
  styleUrl: './team-page.css',
})
export class TeamPage {
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  readonly role = input<string>();
  readonly vue = input<string>();
  protected readonly roleName = computed(() => roleIn(this.role()));
  protected readonly asTable = computed(() => this.vue() === 'table');
  protected readonly page = inject(GraphqlClient).query(TeamPageDocument, () => ({ role: this.roleName() }));
  protected readonly team = computed(() => this.page.value()?.team);
  protected readonly heading = $localize`:@@competencies.team.heading:Mon équipe`;
  protected readonly lead = computed(() => {
    const team = this.team();
    if (!team) return '';
    const count = team.members.length;
    if (count === 1) return this.roleName() === 'transformed' ? $localize`:@@competencies.team.lead.one.transformed:1 personne, face au rôle transformé` : $localize`:@@competencies.team.lead.one.today:1 personne, face au rôle d’aujourd’hui`;
    return this.roleName() === 'transformed' ? $localize`:@@competencies.team.lead.transformed:${count}:count: personnes, face au rôle transformé` : $localize`:@@competencies.team.lead.today:${count}:count: personnes, face au rôle d’aujourd’hui`;
  });
  protected readonly none = $localize`:@@competencies.team.none:Personne ne relève de vous pour le moment`;
  protected readonly noneDetail = $localize`:@@competencies.team.none.detail:Les personnes dont le fichier du personnel vous nomme gestionnaire paraîtront ici.`;
  protected readonly mapCaption = $localize`:@@competencies.team.heat:Niveaux estimés, de 0 à 5`;
  protected readonly tableCaption = $localize`:@@competencies.team.table:Les mêmes niveaux, en mots`;
  protected readonly roleLegend = ROLE_LEGEND;
  protected readonly roleOptions = ROLE_OPTIONS;
  protected readonly viewLegend = $localize`:@@competencies.mine.view:Présentation`;
  protected readonly viewOptions: readonly SwitchOption[] = [
    { value: null, label: $localize`:@@competencies.view.map:Carte`, icon: 'grid' },
    { value: 'table', label: $localize`:@@competencies.view.table:Table`, icon: 'table' },
  ];

  private readonly columnsAtOnce = isPhone() ? COLUMNS_ON_A_PHONE : COLUMNS_ON_A_DESK;
  protected readonly pages = computed(() => Math.ceil((this.team()?.competencies.length ?? 0) / this.columnsAtOnce));
  protected readonly part = linkedSignal({ source: this.roleName, computation: () => 0 });
  private readonly from = computed(() => this.part() * this.columnsAtOnce);
  protected readonly columns = computed<readonly TeamMapColumn[]>(() =>
    (this.team()?.competencies ?? []).slice(this.from(), this.from() + this.columnsAtOnce).map(({ competency, highest }) => ({ id: competency.id, label: this.language.of(competency.short), highest })));
  protected readonly rows = computed<readonly TeamMapRow[]>(() =>
    (this.team()?.members ?? []).map((member) => ({ id: member.employeeId, name: memberName(member), cells: member.cells.slice(this.from(), this.from() + this.columnsAtOnce).map(teamCell) })));

  /** One column a competency, none of which sorts: a table of people by level would be a ranking. */
  protected readonly tableColumns = computed<readonly DataColumn<Member>[]>(() => [
    { id: 'name', header: $localize`:@@competencies.team.column.name:Nom`, value: memberName, rowHeader: true, sortable: true },
    ...(this.team()?.competencies ?? []).map(({ competency }, place) => ({ id: competency.id, header: this.language.of(competency.title), value: ({ cells }: Member) => teamCellWords(teamCell(cells[place]), (level) => formatNumber(level, this.locale, '1.1-1')) })),
  ]);

  protected readonly trackMember = ({ employeeId }: Member) => employeeId;

  protected turn(by: 1 | -1): void {
    this.part.set(Math.min(this.pages() - 1, Math.max(0, this.part() + by)));
  }
}

function isPhone(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(max-width: 700px)').matches;
}
