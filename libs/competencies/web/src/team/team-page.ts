import { formatNumber } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, LOCALE_ID } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { type DataColumn, DataTable, EmptyState, ErrorState, GraphqlClient, InTurn, isPhone, LoadingSkeleton, PageHead, PageLanguage, SidePanel } from '@passerelle/platform-web';

import { TeamPageDocument } from '../generated/graphql.js';
import { ObligatorySteps } from '../obligatory-step/obligatory-steps.js';
import { QuerySwitch, type SwitchOption } from '../query-switch/query-switch.js';
import { ROLE_LEGEND, ROLE_OPTIONS, roleIn } from '../role/role-compared.js';
import { type Member, memberName, teamCell, teamCellWords } from './team-cell.js';
import { TeamChoice } from './team-choice.js';
import { TeamCounts } from './team-counts.js';
import { TeamFilters } from './team-filters.js';
import { TeamGaps } from './team-gaps.js';
import type { TeamLevelAsked } from './team-level-panel.js';
import { TeamMap, type TeamMapColumn, type TeamMapPlace, type TeamMapRow } from './team-map.js';
import { TeamMovements } from './team-movements.js';
import { TeamPages } from './team-pages.js';
import { TeamToDo } from './team-to-do.js';
import { distinct, teamCounts, type TeamFilter, teamSeen } from './team-view.js';

/** Columns that fit; the others are one click away. */
const COLUMNS_ON_A_DESK = 7;
const COLUMNS_ON_A_PHONE = 4;

/** The team against today's role, the transformed one or a target: counts, then everyone in the order of their names; never a ranking. */
@Component({
  selector: 'pa-team-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable, EmptyState, ErrorState, InTurn, LoadingSkeleton, ObligatorySteps, PageHead, QuerySwitch, TeamCounts, TeamFilters, TeamChoice, TeamGaps, TeamMap, TeamMovements, TeamPages, TeamToDo],
  templateUrl: './team-page.html',
  styleUrl: './team-page.css',
})
export class TeamPage {
  private readonly language = inject(PageLanguage);
  private readonly panel = inject(SidePanel);
  private readonly locale = inject(LOCALE_ID);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly role = input<string>();
  readonly vue = input<string>();
  /** A job family: everybody against its role. */
  readonly cible = input<string>();
  readonly unite = input<string>();
  readonly metier = input<string>();
  readonly domaine = input<string>();
  /** The manager whose team is looked at, for whoever leads several. */
  readonly equipe = input<string>();
  protected readonly roleName = computed(() => roleIn(this.role()));
  protected readonly asTable = computed(() => this.vue() === 'table');
  protected readonly page = inject(GraphqlClient).query(TeamPageDocument, () => ({ role: this.roleName(), familyId: this.cible() ?? null, managerId: this.equipe() ?? null }));
  protected readonly team = computed(() => this.page.value()?.team);
  protected readonly teams = computed(() => this.page.value()?.myTeams ?? []);
  protected readonly targets = computed(() => (this.page.value()?.roleTargets ?? []).map(({ id, title }) => ({ id, title: this.language.of(title) })).sort((a, b) => a.title.localeCompare(b.title, this.locale)));
  protected readonly filter = computed<TeamFilter>(() => ({ unit: this.unite() ?? null, family: this.metier() ?? null, group: this.groups().find((group) => group === this.domaine()) ?? null }));
  /** The gaps are the whole team's: said where what stands beside them is only a part. */
  protected readonly partial = computed(() => this.roleName() === 'today' || this.cible() !== undefined || Object.values(this.filter()).some((part) => part !== null));
  protected readonly units = computed(() => distinct((this.team()?.members ?? []).flatMap(({ unitNames }) => unitNames), this.locale));
  protected readonly families = computed(() => this.targets().filter(({ id }) => this.team()?.members.some(({ familyIds }) => familyIds.includes(id))));
  protected readonly groups = computed(() => [...new Set((this.team()?.competencies ?? []).map(({ competency }) => competency.group))].sort());
  protected readonly seen = computed(() => teamSeen(this.team() ?? { competencies: [], members: [] }, this.filter()));
  protected readonly counts = computed(() => teamCounts(this.seen()));
  protected readonly heading = $localize`:@@competencies.team.heading:Mon équipe`;
  protected readonly lead = computed(() => {
    const count = this.seen().members.length;
    if (!this.team()) return '';
    const target = this.targets().find(({ id }) => id === this.cible())?.title;
    const transformed = this.roleName() === 'transformed';
    if (target) return transformed ? $localize`:@@competencies.team.lead.target.transformed:${count}:count: personnes, face au rôle transformé de ce corps d’emploi : ${target}:target:` : $localize`:@@competencies.team.lead.target.today:${count}:count: personnes, face au rôle d’aujourd’hui de ce corps d’emploi : ${target}:target:`;
    if (count === 1) return transformed ? $localize`:@@competencies.team.lead.one.transformed:1 personne, face au rôle transformé` : $localize`:@@competencies.team.lead.one.today:1 personne, face au rôle d’aujourd’hui`;
    return transformed ? $localize`:@@competencies.team.lead.transformed:${count}:count: personnes, face au rôle transformé` : $localize`:@@competencies.team.lead.today:${count}:count: personnes, face au rôle d’aujourd’hui`;
  });
  protected readonly none = $localize`:@@competencies.team.none:Personne ne relève de vous pour le moment`;
  protected readonly noneDetail = $localize`:@@competencies.team.none.detail:Les personnes dont le fichier du personnel vous nomme gestionnaire paraîtront ici.`;
  protected readonly nobodySeen = $localize`:@@competencies.team.filter.nobody:Personne ne correspond à ces filtres`;
  protected readonly mapCaption = $localize`:@@competencies.team.heat:Niveaux estimés, de 0 à 5. Tout le monde, par ordre alphabétique : cette liste ne se trie pas par niveau.`;
  protected readonly tableCaption = $localize`:@@competencies.team.table:Les mêmes niveaux, en mots`;
  protected readonly roleLegend = ROLE_LEGEND;
  protected readonly roleOptions = ROLE_OPTIONS;
  protected readonly viewLegend = $localize`:@@competencies.mine.view:Présentation`;
  protected readonly viewOptions: readonly SwitchOption[] = [
    { value: null, label: $localize`:@@competencies.view.map:Carte`, icon: 'grid' },
    { value: 'table', label: $localize`:@@competencies.view.table:Table`, icon: 'table' },
  ];

  private readonly columnsAtOnce = isPhone() ? COLUMNS_ON_A_PHONE : COLUMNS_ON_A_DESK;
  protected readonly pages = computed(() => Math.ceil(this.seen().competencies.length / this.columnsAtOnce));
  protected readonly part = linkedSignal({ source: () => [this.roleName(), this.cible(), this.domaine(), this.equipe()], computation: () => 0 });
  private readonly from = computed(() => this.part() * this.columnsAtOnce);
  protected readonly first = computed(() => this.from() + 1);
  protected readonly last = computed(() => Math.min(this.from() + this.columnsAtOnce, this.seen().competencies.length));
  protected readonly columns = computed<readonly TeamMapColumn[]>(() =>
    this.seen().competencies.slice(this.from(), this.from() + this.columnsAtOnce).map(({ competency, highest }) => ({ id: competency.id, label: this.language.of(competency.short), highest })));
  protected readonly rows = computed<readonly TeamMapRow[]>(() =>
    this.seen().members.map((member) => ({ id: member.employeeId, name: memberName(member), cells: member.cells.slice(this.from(), this.from() + this.columnsAtOnce).map(teamCell) })));

  /** One column a competency, none of which sorts: a table of people by level would be a ranking. */
  protected readonly tableColumns = computed<readonly DataColumn<Member>[]>(() => [
    { id: 'name', header: $localize`:@@competencies.team.column.name:Nom`, value: memberName, rowHeader: true, sortable: true },
    ...this.seen().competencies.map(({ competency }, place) => ({ id: competency.id, header: this.language.of(competency.title), value: ({ cells }: Member) => teamCellWords(teamCell(cells[place]), (level) => formatNumber(level, this.locale, '1.1-1')) })),
  ]);

  protected readonly trackMember = ({ employeeId }: Member) => employeeId;

  protected why({ rowId, columnId }: TeamMapPlace): void {
    const { competencies, members } = this.seen();
    const place = competencies.findIndex(({ competency }) => competency.id === columnId);
    const [member, column] = [members.find(({ employeeId }) => employeeId === rowId), competencies[place]];
    const cell = teamCell(member?.cells[place]);
    if (!member || !column || cell.kind === 'notAsked') return;
    void this.panel.open<TeamLevelAsked>(() => import('./team-level-panel.js').then((m) => m.TeamLevelPanel), { person: memberName(member), competency: this.language.of(column.competency.title), cell });
  }

  protected seeEverybody(): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { unite: null, metier: null, domaine: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected turn(by: 1 | -1): void {
    this.part.set(Math.min(this.pages() - 1, Math.max(0, this.part() + by)));
  }
}
