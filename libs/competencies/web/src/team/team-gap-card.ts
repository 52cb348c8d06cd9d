import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DurationPipe, GraphqlClient, Intention, Session, Tag, TextPipe } from '@passerelle/platform-web';

import { FollowTeamGapDocument, type TeamGapsQuery } from '../generated/graphql.js';

type Gap = TeamGapsQuery['teamGaps'][number];
const REASON_LENGTH = 10;

/** One gap with its proposal: what could be done, what could be expected of it, why; and what the manager makes of it. */
@Component({
  selector: 'pa-team-gap-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DurationPipe, NgTemplateOutlet, RouterLink, Tag, TextPipe],
  templateUrl: './team-gap-card.html',
  styles: `
    :host { display: grid; gap: 6px; }
    .pa-proposal { display: grid; gap: 8px; }
    .made { display: grid; gap: 8px; padding: 10px 14px; border: 1px solid var(--pa-line); border-radius: 10px; }
    dl { display: grid; gap: 6px; font: var(--pa-caption); margin-top: 6px; }
    h4 { font: var(--pa-title-s); }
    dt { font-weight: 600; }
    blockquote { margin: 0; }
  `,
})
export class TeamGapCard {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  /** Whoever stands in for a manager plans no meeting. */
  protected readonly canPlan = inject(Session).can('workshop:plan');
  readonly gap = input.required<Gap>();
  /** Whose team it is. */
  readonly managerId = input<string | null>(null);
  /** Whether somebody offers to accompany for it. */
  readonly mentored = input(false);
  /** What was made of it is kept. */
  readonly followed = output();
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly settingAside = signal(false);
  protected readonly reason = signal('');
  protected readonly refusal = signal('');
  protected readonly sending = signal(false);
  protected readonly missing = computed(() => this.reason().trim().length < REASON_LENGTH);
  protected readonly preparation = computed(() => ({ formation: this.gap().course?.id ?? null, competence: this.gap().competency.id, equipe: this.managerId() }));
  protected readonly reasonId = computed(() => `set-aside-${this.gap().competency.id}`);

  protected async setAside(event: Event): Promise<void> {
    event.preventDefault();
    if (this.missing()) return this.refusal.set($localize`:@@competencies.gaps.reason.short:Dites en quelques mots pourquoi : vous le retrouverez ici.`);
    await this.follow('setAside', this.reason().trim());
  }

  protected async follow(state: Gap['state'], reason: string | null = null): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refusal.set('');
    try {
      await this.graphql.mutate(FollowTeamGapDocument, { input: { idempotencyKey: this.intention.current(), managerId: this.managerId(), competencyId: this.gap().competency.id, action: this.gap().action, state, reason } });
      this.intention.done();
      this.settingAside.set(false);
      this.reason.set('');
      this.followed.emit();
      // The button that had the focus goes away with what was proposed.
      this.title().nativeElement.focus();
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    } finally {
      this.sending.set(false);
    }
  }
}
