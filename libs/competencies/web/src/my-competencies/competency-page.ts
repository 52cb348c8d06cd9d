import { DecimalPipe, NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, EmptyState, ErrorState, GapStatus, GraphqlClient, LevelSpan, LoadingSkeleton, PageHead, PageLanguage, Session, TextPipe } from '@passerelle/platform-web';

import { EvidenceTable } from '../evidence/evidence-table.js';
import { CompetencyPageDocument, type StandingFieldsFragment } from '../generated/graphql.js';
import { OnScalePipe } from '../level/on-scale.js';
import { MentoringOffer } from '../mentoring/mentoring-offer.js';
import { QuerySwitch } from '../query-switch/query-switch.js';
import { ROLE_LEGEND, ROLE_OPTIONS, roleIn } from '../role/role-compared.js';
import { CompetencyViewers } from '../sharing/competency-viewers.js';
import { ShareSwitch } from '../sharing/share-switch.js';
import { LevelChances } from './level-chances.js';
import { chanceWords, likelyLevelWords } from './standing-words.js';

/** Why this level: words first, probabilities, each piece of evidence with what it weighs and moves, what is asked and why. */
@Component({
  selector: 'pa-competency-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, CompetencyViewers, DecimalPipe, EmptyState, ErrorState, EvidenceTable, GapStatus, LevelChances, LevelSpan, LoadingSkeleton, MentoringOffer, NgTemplateOutlet, OnScalePipe, PageHead, QuerySwitch, RouterLink, ShareSwitch, TextPipe],
  templateUrl: './competency-page.html',
  styleUrl: './competency-page.css',
})
export class CompetencyPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly viewer = inject(Session).viewer;
  readonly competencyId = input.required<string>();
  readonly role = input<string>();
  /** A job family whose role takes the place of one's own. */
  readonly cible = input<string>();
  protected readonly page = this.graphql.query(CompetencyPageDocument, () => ({ id: this.competencyId(), familyId: this.cible() ?? null }));
  protected readonly competency = computed(() => this.page.value()?.competency);
  protected readonly estimating = computed(() => this.viewer()?.profiling === 'on');
  protected readonly over = $localize`:@@competencies.one.over:Pourquoi ce niveau`;
  protected readonly nothing = $localize`:@@competencies.one.nothing:Nous ne savons pas encore`;
  protected readonly nothingDetail = $localize`:@@competencies.one.nothing.detail:Cinq minutes suffisent pour dire ce que vous faites déjà.`;
  protected readonly offDetail = $localize`:@@competencies.one.off.detail:L’estimation de vos niveaux n’est pas activée : rien n’est calculé.`;
  protected readonly roleLegend = ROLE_LEGEND;
  protected readonly roleOptions = ROLE_OPTIONS;
  protected readonly roleName = computed(() => roleIn(this.role()));
  protected readonly standing = linkedSignal<StandingFieldsFragment | undefined>(() => this.page.value()?.myStandings.find(({ competency }) => competency.id === this.competencyId()));
  protected readonly revoked = computed(() => this.page.value()?.myRevokedEvidence ?? []);
  protected readonly gap = computed(() => this.standing()?.[this.roleName()]);
  protected readonly words = computed(() => {
    const estimate = this.standing()?.estimate;
    return estimate ? likelyLevelWords(estimate) : '';
  });
  protected readonly chances = computed(() => chanceWords(this.gap()?.probability ?? 0));
  /** Evidence beyond one's own word, and still too wide an interval to conclude. */
  protected readonly tooWide = computed(() => this.gap()?.status === 'notAssessed' && this.standing()?.estimate?.selfAssessedOnly === false);
  protected readonly manager = computed(() => {
    const manager = this.page.value()?.myManager;
    return manager ? `${manager.firstName} ${manager.lastName}` : null;
  });

  protected text(text: { readonly fr: string; readonly en: string }): string {
    return this.language.of(text);
  }
}
