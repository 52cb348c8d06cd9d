import { DecimalPipe, formatNumber } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { halfLifeOf } from '@passerelle/competencies-domain';
import { CellTemplate, type DataColumn, DataTable, dayInWords, EmptyState, ErrorState, GapLegend, GapStatus, gapStatusLabel, GraphqlClient, isPhone, LevelSpan, LoadingSkeleton, PageHead, PageLanguage, Session, SourceChip, type SourceFact, Tag, TextPipe } from '@passerelle/platform-web';

import { MyCompetenciesPageDocument, type StandingFieldsFragment } from '../generated/graphql.js';
import { onScale, OnScalePipe } from '../level/on-scale.js';
import { MyMentoring } from '../mentoring/my-mentoring.js';
import { QuerySwitch, type SwitchOption } from '../query-switch/query-switch.js';
import { LevelRadar } from '../radar/level-radar.js';
import { LEAST_AXES, MOST_AXES, type RadarAxis } from '../radar/radar-axis.js';
import { RadarLegend } from '../radar/radar-legend.js';
import { ROLE_LEGEND, ROLE_OPTIONS, roleIn } from '../role/role-compared.js';
import { type NamedRole, RoleTarget } from '../role/role-target.js';
import { ageWords, evidenceKindWords, freshnessWords, groupWords, isFading } from './standing-words.js';

type Standing = StandingFieldsFragment;

/** Where I stand in each competency that a role asks for: mine or that of any job family, today or transformed. */
@Component({
  selector: 'pa-my-competencies-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, DecimalPipe, EmptyState, ErrorState, GapLegend, GapStatus, LevelRadar, LevelSpan, LoadingSkeleton, MyMentoring, OnScalePipe, PageHead, QuerySwitch, RadarLegend, RoleTarget, RouterLink, SourceChip, Tag, TextPipe],
  templateUrl: './my-competencies-page.html',
  styleUrl: './my-competencies-page.css',
})
export class MyCompetenciesPage {
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly now = new Date();
  readonly role = input<string>();
  readonly vue = input<string>();
  /** A job family whose role takes the place of one's own. */
  readonly cible = input<string>();
  readonly domaine = input<string>();
  protected readonly page = inject(GraphqlClient).query(MyCompetenciesPageDocument, () => ({ familyId: this.cible() ?? null }));
  private readonly viewer = inject(Session).viewer;
  protected readonly estimating = computed(() => this.viewer()?.profiling === 'on');
  protected readonly roleName = computed(() => roleIn(this.role()));
  protected readonly roleQuery = computed(() => ({ role: this.roleName() === 'today' ? 'aujourdhui' : null, cible: this.cible() ?? null }));
  protected readonly targets = computed<readonly NamedRole[]>(() => (this.page.value()?.myRoleTargets ?? []).map(({ id, title }) => ({ id, title: this.language.of(title) })).sort((a, b) => a.title.localeCompare(b.title, this.locale)));
  protected readonly withoutTarget = $localize`:@@competencies.mine.target.none:Votre rôle`;
  protected readonly roleLegend = ROLE_LEGEND;
  protected readonly roleOptions = ROLE_OPTIONS;
  protected readonly viewLegend = $localize`:@@competencies.mine.view:Présentation`;
  protected readonly viewOptions: readonly SwitchOption[] = [
    { value: null, label: $localize`:@@competencies.view.cards:Fiches`, icon: 'grid' },
    { value: 'table', label: $localize`:@@competencies.view.radar:Radar et table`, icon: 'table' },
  ];
  protected readonly asTable = computed(() => this.vue() === 'table');
  protected readonly heading = $localize`:@@competencies.mine.heading:Mes compétences`;
  protected readonly lead = computed(() => {
    const target = this.targets().find(({ id }) => id === this.cible())?.title;
    if (!target) return $localize`:@@competencies.mine.lead:Vous seule ou vous seul les voyez, sauf ce que vous partagez ou faites valider.`;
    return this.roleName() === 'today' ? $localize`:@@competencies.mine.lead.target.today:Face au rôle d’aujourd’hui de ce corps d’emploi : ${target}:target:` : $localize`:@@competencies.mine.lead.target.transformed:Face au rôle transformé de ce corps d’emploi : ${target}:target:`;
  });
  protected readonly none = $localize`:@@competencies.mine.none:Aucune compétence demandée pour ce rôle`;
  protected readonly noneDetail = $localize`:@@competencies.mine.none.detail:Elles paraîtront ici quand votre affectation sera inscrite.`;
  private readonly ofRole = computed(() => (this.page.value()?.myStandings ?? []).filter((standing) => standing[this.roleName()].required > 0));
  protected readonly domains = computed(() => [...new Set(this.ofRole().map(({ competency }) => competency.group))]);
  protected readonly domain = computed(() => this.domains().find((group) => group === this.domaine()) ?? null);
  protected readonly asked = computed(() => this.ofRole().filter(({ competency }) => this.domain() === null || competency.group === this.domain()));
  protected readonly groups = computed(() => [...Map.groupBy(this.asked(), ({ competency }) => competency.group)].map(([group, standings]) => ({ group, words: groupWords(group), standings })));
  protected readonly mostAxes = isPhone() ? MOST_AXES.phone : MOST_AXES.desk;
  /** In the order of the table, the most important first. */
  protected readonly axes = computed<readonly RadarAxis[]>(() =>
    this.asked().slice(0, this.mostAxes).map((standing) => ({ name: this.language.of(standing.competency.short), required: this.gapOf(standing).required, level: standing.estimate ? { ...standing.estimate, ownWord: standing.estimate.selfAssessedOnly } : null })));
  protected readonly drawable = computed(() => this.axes().length >= LEAST_AXES);
  protected readonly columns = computed<readonly DataColumn<Standing>[]>(() => [
    { id: 'title', header: $localize`:@@competencies.column.competency:Compétence`, value: ({ competency }) => this.language.of(competency.title), sortable: true, rowHeader: true },
    { id: 'required', header: $localize`:@@competencies.column.required:Demandé`, value: (standing) => this.gapOf(standing).required, numeric: true, sortable: true },
    { id: 'mean', header: $localize`:@@competencies.column.level:Estimé`, value: ({ estimate }) => (estimate ? Math.round(onScale(estimate.mean) * 10) / 10 : null), numeric: true, sortable: true },
    { id: 'interval', header: $localize`:@@competencies.column.interval:Intervalle`, value: ({ estimate }) => (estimate ? this.intervalWords(estimate) : null) },
    { id: 'status', header: $localize`:@@competencies.column.status:Écart`, value: (standing) => this.statusWords(standing), sortable: true },
    { id: 'fresh', header: $localize`:@@competencies.column.freshness:Fraîcheur`, value: ({ estimate, competency }) => (estimate ? freshnessWords(estimate, competency.halfLifeMonths, this.now) : null), sortable: true },
    { id: 'source', header: $localize`:@@competencies.column.source:D’après`, value: (standing) => this.latestWords(standing) },
  ]);

  protected readonly groupWords = groupWords;
  protected readonly trackStanding = ({ competency }: Standing) => competency.id;

  protected choose(domaine: string): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { domaine: domaine || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected gapOf(standing: Standing) {
    return standing[this.roleName()];
  }

  protected sourceOf(standing: Standing): string {
    const words = this.latestWords(standing) ?? '';
    return this.fading(standing) ? $localize`:@@competencies.source.old:${words}:source:, à rafraîchir` : words;
  }

  protected factsOf(standing: Standing): readonly SourceFact[] {
    const latest = latestOf(standing);
    if (!latest) return [];
    return [
      { term: $localize`:@@competencies.source.latest:Preuve la plus récente`, detail: this.language.of(latest.title) },
      { term: $localize`:@@competencies.source.date:Date`, detail: dayInWords(latest.observedAt, this.locale) },
      { term: $localize`:@@competencies.source.count:Preuves qui comptent`, detail: [...Map.groupBy(standing.evidence.filter(({ weight }) => weight > 0), ({ kind }) => kind)].map(([kind, { length }]) => `${evidenceKindWords(kind)} (${length})`).join(', ') },
      ...(standing.estimate ? [{ term: $localize`:@@competencies.column.freshness:Fraîcheur`, detail: freshnessWords(standing.estimate, standing.competency.halfLifeMonths, this.now) }] : []),
      { term: $localize`:@@competencies.source.fades:Poids réduit de moitié`, detail: $localize`:@@competencies.source.fades.months:après ${halfLifeOf(latest.kind, standing.competency.halfLifeMonths)}:months: mois` },
    ];
  }

  protected fading({ estimate, competency }: Standing): boolean {
    return estimate !== null && estimate !== undefined && isFading(estimate, competency.halfLifeMonths, this.now);
  }

  private latestWords(standing: Standing): string | null {
    const latest = latestOf(standing);
    return latest ? `${evidenceKindWords(latest.kind)}, ${ageWords(latest.observedAt, this.now, this.locale)}` : null;
  }

  private intervalWords({ low, high }: NonNullable<Standing['estimate']>): string {
    const [least, most] = [low, high].map((level) => formatNumber(onScale(level), this.locale, '1.1-1'));
    return $localize`:@@competencies.interval:${least}:low: à ${most}:high:`;
  }

  private statusWords(standing: Standing): string {
    const { status, selfAssessed } = this.gapOf(standing);
    return selfAssessed ? $localize`:@@competencies.status.own:${gapStatusLabel(selfAssessed)}:status:, d’après vous` : gapStatusLabel(status);
  }
}

function latestOf({ evidence }: Standing): Standing['evidence'][number] | undefined {
  return evidence.filter(({ weight }) => weight > 0).reduce<Standing['evidence'][number] | undefined>((latest, piece) => (!latest || piece.observedAt > latest.observedAt ? piece : latest), undefined);
}
