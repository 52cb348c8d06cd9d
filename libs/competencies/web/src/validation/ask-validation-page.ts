import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MINIMUM_WORDS } from '@passerelle/competencies-domain';
import { ErrorState, FETCH, GraphqlClient, Icon, Intention, keptText, LoadingSkeleton, PageHead, PageLanguage, Tag } from '@passerelle/platform-web';

import { AskValidationDocument, type AskValidationMutation, AskValidationPageDocument, type ValidationFieldsFragment, WithdrawValidationDocument } from '../generated/graphql.js';
import { fileRefusalWords, stateWords } from './validation-words.js';

const MEGABYTES = 5;

/** Shows what one does to one’s manager, in words and with a file, and asks for it to be observed. */
@Component({
  selector: 'pa-ask-validation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DatePipe, ErrorState, Icon, LoadingSkeleton, PageHead, RouterLink, Tag],
  templateUrl: './ask-validation-page.html',
  styleUrl: './validation.css',
})
export class AskValidationPage {
  private readonly graphql = inject(GraphqlClient);
  protected readonly language = inject(PageLanguage);
  private readonly fetch = inject(FETCH);
  private readonly intention = new Intention();
  readonly competencyId = input.required<string>();
  protected readonly page = this.graphql.query(AskValidationPageDocument, () => ({ id: this.competencyId() }));
  protected readonly competency = computed(() => this.page.value()?.competency);
  protected readonly heading = computed(() => { const competency = this.competency(); return competency ? this.language.of(competency.title) : ''; });
  protected readonly over = $localize`:@@competencies.ask.over:Demander une validation`;
  protected readonly manager = computed(() => { const manager = this.page.value()?.myManager; return manager ? `${manager.firstName} ${manager.lastName}` : ''; });
  protected readonly requests = computed(() => (this.page.value()?.myValidationRequests ?? []).filter(({ competency }) => competency.id === this.competencyId()));
  protected readonly waiting = computed(() => this.requests().find(({ state }) => state === 'waiting'));
  protected readonly past = computed(() => this.requests().filter(({ state }) => state !== 'waiting'));
  private readonly kept = keptText(() => `validation.${this.competencyId()}`);
  protected readonly words = this.kept.value;
  protected readonly file = signal<{ readonly id: string; readonly name: string } | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly off = signal(false);
  protected readonly missing = computed(() => Math.max(0, MINIMUM_WORDS - this.words().trim().length));
  protected readonly blocked = computed(() => (this.missing() > 0 || this.sending() ? 'true' : null));
  protected readonly stateOf = ({ state }: ValidationFieldsFragment) => stateWords(state);

  protected type(event: Event): void {
    this.kept.set((event.target as HTMLTextAreaElement).value);
  }

  protected async attach(event: Event): Promise<void> {
    const [chosen] = (event.target as HTMLInputElement).files ?? [];
    if (!chosen) return;
    this.refusal.set('');
    if (chosen.size > MEGABYTES * 1_000_000) return this.refusal.set(fileRefusalWords('FileTooLarge'));
    try {
      const response = await this.fetch(`/api/validation-files?name=${encodeURIComponent(chosen.name)}`, { method: 'PUT', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream', 'x-passerelle-request': '1' }, body: chosen });
      const answer = (await response.json()) as { id?: string; kind?: string };
      if (answer.id) this.file.set({ id: answer.id, name: chosen.name });
      else this.refusal.set(fileRefusalWords(answer.kind ?? ''));
    } catch {
      this.refusal.set(fileRefusalWords('network'));
    }
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

  protected async withdraw(id: string): Promise<void> {
    try {
      await this.graphql.mutate(WithdrawValidationDocument, { input: { idempotencyKey: this.intention.current(), id } });
      this.intention.done();
      this.page.reload();
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
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
        return this.refusal.set($localize`:@@competencies.ask.no-manager:Le fichier du personnel ne nomme pas la personne dont vous relevez : demandez à votre administration de le corriger. Votre texte reste ici.`);
    }
  }
}
