import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type Course, type CoursePart, followBase, type PartContent, splitCourse } from '@passerelle/learning-domain';
import { ErrorState, GraphqlClient, GraphqlFailure, Intention, LoadingSkeleton } from '@passerelle/platform-web';

import { CourseDraftDifferenceDocument, TakeNewerVersionDocument } from '../generated/graphql.js';
import { PartChanges } from './part-changes.js';

type Parts = readonly { readonly partId: string; readonly content: unknown }[];

/** A draft against the version in force; where that one was published since the draft was begun, what it changed, and a way to take what the draft did not touch. */
@Component({
  selector: 'pa-draft-difference',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, LoadingSkeleton, PartChanges],
  templateUrl: './draft-difference.html',
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
    section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; justify-items: start; }
    section > pa-part-changes { justify-self: stretch; }
    h3 { font: var(--pa-title-m); }
    ul { list-style: disc; padding-inline-start: 20px; margin: 0; }
  `,
})
export class DraftDifference {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly draftId = input.required<string>();
  /** The course as the draft makes it. */
  readonly course = input.required<Course>();
  /** Its parts, those set aside too. */
  readonly parts = input.required<readonly CoursePart[]>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly nameOf = input.required<(partId: string, content: PartContent | undefined) => string>();
  /** Whether all that was written is kept. */
  readonly saved = input.required<boolean>();
  /** Nothing can be written in it. */
  readonly locked = input.required<boolean>();
  /** The draft is to be read again. */
  readonly changed = output();
  protected readonly page = this.graphql.query(CourseDraftDifferenceDocument, () => ({ id: this.draftId() }));
  protected readonly refusal = signal('');
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly done = signal<{ readonly taken: number; readonly kept: readonly string[]; readonly aside: readonly string[] } | undefined>(undefined);
  protected readonly mine = computed(() => splitCourse(this.course()));
  private readonly read = computed(() => this.page.value()?.courseDraft);
  protected readonly latest = computed(() => partsOf(this.read()?.latestParts));
  protected readonly base = computed(() => partsOf(this.read()?.baseParts));
  protected readonly version = computed(() => this.read()?.latestVersion ?? 0);
  protected readonly movedOn = computed(() => { const read = this.read(); return read !== undefined && (read.latestVersion ?? 0) !== (read.baseVersion ?? 0); });
  /** What the draft is held against: while a newer version is not taken, the one that it was begun from, so that it does not seem to undo the other. */
  protected readonly against = computed(() => (this.movedOn() ? { version: this.read()?.baseVersion ?? 0, parts: this.base() } : { version: this.version(), parts: this.latest() }));
  protected readonly follows = computed(() => followBase(this.base(), this.latest(), this.parts()));

  protected called(partId: string): string {
    return this.nameOf()(partId, [...this.parts(), ...this.latest()].find((part) => part.partId === partId)?.content);
  }

  protected async take(): Promise<void> {
    this.failure.set(undefined);
    this.refusal.set(this.saved() ? '' : $localize`:@@learning.review.not-saved:Attendez que vos derniers mots soient enregistrés.`);
    if (this.refusal()) return;
    const wanted = { draftId: this.draftId(), version: this.version() };
    try {
      const { takeNewerVersion: answer } = await this.graphql.mutate(TakeNewerVersionDocument, { input: { idempotencyKey: this.intention.current(wanted), ...wanted } });
      this.intention.done();
      if (answer.__typename === 'CourseVersionTaken') this.done.set({ taken: answer.taken.length, kept: answer.kept, aside: answer.aside });
      else this.refusal.set(answer.__typename === 'CourseMovedOn' ? $localize`:@@learning.difference.again:La version ${answer.version}:version: a été publiée entre-temps : rien n’a changé. Voyez d’abord ce qu’elle change.` : $localize`:@@learning.review.closed:Ce brouillon est publié ou archivé : rien n’a changé.`);
      this.page.reload();
      this.changed.emit();
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    }
  }
}

function partsOf(parts: Parts | undefined): readonly CoursePart[] {
  return (parts ?? []) as readonly CoursePart[];
}
