import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, GraphqlClient, Icon, Intention, LoadingSkeleton, PageHead, PageLanguage, saveFile, Session, TextPipe, TypographyPipe } from '@passerelle/platform-web';

import { LeaveWorkshopDocument, type LeaveWorkshopMutation, TakeWorkshopPlaceDocument, WorkshopPageDocument } from '../generated/graphql.js';
import { WorkshopPeople } from './workshop-people.js';
import { placesWords, refusalWords, standingWords, workshopMoment } from './workshop-words.js';

/** One workshop: what it is, one's place, and for whoever planned it who comes. */
@Component({
  selector: 'pa-workshop-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, Icon, LoadingSkeleton, PageHead, RouterLink, TextPipe, TypographyPipe, WorkshopPeople],
  templateUrl: './workshop-page.html',
  styles: `
    .about { white-space: pre-line; overflow-wrap: anywhere; }
    dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 6px 16px; }
    dt { font: var(--pa-label); color: var(--pa-ink-2); }
    dd { overflow-wrap: anywhere; }
    @media (max-width: 700px) { dl { grid-template-columns: minmax(0, 1fr); gap: 2px; } dd { margin-bottom: 8px; } }
  `,
})
export class WorkshopPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  private readonly intention = new Intention();
  readonly workshopId = input.required<string>();
  protected readonly page = this.graphql.query(WorkshopPageDocument, () => ({ id: this.workshopId() }));
  protected readonly workshop = computed(() => this.page.value()?.workshop);
  protected readonly mayJoin = inject(Session).can('workshop:join');
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly said = signal('');
  protected readonly takeLabel = $localize`:@@learning.workshop.take:Prendre une place`;
  protected readonly waitLabel = $localize`:@@learning.workshop.wait:M’inscrire à la liste d’attente`;
  protected readonly moment = computed(() => this.of((workshop) => workshopMoment(workshop, this.language.current, this.locale)));
  protected readonly standing = computed(() => this.of(standingWords));
  protected readonly places = computed(() => this.of(placesWords));
  protected readonly full = computed(() => { const shown = this.workshop(); return shown !== undefined && (shown.taken >= shown.seats || shown.waiting > 0); });
  protected readonly audience = computed(() => (this.workshop()?.audience === 'team' ? $localize`:@@learning.workshop.audience.team:L’équipe de la personne qui l’a planifié` : $localize`:@@learning.workshop.audience.organization:Tout l’organisme`));

  protected take(): Promise<void> {
    return this.send('take', async (input) => (await this.graphql.mutate(TakeWorkshopPlaceDocument, { input })).takeWorkshopPlace);
  }

  protected leave(): Promise<void> {
    return this.send('leave', async (input) => (await this.graphql.mutate(LeaveWorkshopDocument, { input })).leaveWorkshop);
  }

  /** Hands the appointment to the person's own calendar, as a file. */
  protected download(): void {
    const shown = this.workshop();
    if (!shown?.calendar) return;
    saveFile(`atelier-${shown.day}.ics`, 'text/calendar', shown.calendar);
  }

  private async send(what: 'take' | 'leave', mutation: (input: { idempotencyKey: string; id: string }) => Promise<LeaveWorkshopMutation['leaveWorkshop']>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refusal.set('');
    this.said.set('');
    try {
      const outcome = await mutation({ idempotencyKey: this.intention.current(what), id: this.workshopId() });
      this.intention.done();
      if (outcome.__typename === 'WorkshopRefused') {
        this.refusal.set(refusalWords(outcome.why));
        return this.page.reload();
      }
      this.page.set({ workshop: outcome.workshop });
      this.said.set(this.outcomeWords(outcome.workshop.myPlace?.state));
    } catch (failure) {
      this.refusal.set(failure instanceof Error ? failure.message : '');
    } finally {
      this.sending.set(false);
    }
  }

  private outcomeWords(state: string | undefined): string {
    switch (state) {
      case 'seated': return $localize`:@@learning.workshop.said.seated:La place est à vous.`;
      case 'waiting': return $localize`:@@learning.workshop.said.waiting:C’est noté. Si une place se libère, elle vous revient à votre tour, et un avis vous le dit.`;
      case 'declined': return $localize`:@@learning.workshop.said.declined:C’est noté. Vous pouvez encore prendre une place.`;
      default: return $localize`:@@learning.workshop.said.left:C’est noté. S’il reste de la place, vous pouvez revenir.`;
    }
  }

  private of(words: (workshop: NonNullable<ReturnType<WorkshopPage['workshop']>>) => string): string {
    const shown = this.workshop();
    return shown ? words(shown) : '';
  }
}
