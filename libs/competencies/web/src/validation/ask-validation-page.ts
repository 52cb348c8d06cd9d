import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MINIMUM_WORDS } from '@passerelle/competencies-domain';
import { ErrorState, GraphqlClient, Intention, keptText, LoadingSkeleton, PageHead, PageLanguage } from '@passerelle/platform-web';

import { AskValidationDocument, type AskValidationMutation, AskValidationPageDocument } from '../generated/graphql.js';
import { type AttachedFile, FileAttachment } from './file-attachment.js';
import { OwnRequests } from './own-requests.js';
import { noManagerWords } from './validation-words.js';

/** Shows what one does to one’s manager, in words and with a file, and asks for it to be observed. */
@Component({
  selector: 'pa-ask-validation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, FileAttachment, LoadingSkeleton, OwnRequests, PageHead, RouterLink],
  templateUrl: './ask-validation-page.html',
  styleUrl: './validation.css',
})
export class AskValidationPage {
  private readonly graphql = inject(GraphqlClient);
  protected readonly language = inject(PageLanguage);
  private readonly intention = new Intention();
  readonly competencyId = input.required<string>();
  protected readonly page = this.graphql.query(AskValidationPageDocument, () => ({ id: this.competencyId() }));
  protected readonly competency = computed(() => this.page.value()?.competency);
  protected readonly heading = computed(() => { const competency = this.competency(); return competency ? this.language.of(competency.title) : ''; });
  protected readonly over = $localize`:@@competencies.ask.over:Demander une validation`;
  protected readonly manager = computed(() => { const manager = this.page.value()?.myManager; return manager ? `${manager.firstName} ${manager.lastName}` : ''; });
  protected readonly requests = computed(() => (this.page.value()?.myValidationRequests ?? []).filter(({ competency, subject }) => competency.id === this.competencyId() && subject === 'work'));
  private readonly kept = keptText(() => `validation.${this.competencyId()}`);
  protected readonly words = this.kept.value;
  protected readonly file = signal<AttachedFile | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly off = signal(false);
  protected readonly missing = computed(() => Math.max(0, MINIMUM_WORDS - this.words().trim().length));
  protected readonly blocked = computed(() => (this.missing() > 0 || this.sending() ? 'true' : null));

  protected type(event: Event): void {
    this.kept.set((event.target as HTMLTextAreaElement).value);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    if (this.missing() > 0) return this.refusal.set($localize`:@@competencies.ask.short:Dites en quelques mots ce que vous avez fait, et où on le voit.`);
    this.sending.set(true);
    this.refusal.set('');
    try {
      const { askValidation } = await this.graphql.mutate(AskValidationDocument, { input: { idempotencyKey: this.intention.current(), competencyId: this.competencyId(), words: this.words(), fileId: this.file()?.id ?? null } });
      this.intention.done();
      this.acknowledge(askValidation);
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    } finally {
      this.sending.set(false);
    }
  }

  private acknowledge(outcome: AskValidationMutation['askValidation']): void {
    switch (outcome.__typename) {
      case 'ValidationAsked':
      case 'ValidationAlreadyWaiting':
        this.kept.forget();
        this.file.set(undefined);
        return this.page.reload();
      case 'ProfilingIsOff':
        return this.off.set(true);
      case 'NoManager':
        return this.refusal.set(noManagerWords());
    }
  }
}
