import { DecimalPipe, formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CellTemplate, type DataColumn, DataTable, EmptyState, ErrorState, GapLegend, GapStatus, gapStatusLabel, GraphqlClient, LevelSpan, LoadingSkeleton, PageHead, PageLanguage, Session, SourceChip, type SourceFact, Tag, TextPipe } from '@passerelle/platform-web';

import { MyCompetenciesPageDocument, type StandingFieldsFragment } from '../generated/graphql.js';
import { onScale, OnScalePipe } from '../level/on-scale.js';
import { QuerySwitch, type SwitchOption } from '../query-switch/query-switch.js';
import { ROLE_LEGEND, ROLE_OPTIONS, roleIn } from '../role/role-compared.js';
import { ageWords, evidenceKindWords, groupWords, isFading } from './standing-words.js';

type Standing = StandingFieldsFragment;

/** Where I stand in each competency that my job asks for, against today's role or the transformed one. */
@Component({
  selector: 'pa-my-competencies-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, DecimalPipe, EmptyState, ErrorState, GapLegend, GapStatus, LevelSpan, LoadingSkeleton, OnScalePipe, PageHead, QuerySwitch, RouterLink, SourceChip, Tag, TextPipe],
  templateUrl: './my-competencies-page.html',
  styleUrl: './my-competencies-page.css',
})
export class MyCompetenciesPage {
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  private readonly now = new Date();
  readonly role = input<string>();
  readonly vue = input<string>();
  protected readonly page = inject(GraphqlClient).query(MyCompetenciesPageDocument, () => ({}));
  private readonly viewer = inject(Session).viewer;
  protected readonly estimating = computed(() => this.viewer()?.profiling === 'on');
  protected readonly roleName = computed(() => roleIn(this.role()));
  protected readonly roleQuery = computed(() => (this.roleName() === 'today' ? { role: 'aujourdhui' } : {}));
  protected readonly roleLegend = ROLE_LEGEND;
  protected readonly roleOptions = ROLE_OPTIONS;
  protected readonly viewLegend = $localize`:@@competencies.mine.view:Présentation`;
  protected readonly viewOptions: readonly SwitchOption[] = [
    { value: null, label: $localize`:@@competencies.view.cards:Fiches`, icon: 'grid' },
    { value: 'table', label: $localize`:@@competencies.view.table:Table`, icon: 'table' },
  ];
  protected readonly asTable = computed(() => this.vue() === 'table');
  protected readonly heading = $localize`:@@competencies.mine.heading:Mes compétences`;
  protected readonly lead = $localize`:@@competencies.mine.lead:Vous seule ou vous seul les voyez, sauf ce que vous partagez ou faites valider.`;
  protected readonly none = $localize`:@@competencies.mine.none:Aucune compétence demandée pour ce rôle`;
  protected readonly noneDetail = $localize`:@@competencies.mine.none.detail:Elles paraîtront ici quand votre affectation sera inscrite.`;
  protected readonly asked = computed(() => (this.page.value()?.myStandings ?? []).filter((standing) => standing[this.roleName()].required > 0));
  protected readonly groups = computed(() => [...Map.groupBy(this.asked(), ({ competency }) => competency.group)].map(([group, standings]) => ({ group, words: groupWords(group), standings })));
  protected readonly columns = computed<readonly DataColumn<Standing>[]>(() => {
    const role = this.roleName();
    const decimal = (value: number | undefined) => (value === undefined ? null : Math.round(onScale(value) * 10) / 10);
    return [
      { id: 'title', header: $localize`:@@competencies.column.competency:Compétence`, value: ({ competency }) => this.language.of(competency.title), sortable: true, rowHeader: true },
      { id: 'group', header: $localize`:@@competencies.column.group:Groupe`, value: ({ competency }) => groupWords(competency.group), sortable: true },
      { id: 'required', header: $localize`:@@competencies.column.required:Demandé`, value: (standing) => standing[role].required, numeric: true, sortable: true },
      { id: 'mean', header: $localize`:@@competencies.column.level:Estimé`, value: ({ estimate }) => decimal(estimate?.mean), numeric: true, sortable: true },
      { id: 'low', header: $localize`:@@competencies.column.low:Au moins (9 chances sur 10)`, value: ({ estimate }) => decimal(estimate?.low), numeric: true },
      { id: 'high', header: $localize`:@@competencies.column.high:Au plus (9 chances sur 10)`, value: ({ estimate }) => decimal(estimate?.high), numeric: true },
      { id: 'source', header: $localize`:@@competencies.column.source:D’après`, value: (standing) => this.sourceOf(standing) || null },
      { id: 'status', header: $localize`:@@competencies.column.status:Écart`, value: (standing) => this.statusWords(standing), sortable: true },
    ];
  });

  protected readonly decimals = ['mean', 'low', 'high'] as const;
  protected readonly trackStanding = ({ competency }: Standing) => competency.id;

  protected gapOf(standing: Standing) {
    return standing[this.roleName()];
  }

  protected sourceOf(standing: Standing): string {
    const latest = latestOf(standing);
    if (!latest) return '';
    const words = `${evidenceKindWords(latest.kind)}, ${ageWords(latest.observedAt, this.now, this.locale)}`;
    return this.fading(standing) ? $localize`:@@competencies.source.old:${words}:source:, à rafraîchir` : words;
  }

  protected factsOf(standing: Standing): readonly SourceFact[] {
    const latest = latestOf(standing);
    if (!latest) return [];
    return [
      { term: $localize`:@@competencies.source.latest:Preuve la plus récente`, detail: this.language.of(latest.title) },
      { term: $localize`:@@competencies.source.date:Date`, detail: formatDate(latest.observedAt, 'longDate', this.locale) },
      { term: $localize`:@@competencies.source.count:Preuves qui comptent`, detail: String(standing.evidence.filter(({ weight }) => weight > 0).length) },
      { term: $localize`:@@competencies.source.fades:Poids réduit de moitié`, detail: $localize`:@@competencies.source.fades.months:après ${standing.competency.halfLifeMonths}:months: mois` },
    ];
  }

  protected fading({ estimate, competency }: Standing): boolean {
    return estimate !== null && estimate !== undefined && isFading(estimate, competency.halfLifeMonths, this.now);
  }

  private statusWords(standing: Standing): string {
    const { status, selfAssessed } = this.gapOf(standing);
    return selfAssessed ? $localize`:@@competencies.status.own:${gapStatusLabel(selfAssessed)}:status:, d’après vous` : gapStatusLabel(status);
  }
}

function latestOf({ evidence }: Standing): Standing['evidence'][number] | undefined {
  return evidence.reduce<Standing['evidence'][number] | undefined>((latest, piece) => (!latest || piece.observedAt > latest.observedAt ? piece : latest), undefined);
}
