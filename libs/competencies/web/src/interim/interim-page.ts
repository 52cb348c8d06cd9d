import { ChangeDetectionStrategy, Component, computed, inject, LOCALE_ID, signal } from '@angular/core';
import { ConfirmDialog, EmptyState, ErrorState, type Fault, FieldFault, GraphqlClient, LoadingSkeleton, PageHead, Sending } from '@passerelle/platform-web';

import { EndInterimDocument, type InterimFieldsFragment, InterimPageDocument, NameInterimDocument } from '../generated/graphql.js';
import { TeamPages } from '../team/team-pages.js';
import { ColleagueField, type SuggestedColleague } from './colleague-field.js';
import { InterimEntry } from './interim-entry.js';
import { interimRefusalWords } from './interim-words.js';

/** A manager names who stands in for them, from a day to a day; puts an end to it; reads what was done in their name. */
@Component({
  selector: 'pa-interim-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ColleagueField, EmptyState, ErrorState, FieldFault, InterimEntry, LoadingSkeleton, PageHead, TeamPages],
  templateUrl: './interim-page.html',
  styles: `
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); gap: 16px; }
    .interims > li { display: grid; gap: 8px; padding: 14px 0; border-top: 1px solid var(--pa-line); }
    .interims > li:first-child { border-top: 0; }
  `,
})
export class InterimPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly locale = inject(LOCALE_ID);
  private readonly act = new Sending();
  protected readonly page = this.graphql.query(InterimPageDocument, () => ({}));
  protected readonly all = computed(() => this.page.value()?.myInterims ?? []);
  /** To come and running, the first to start first; then the others, the latest first. */
  protected readonly standing = computed(() => this.all().filter(({ state }) => state === 'running' || state === 'toCome').toReversed());
  protected readonly past = computed(() => this.all().filter(({ state }) => state === 'over' || state === 'ended'));
  protected readonly heading = $localize`:@@competencies.interim.heading:Intérim`;
  protected readonly lead = $localize`:@@competencies.interim.lead:Pendant vos absences, une personne que vous nommez voit votre équipe et agit pour elle, sous son propre nom.`;
  protected readonly nobody = $localize`:@@competencies.interim.nobody:Personne n’assure votre intérim`;
  protected readonly nobodyDetail = $localize`:@@competencies.interim.nobody.detail:Nommez une personne avant de partir : votre équipe saura à qui s’adresser.`;
  protected readonly delegate = signal<SuggestedColleague | undefined>(undefined);
  protected readonly startsOn = signal('');
  protected readonly endsOn = signal('');
  protected readonly word = signal('');
  protected readonly sending = this.act.busy;
  protected readonly refusal = this.act.refusal;
  protected readonly said = this.act.said;
  protected readonly fault = signal<Fault | undefined>(undefined);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const delegate = this.delegate();
    this.said.set('');
    this.refusal.set('');
    this.fault.set(this.missing());
    if (!delegate || this.fault() || this.sending()) return;
    const wanted = { delegateId: delegate.employeeId, startsOn: this.startsOn(), endsOn: this.endsOn(), word: this.word().trim() };
    await this.act.run(wanted, async (idempotencyKey) => {
      const { nameInterim } = await this.graphql.mutate(NameInterimDocument, { input: { idempotencyKey, ...wanted } });
      if (nameInterim.__typename !== 'InterimNamed') return this.refusal.set(interimRefusalWords(nameInterim, this.locale));
      this.said.set($localize`:@@competencies.interim.named:C’est fait : ${nameInterim.interim.delegateName}:name: et votre équipe en reçoivent l’avis.`);
      this.clear();
    });
  }

  protected async end(interim: InterimFieldsFragment): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@competencies.interim.end.heading:Mettre fin à cet intérim ?`,
      text: $localize`:@@competencies.interim.end.text:${interim.delegateName}:name: ne verra plus votre équipe, dès maintenant, et en reçoit l’avis. Ce qui a été fait reste.`,
      confirm: $localize`:@@competencies.interim.end.confirm:Mettre fin à l’intérim`,
    });
    if (!sure || this.sending()) return;
    this.said.set('');
    await this.act.run(interim.id, async (idempotencyKey) => {
      await this.graphql.mutate(EndInterimDocument, { input: { idempotencyKey, id: interim.id } });
      this.said.set($localize`:@@competencies.interim.end.done:L’intérim est terminé. Votre équipe ne s’ouvre plus qu’à vous.`);
      this.page.reload();
    });
  }

  private clear(): void {
    this.delegate.set(undefined);
    this.startsOn.set('');
    this.endsOn.set('');
    this.word.set('');
    this.page.reload();
  }

  private missing(): Fault | undefined {
    if (!this.delegate()) return { field: 'who', words: $localize`:@@competencies.interim.fault.who:Cherchez une personne et choisissez-la dans la liste.` };
    if (!this.startsOn() || !this.endsOn()) return { field: this.startsOn() ? 'last' : 'first', words: $localize`:@@competencies.interim.fault.days:Donnez le premier et le dernier jour.` };
    return undefined;
  }
}
