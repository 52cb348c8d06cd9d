import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DataColumn, DataTable, EmptyState, ErrorState, GapLegend, GapStatus, gapStatusLabel, GraphqlClient, Icon, LevelSpan, LoadingSkeleton, PageHead, PageLanguage, Session, SourceChip, Tag, TextPipe } from '@passerelle/platform-web';

import { MyCompetenciesPageDocument, type StandingFieldsFragment } from '../generated/graphql.js';
import { ageWords, evidenceKindWords, groupWords, isFading } from './standing-words.js';

type Standing = StandingFieldsFragment;

/** Where I stand in each competency that my job asks for, against today's role or the transformed one. */
@Component({
  selector: 'pa-my-competencies-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable, DecimalPipe, EmptyState, ErrorState, GapLegend, GapStatus, Icon, LevelSpan, LoadingSkeleton, PageHead, RouterLink, SourceChip, Tag, TextPipe],
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
  protected readonly estimating = computed(() => this.session.viewer()?.profiling === 'on');
  private readonly session = inject(Session);
  protected readonly roleName = computed<'today' | 'transformed'>(() => (this.role() === 'aujourdhui' ? 'today' : 'transformed'));
  protected readonly asTable = computed(() => this.vue() === 'table');
  protected readonly heading = $localize`:@@competencies.mine.heading:Mes compétences`;
  protected readonly lead = $localize`:@@competencies.mine.lead:Vous seule ou vous seul les voyez, sauf ce que vous partagez ou faites valider.`;
  protected readonly none = $localize`:@@competencies.mine.none:Aucune compétence demandée pour ce rôle`;
  protected readonly noneDetail = $localize`:@@competencies.mine.none.detail:Elles paraîtront ici quand votre affectation sera inscrite.`;
  protected readonly asked = computed(() => (this.page.value()?.myStandings ?? []).filter((standing) => standing[this.roleName()].required > 0));
  protected readonly groups = computed(() => [...Map.groupBy(this.asked(), ({ competency }) => competency.group)].map(([group, standings]) => ({ group, words: groupWords(group), standings })));
  protected readonly columns = computed<readonly DataColumn<Standing>[]>(() => {
    const role = this.roleName();
    const decimal = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10) / 10);
    return [
      { id: 'title', header: $localize`:@@competencies.column.competency:Compétence`, value: ({ competency }) => this.language.of(competency.title), sortable: true, rowHeader: true },
      { id: 'group', header: $localize`:@@competencies.column.group:Groupe`, value: ({ competency }) => groupWords(competency.group), sortable: true },
      { id: 'required', header: $localize`:@@competencies.column.required:Demandé`, value: (standing) => standing[role].required, numeric: true, sortable: true },
      { id: 'level', header: $localize`:@@competencies.column.level:Estimé`, value: ({ estimate }) => decimal(estimate?.mean), numeric: true, sortable: true },
      { id: 'low', header: $localize`:@@competencies.column.low:Au moins (9 chances sur 10)`, value: ({ estimate }) => decimal(estimate?.low), numeric: true },
      { id: 'high', header: $localize`:@@competencies.column.high:Au plus (9 chances sur 10)`, value: ({ estimate }) => decimal(estimate?.high), numeric: true },
      { id: 'status', header: $localize`:@@competencies.column.status:Écart`, value: (standing) => this.statusWords(standing), sortable: true },
    ];
  });

  protected readonly trackStanding = ({ competency }: Standing) => competency.id;

  protected gapOf(standing: Standing) {
    return standing[this.roleName()];
  }

  protected sourceOf({ evidence }: Standing): string {
    const [latest] = evidence;
    return latest ? `${evidenceKindWords(latest.kind)}, ${ageWords(latest.observedAt, this.now, this.locale)}` : '';
  }

  protected fading({ estimate, competency }: Standing): boolean {
    return estimate !== null && estimate !== undefined && isFading(estimate, competency.halfLifeMonths, this.now);
  }

  private statusWords(standing: Standing): string {
    const { status, selfAssessed } = this.gapOf(standing);
    return selfAssessed ? $localize`:@@competencies.status.own:${gapStatusLabel(selfAssessed)}:status:, d’après vous` : gapStatusLabel(status);
  }
}
