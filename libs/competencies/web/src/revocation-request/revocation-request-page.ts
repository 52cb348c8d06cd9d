import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DayPipe, EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { EvidenceRevocation } from '../evidence/evidence-revocation.js';
import { EvidenceAboutDocument, type EvidenceAboutQuery, FindPeopleDocument, type FindPeopleQuery } from '../generated/graphql.js';
import { evidenceKindWords } from '../my-competencies/standing-words.js';

type Found = FindPeopleQuery['findPeople'][number];

/** Revokes a piece of evidence at a person’s lawful request: found by its date, kind and competency, never by a level. */
@Component({
  selector: 'pa-revocation-request-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, EmptyState, ErrorState, EvidenceRevocation, LoadingSkeleton, PageHead, TextPipe],
  templateUrl: './revocation-request-page.html',
  styles: `
    .found li { padding: 4px 0; }
    .revoked th, .revoked td { color: var(--pa-ink-2); }
    th small { display: block; font: var(--pa-caption); color: var(--pa-ink-2); }
  `,
})
export class RevocationRequestPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  protected readonly search = signal('');
  private readonly asked = signal('');
  protected readonly person = signal<Found | undefined>(undefined);
  protected readonly revoking = signal<string | undefined>(undefined);
  protected readonly found = this.graphql.query(FindPeopleDocument, () => (this.asked() ? { search: this.asked() } : undefined));
  protected readonly evidence = this.graphql.query(EvidenceAboutDocument, () => { const person = this.person(); return person ? { employeeId: person.id } : undefined; });
  protected readonly people = computed(() => this.found.value()?.findPeople);
  protected readonly pieces = computed(() => this.evidence.value()?.evidenceAbout);
  protected readonly heading = $localize`:@@competencies.request.heading:Retrait de preuves à une demande`;
  protected readonly lead = $localize`:@@competencies.request.lead:Une personne demande, comme la loi le permet, qu’une preuve à son sujet soit retirée. Vous la reconnaissez à sa date, à sa sorte et à sa compétence ; aucun niveau n’est montré.`;
  protected readonly nobody = $localize`:@@competencies.request.nobody:Personne de ce nom`;
  protected readonly nothing = $localize`:@@competencies.request.nothing:Aucune preuve n’est détenue`;

  /** The kind, unless the title already is the kind. */
  protected kindOf({ kind, title }: EvidenceAboutQuery['evidenceAbout'][number]): string {
    const words = evidenceKindWords(kind);
    return this.language.of(title) === words ? '' : words;
  }

  protected look(event: Event): void {
    event.preventDefault();
    if (this.search().trim().length < 2) return;
    this.person.set(undefined);
    this.asked.set(this.search().trim());
  }

  protected choose(person: Found): void {
    this.revoking.set(undefined);
    this.person.set(person);
  }

  protected done(): void {
    this.revoking.set(undefined);
    this.evidence.reload();
  }
}
