import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { EXPOSURE_CLASSES } from '@passerelle/occupations-domain';
import { CellTemplate, type DataColumn, DataTable, EmptyState, ErrorState, GraphqlClient, Icon, LoadingSkeleton, PageHead, PageLanguage, plainText, SourceChip, type SourceFact, Suppressed } from '@passerelle/platform-web';

import { FamilyMapPageDocument, type FamilyMapPageQuery } from '../generated/graphql.js';
import { classShortWords, classWords } from '../task/task-words.js';
import { BubbleMap } from './bubble-map.js';
import { FamilyDrawer } from './family-drawer.js';

export type MappedFamily = FamilyMapPageQuery['familyMap'][number];

/** Where work is being transformed: families by exposure and dispersion, sized by people, and the same as a table. */
@Component({
  selector: 'pa-family-map-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BubbleMap, CellTemplate, DataTable, DecimalPipe, EmptyState, ErrorState, FamilyDrawer, Icon, LoadingSkeleton, PageHead, RouterLink, SourceChip, Suppressed],
  templateUrl: './family-map-page.html',
  styleUrl: './family-map-page.css',
})
export class FamilyMapPage {
  private readonly language = inject(PageLanguage);
  private readonly router = inject(Router);
  /** `table` for the table; the map otherwise. */
  readonly vue = input<string>();
  /** The family whose drawer is open. */
  readonly corps = input<string>();
  protected readonly page = inject(GraphqlClient).query(FamilyMapPageDocument, () => ({}));
  protected readonly heading = $localize`:@@occupations.map.heading:Où le travail se transforme`;
  protected readonly sourceName = $localize`:@@occupations.map.source:OIT 2025`;
  protected readonly noMatch = $localize`:@@occupations.map.no-match:Aucun corps d’emploi ne correspond`;
  protected readonly families = computed(() => this.page.value()?.familyMap ?? []);
  protected readonly typed = signal('');
  protected readonly group = signal('');
  protected readonly pointed = signal<string | undefined>(undefined);
  protected readonly selected = computed(() => this.families().find(({ id }) => id === this.corps()));
  protected readonly groups = computed(() => [...new Set(this.families().map(({ group }) => this.language.of(group)))].sort((a, b) => a.localeCompare(b)));
  protected readonly found = computed(() => {
    const words = plainText(this.typed()).split(/\s+/).filter(Boolean);
    return this.families()
      .filter((family) => this.group() === '' || this.language.of(family.group) === this.group())
      .filter((family) => words.every((word) => plainText(`${this.language.of(family.title)} ${family.officialCode ?? ''}`).includes(word)))
      .sort((a, b) => (b.current.exposureMean ?? 0) - (a.current.exposureMean ?? 0));
  });
  /** People are added up only where none of the class is hidden: a total would give the hidden ones away. */
  protected readonly classes = computed(() =>
    EXPOSURE_CLASSES.map((exposureClass) => {
      const families = this.found().filter(({ current }) => current.exposureClass === exposureClass);
      const hidden = families.some(({ people }) => people.suppressed);
      return { id: exposureClass, name: classShortWords(exposureClass), count: families.length, people: hidden ? null : families.reduce((sum, { people }) => sum + (people.count ?? 0), 0) };
    }),
  );
  protected readonly asTable = computed(() => this.vue() === 'table');
  protected readonly facts: readonly SourceFact[] = [
    { term: $localize`:@@occupations.map.method:Méthode`, detail: $localize`:@@occupations.map.method.detail:Moyenne et écart-type de l’exposition des tâches d’aujourd’hui, pondérés par leur part du temps ; la classe vient des deux, arrondis à deux décimales (OIT, document de travail 140, 2025).` },
    { term: $localize`:@@occupations.map.people:Personnes`, detail: $localize`:@@occupations.map.people.detail:Affectations en cours aujourd’hui. Masqué sous cinq personnes, ainsi que ce qui permettrait de retrouver un nombre masqué.` },
  ];
  protected readonly columns = computed<readonly DataColumn<MappedFamily>[]>(() => [
    { id: 'title', header: $localize`:@@occupations.map.column.family:Corps d’emploi`, value: ({ title }) => this.language.of(title), sortable: true, rowHeader: true },
    { id: 'code', header: $localize`:@@occupations.map.column.code:Classe`, value: ({ officialCode }) => officialCode ?? null, sortable: true },
    { id: 'group', header: $localize`:@@occupations.map.column.group:Groupe`, value: ({ group }) => this.language.of(group), sortable: true },
    { id: 'people', header: $localize`:@@occupations.map.column.people:Personnes`, value: ({ people }) => people.count ?? null, sortable: true, numeric: true },
    { id: 'mean', header: $localize`:@@occupations.map.column.mean:Exposition moyenne`, value: ({ current }) => rounded(current.exposureMean), sortable: true, numeric: true },
    { id: 'dispersion', header: $localize`:@@occupations.map.column.dispersion:Dispersion`, value: ({ current }) => rounded(current.exposureDispersion), sortable: true, numeric: true },
    { id: 'class', header: $localize`:@@occupations.map.column.class:Exposition`, value: (family) => this.classOf(family), sortable: true },
  ]);

  protected classOf({ current }: MappedFamily): string {
    return classWords(current.exposureClass ?? null);
  }

  protected titleOf({ title }: MappedFamily): string {
    return this.language.of(title);
  }

  protected search(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected choose(event: Event): void {
    this.group.set((event.target as HTMLSelectElement).value);
  }

  protected readonly trackFamily = ({ id }: MappedFamily) => id;

  /** Wide enough for three columns, a family opens beside the map; otherwise on its own page. */
  protected open(id: string): void {
    if (matchMedia('(min-width: 1101px)').matches) void this.router.navigate([], { queryParams: { corps: id }, queryParamsHandling: 'merge' });
    else void this.router.navigate(['/corps-emploi', id]);
  }

  protected follow(event: Event, id: string): void {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.open(id);
  }

  protected close(): void {
    const id = this.corps();
    void this.router.navigate([], { queryParams: { corps: null }, queryParamsHandling: 'merge' }).then(() => document.getElementById(`family-${id}`)?.focus());
  }
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 100) / 100;
}
