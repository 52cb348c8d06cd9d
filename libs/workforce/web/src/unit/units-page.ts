import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, TypedWords } from '@passerelle/platform-web';

import { type FoundUnitFragment, UnitSearchDocument, UnitsPageDocument } from '../generated/graphql.js';
import { OpenUnits } from './open-units.js';
import { UnitTree } from './unit-tree.js';

const FIRST_SHOWN = 50;
/** The most that the server gives at once; beyond, more words find better than a longer list. */
const MOST_SHOWN = 200;

/** The units of the organization: their tree, a search over all of it, and the unit that was chosen. */
@Component({
  selector: 'pa-units-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, EmptyState, ErrorState, LoadingSkeleton, PageHead, RouterLink, UnitTree],
  templateUrl: './units-page.html',
  styleUrl: './units-page.css',
  providers: [OpenUnits],
})
export class UnitsPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly tree = inject(OpenUnits);
  /** The unit that is chosen. */
  readonly unite = input<string>();
  protected readonly typed = new TypedWords();
  protected readonly search = this.typed.words;
  protected readonly shown = linkedSignal({ source: this.search, computation: () => FIRST_SHOWN });
  protected readonly found = this.graphql.query(UnitSearchDocument, () => (this.search() ? { search: this.search(), first: this.shown() } : undefined));
  protected readonly hits = computed(() => this.found.value()?.units);
  protected readonly mayShowMore = computed(() => this.shown() < MOST_SHOWN && (this.hits()?.totalCount ?? 0) > this.shown());
  protected readonly chosen = this.graphql.query(UnitsPageDocument, () => { const id = this.unite(); return id ? { id } : undefined; });
  protected readonly unit = computed(() => (this.unite() ? this.chosen.value()?.unit : undefined));
  protected readonly heading = $localize`:@@workforce.units.heading:Unités administratives`;
  protected readonly lead = $localize`:@@workforce.units.lead:L’arbre de l’organisation, tel que le fichier du personnel le décrit.`;
  protected readonly noMatch = $localize`:@@workforce.units.no-match:Aucune unité ne correspond`;
  protected readonly gone = $localize`:@@workforce.units.gone:Cette unité n’existe pas, ou n’existe plus`;
  protected readonly nothing = $localize`:@@workforce.units.nothing:Aucune unité choisie`;
  protected readonly nothingDetail = $localize`:@@workforce.units.nothing.detail:Choisissez une unité de l’arbre pour voir son code et sa place dans l’organisation.`;

  constructor() {
    effect(() => this.tree.chosen.set(this.unite()));
    effect(() => this.tree.open(...(this.unit()?.ancestors ?? []).map(({ id }) => id)));
  }

  protected showMore(): void {
    this.shown.set(MOST_SHOWN);
  }

  /** The place in the tree is kept: only the address changes. */
  protected choose(id: string): void {
    void this.router.navigate([], { queryParams: { unite: id }, scroll: 'manual' });
  }

  protected pathOf({ ancestors }: FoundUnitFragment): string {
    return ancestors.map(({ name }) => name).join(' › ');
  }
}
