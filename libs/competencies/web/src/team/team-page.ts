import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DataColumn, DataTable, EmptyState, ErrorState, gapStatusLabel, GraphqlClient, type HeatCell, type HeatColumn, type HeatSection, HeatTable, LoadingSkeleton, PageHead, PageLanguage, Suppressed, TextPipe } from '@passerelle/platform-web';

import { TeamPageDocument, type TeamPageQuery } from '../generated/graphql.js';

type Team = TeamPageQuery['team'];
type Member = Team['members'][number];
type Cell = Member['cells'][number];

/** Columns that fit a desk's width; the others are one click away. */
const COLUMNS_AT_ONCE = 7;

/** The team against today's or the transformed role: counts, then everyone in the order of their names; never a ranking. */
@Component({
  selector: 'pa-team-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable, EmptyState, ErrorState, HeatTable, LoadingSkeleton, PageHead, RouterLink, Suppressed, TextPipe],
  templateUrl: './team-page.html',
  styleUrl: './team-page.css',
})
export class TeamPage {
  private readonly language = inject(PageLanguage);
  readonly role = input<string>();
  protected readonly roleName = computed<'today' | 'transformed'>(() => (this.role() === 'aujourdhui' ? 'today' : 'transformed'));
  protected readonly page = inject(GraphqlClient).query(TeamPageDocument, () => ({ role: this.roleName() }));
  protected readonly team = computed(() => this.page.value()?.team);
  protected readonly heading = $localize`:@@competencies.team.heading:Mon équipe`;
  protected readonly lead = computed(() => {
    const count = this.team()?.members.length ?? 0;
    return this.roleName() === 'transformed' ? $localize`:@@competencies.team.lead.transformed:${count}:count: personnes, face au rôle transformé` : $localize`:@@competencies.team.lead.today:${count}:count: personnes, face au rôle d’aujourd’hui`;
  });
  protected readonly none = $localize`:@@competencies.team.none:Personne ne relève de vous pour le moment`;
  protected readonly noneDetail = $localize`:@@competencies.team.none.detail:Les personnes dont le fichier du personnel vous nomme gestionnaire paraîtront ici.`;
  protected readonly heatCaption = $localize`:@@competencies.team.heat:Niveaux estimés, de 0 à 5`;
  protected readonly tableCaption = $localize`:@@competencies.team.table:La même chose en table, à télécharger`;
  protected readonly pages = computed(() => Math.ceil((this.team()?.competencies.length ?? 0) / COLUMNS_AT_ONCE));
  protected readonly part = linkedSignal({ source: this.roleName, computation: () => 0 });
  private readonly from = computed(() => this.part() * COLUMNS_AT_ONCE);
  protected readonly columns = computed<readonly HeatColumn[]>(() => (this.team()?.competencies ?? []).slice(this.from(), this.from() + COLUMNS_AT_ONCE).map(({ competency, highest }) => ({ id: competency.id, label: this.language.of(competency.short), required: highest })));
  protected readonly sections = computed<readonly HeatSection[]>(() => [
    {
      id: 'members',
      note: $localize`:@@competencies.team.note:Tout le monde, par ordre alphabétique. Cette liste ne se trie pas par niveau.`,
      rows: (this.team()?.members ?? []).map((member) => ({ id: member.employeeId, label: nameOf(member), cells: Object.fromEntries(this.columns().map(({ id }, place) => [id, heatCell(member.cells[this.from() + place])])) })),
    },
  ]);
  /** One column a competency, none of which sorts: a table of people by level would be a ranking. */
  protected readonly tableColumns = computed<readonly DataColumn<Member>[]>(() => [
    { id: 'name', header: $localize`:@@competencies.team.column.name:Nom`, value: nameOf, rowHeader: true, sortable: true },
    ...(this.team()?.competencies ?? []).map(({ competency }, place) => ({ id: competency.id, header: this.language.of(competency.title), value: ({ cells }: Member) => cellWords(cells[place]) })),
  ]);

  protected readonly trackMember = ({ employeeId }: Member) => employeeId;
}

function nameOf({ firstName, lastName }: Member): string {
  return `${lastName}, ${firstName}`;
}

function heatCell(cell: Cell | undefined): HeatCell {
  if (!cell || !cell.status || cell.status === 'notAssessed' || cell.mean === null || cell.mean === undefined) return { status: 'notAssessed' };
  return { status: cell.status, level: cell.mean };
}

function cellWords(cell: Cell | undefined): string {
  if (!cell?.required) return $localize`:@@competencies.team.not-asked:non demandé`;
  if (!cell.status || cell.status === 'notAssessed') return $localize`:@@competencies.team.unknown:non évalué ou non partagé`;
  return `${gapStatusLabel(cell.status)} (${(cell.mean ?? 0).toFixed(1)} / ${cell.required})`;
}
