import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { confirmedLevel, INDICATOR_ANSWERS, type IndicatorAnswer, type Level as CompetencyLevel, MINIMUM_WORDS, observedLevel } from '@passerelle/competencies-domain';
import { DayPipe, ErrorState, GraphqlClient, GraphqlFailure, Icon, Intention, keptText, LoadingSkeleton, PageHead, PageLanguage, Tag, TypographyPipe } from '@passerelle/platform-web';

import { EvidenceRevocation } from '../evidence/evidence-revocation.js';
import { DecideValidationDocument, OpenValidationDocument, type ValidationFieldsFragment } from '../generated/graphql.js';
import { TeamPages } from '../team/team-pages.js';
import { decisionWords } from './certificate-words.js';
import { DeclaredCertificate } from './declared-certificate.js';
import { stateWords } from './validation-words.js';

type Level = ValidationFieldsFragment['competency']['levels'][number];

/** One request, read then decided: what is observed, indicator by indicator, or what is missing. Nothing is filled in beforehand. */
@Component({
  selector: 'pa-validation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DeclaredCertificate, ErrorState, EvidenceRevocation, Icon, LoadingSkeleton, PageHead, Tag, TeamPages, TypographyPipe],
  templateUrl: './validation-page.html',
  styleUrl: './validation.css',
})
export class ValidationPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  protected readonly language = inject(PageLanguage);
  private readonly opening = new Intention();
  private readonly deciding = new Intention();
  readonly requestId = input.required<string>();
  protected readonly request = signal<ValidationFieldsFragment | undefined>(undefined);
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly refusal = signal('');
  protected readonly sending = signal(false);
  protected readonly revoking = signal(false);
  private readonly kept = keptText(() => `decision.${this.requestId()}`);
  protected readonly comment = this.kept.value;
  protected readonly answers = signal<Readonly<Record<string, IndicatorAnswer>>>({});
  protected readonly certificate = computed(() => this.request()?.certificate ?? null);
  protected readonly words = computed(() => decisionWords(this.certificate() !== null));
  /** A certificate shows no more than its holder says that it does. */
  protected readonly levels = computed(() => (this.request()?.competency.levels ?? []).filter(({ level }) => level <= (this.certificate()?.level ?? level)));
  protected readonly heading = computed(() => { const request = this.request(); return request ? $localize`:@@competencies.decide.heading:${request.personName}:person: : ${this.language.of(request.competency.title)}:competency:` : ''; });
  protected readonly choices = INDICATOR_ANSWERS;
  protected readonly stateOf = ({ state }: ValidationFieldsFragment) => stateWords(state);
  /** The rule of the server, so that the level which is announced is the one that will be written. */
  protected readonly level = computed(() => {
    const request = this.request();
    if (!request) return null;
    const observed = observedLevel({ levels: request.competency.levels } as Parameters<typeof observedLevel>[0], new Map(Object.entries(this.answers())));
    return request.certificate ? confirmedLevel(observed, request.certificate.level as Exclude<CompetencyLevel, 0>) : observed;
  });
  protected readonly commentMissing = computed(() => this.comment().trim().length < MINIMUM_WORDS);
  protected readonly cannotReturn = computed(() => (this.commentMissing() || this.sending() ? 'true' : null));
  protected readonly cannotValidate = computed(() => (this.level() === null ? 'true' : this.cannotReturn()));

  constructor() {
    effect(() => {
      const id = this.requestId();
      untracked(() => void this.open(id));
    });
  }

  protected async open(id: string): Promise<void> {
    this.failure.set(undefined);
    try {
      const { openValidation } = await this.graphql.mutate(OpenValidationDocument, { input: { idempotencyKey: this.opening.current(), id } });
      this.opening.done();
      this.request.set(openValidation.request);
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    }
  }

  protected withdrawn(): void {
    this.revoking.set(false);
    void this.open(this.requestId());
  }

  protected answer(indicatorId: string, answer: IndicatorAnswer): void {
    this.answers.set({ ...this.answers(), [indicatorId]: answer });
  }

  protected type(event: Event): void {
    this.kept.set((event.target as HTMLTextAreaElement).value);
  }

  protected answeredIn({ indicators }: Level): number {
    return indicators.filter(({ id }) => this.answers()[id]).length;
  }

  protected async decide(decision: 'validated' | 'returned'): Promise<void> {
    if (this.sending()) return;
    if (decision === 'validated' && this.level() === null) return this.refusal.set(this.words().nothing);
    if (this.commentMissing()) return this.refusal.set($localize`:@@competencies.decide.comment-missing:Ajoutez quelques mots : la personne les lira.`);
    this.sending.set(true);
    this.refusal.set('');
    const answers = decision === 'validated' ? Object.entries(this.answers()).map(([indicatorId, answer]) => ({ indicatorId, answer })) : [];
    try {
      const { decideValidation } = await this.graphql.mutate(DecideValidationDocument, { input: { idempotencyKey: this.deciding.current(), id: this.requestId(), decision, comment: this.comment(), answers } });
      this.deciding.done();
      this.kept.forget();
      if (decideValidation.__typename === 'ValidationDecided') await this.router.navigate(['/mon-equipe/validations']);
      else await this.open(this.requestId());
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    } finally {
      this.sending.set(false);
    }
  }
}
