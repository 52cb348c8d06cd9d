import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { COMMENT_LENGTH } from '@passerelle/learning-domain';
import { ErrorState, GraphqlClient, GraphqlFailure, Intention, keptText, MomentPipe, newIdempotencyKey, TypographyPipe } from '@passerelle/platform-web';

import { type CourseDraftReadingFragment, RemarkOnCourseDraftDocument, SettleCourseDraftRemarkDocument } from '../generated/graphql.js';

/** What is said of one part of a draft, and room to say more; what is settled goes. */
@Component({
  selector: 'pa-draft-remarks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, MomentPipe, TypographyPipe],
  template: `
    <section class="pa-card pa-stack" aria-labelledby="pa-remarks">
      <h2 id="pa-remarks" i18n="@@learning.remarks.heading">Remarques sur cette partie</h2>
      @for (remark of open(); track remark.id) {
        <article>
          <p class="pa-caption">{{ remark.authorName }}, {{ remark.writtenAt | moment }}</p>
          <blockquote>{{ remark.words | typography }}</blockquote>
          <p><button type="button" class="pa-link" (click)="settle(remark.id)" i18n="@@learning.remarks.settle">C’est réglé</button></p>
        </article>
      }
      <form class="pa-field" (submit)="$event.preventDefault(); say()" novalidate>
        <label class="pa-field"><span i18n="@@learning.remarks.say">Une remarque pour les personnes qui écrivent</span><textarea #field class="pa-input" rows="2" [attr.maxlength]="longest" [value]="words()" (input)="kept.set(field.value)"></textarea></label>
        <p><button type="submit" class="pa-button pa-button--outlined pa-button--small" i18n="@@learning.remarks.send">Ajouter la remarque</button></p>
      </form>
      @if (failure(); as failed) { <pa-error-state [failure]="failed" [ofAction]="true" /> }
    </section>
  `,
  styles: `
    h2 { font: var(--pa-title-l); }
    textarea { resize: vertical; }
    blockquote { margin: 0; padding: 6px 12px; border-inline-start: 4px solid var(--pa-line); overflow-wrap: anywhere; }
  `,
})
export class DraftRemarks {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly draft = input.required<CourseDraftReadingFragment>();
  readonly partId = input.required<string>();
  readonly changed = output();
  protected readonly longest = COMMENT_LENGTH;
  protected readonly kept = keptText(() => `remark.${this.draft().id}.${this.partId()}`);
  protected readonly words = this.kept.value;
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly open = computed(() => this.draft().remarks.filter((remark) => remark.partId === this.partId() && !remark.settledAt));

  protected async say(): Promise<void> {
    const wanted = { draftId: this.draft().id, partId: this.partId(), words: this.words().trim() };
    if (!wanted.words) return;
    await this.act(async () => {
      await this.graphql.mutate(RemarkOnCourseDraftDocument, { input: { idempotencyKey: this.intention.current(wanted), ...wanted } });
      this.intention.done();
      this.kept.forget();
    });
  }

  protected settle(id: string): Promise<void> {
    return this.act(async () => void (await this.graphql.mutate(SettleCourseDraftRemarkDocument, { input: { idempotencyKey: newIdempotencyKey(), draftId: this.draft().id, id } })));
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.failure.set(undefined);
    try {
      await work();
      this.changed.emit();
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    }
  }
}
