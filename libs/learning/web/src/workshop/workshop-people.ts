import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CellTemplate, ConfirmDialog, type DataColumn, DataTable, EmptyState, ErrorState, GraphqlClient, Intention, LoadingSkeleton, TypedWords } from '@passerelle/platform-web';

import { CancelWorkshopDocument, InviteToWorkshopDocument, MarkWorkshopAttendanceDocument, WorkshopCandidatesDocument, type WorkshopCandidatesQuery, WorkshopPeopleDocument, type WorkshopPeopleQuery, type WorkshopRefusal, type WorkshopWholeFragment } from '../generated/graphql.js';
import { attendanceWords, personStateWords, refusalWords } from './workshop-words.js';

type Person = WorkshopPeopleQuery['workshopParticipants'][number];
type Candidate = WorkshopCandidatesQuery['workshopCandidates'][number];
type Outcome = { readonly __typename: 'WorkshopKept' } | { readonly __typename: 'WorkshopRefused'; readonly why: WorkshopRefusal };
const SHORTEST_REASON = 3;

/** For whoever planned a workshop: who comes, who is invited, who came; and the cancelling. */
@Component({
  selector: 'pa-workshop-people',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, EmptyState, ErrorState, LoadingSkeleton, RouterLink],
  templateUrl: './workshop-people.html',
  styles: `
    form { padding-top: 12px; border-top: 1px solid var(--pa-line); }
    .people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr)); gap: 4px 16px; max-height: 240px; overflow-y: auto; }
    @media (max-width: 700px) { .marks { flex-direction: column; align-items: stretch; } }
    .choice { display: flex; align-items: center; gap: 8px; min-height: 32px; min-width: 0; overflow-wrap: anywhere; }
  `,
})
export class WorkshopPeople {
  private readonly graphql = inject(GraphqlClient);
  private readonly dialog = inject(ConfirmDialog);
  private readonly intention = new Intention();
  readonly workshop = input.required<WorkshopWholeFragment>();
  readonly changed = output();
  private readonly id = computed(() => this.workshop().id);
  protected readonly page = this.graphql.query(WorkshopPeopleDocument, () => ({ id: this.id() }));
  protected readonly people = computed(() => this.page.value()?.workshopParticipants);
  protected readonly typed = new TypedWords();
  protected readonly candidates = this.graphql.query(WorkshopCandidatesDocument, () => ({ search: this.typed.words() }));
  protected readonly found = computed(() => {
    const there = new Set((this.people() ?? []).filter(({ state }) => state !== 'withdrawn').map(({ employeeId }) => employeeId));
    return this.candidates.value()?.workshopCandidates.filter(({ employeeId }) => !there.has(employeeId));
  });
  protected readonly chosen = signal<ReadonlyMap<string, Candidate>>(new Map());
  /** Whoever is ticked stays in sight while one looks for somebody else: nobody is invited unseen. */
  protected readonly offered = computed(() => {
    const found = this.found();
    return found && [...[...this.chosen().values()].filter((person) => !found.some(({ employeeId }) => employeeId === person.employeeId)), ...found];
  });
  protected readonly reason = signal('');
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly said = signal('');
  protected readonly nobody = $localize`:@@learning.workshop.people.none:Personne n’a encore répondu`;
  protected readonly caption = $localize`:@@learning.workshop.people.table:Les personnes de l’atelier`;
  protected readonly attendances = [
    { value: 'present', label: $localize`:@@learning.workshop.mark.present:Présence` },
    { value: 'absent', label: $localize`:@@learning.workshop.mark.absent:Absence` },
    { value: 'excused', label: $localize`:@@learning.workshop.mark.excused:Absence motivée` },
  ] as const;
  protected readonly comesHeading = $localize`:@@learning.workshop.people:Qui vient`;
  protected readonly cameHeading = $localize`:@@learning.workshop.person.attendance:Présence`;
  protected readonly stateOf = personStateWords;
  private readonly name: DataColumn<Person> = { id: 'name', header: $localize`:@@learning.workshop.person.name:Nom`, value: (person) => this.nameOf(person), rowHeader: true };
  /** Once it has begun, one column says it all: on a phone, the marks are in sight. */
  protected readonly columns = computed<readonly DataColumn<Person>[]>(() => (this.workshop().begun ? [this.name, { id: 'attendance', header: this.cameHeading, value: ({ attendance }) => attendanceWords(attendance ?? null) }] : [this.name, { id: 'state', header: $localize`:@@learning.workshop.person.state:Place`, value: personStateWords }]));
  protected readonly track = ({ employeeId }: Person) => employeeId;
  protected readonly nameOf = ({ lastName, firstName }: Person) => `${lastName}, ${firstName}`;

  protected toggle(person: Candidate): void {
    const chosen = new Map(this.chosen());
    if (!chosen.delete(person.employeeId)) chosen.set(person.employeeId, person);
    this.chosen.set(chosen);
  }

  protected async mark({ employeeId, attendance }: Person, wanted: 'present' | 'absent' | 'excused'): Promise<void> {
    const input = { id: this.id(), employeeId, attendance: attendance === wanted ? null : wanted };
    await this.send(async () => (await this.graphql.mutate(MarkWorkshopAttendanceDocument, { input: { ...input, idempotencyKey: this.intention.current(input) } })).markWorkshopAttendance);
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    if (this.chosen().size === 0) return;
    const input = { id: this.id(), employeeIds: [...this.chosen().keys()] };
    if (!(await this.send(async () => (await this.graphql.mutate(InviteToWorkshopDocument, { input: { ...input, idempotencyKey: this.intention.current(input) } })).inviteToWorkshop))) return;
    this.chosen.set(new Map());
    this.said.set($localize`:@@learning.workshop.invite.sent:Invitation envoyée.`);
  }

  protected async cancel(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason.length < SHORTEST_REASON) return this.refusal.set($localize`:@@learning.workshop.cancel.missing:Écrivez pourquoi : les personnes concernées le liront.`);
    const sure = await this.dialog.ask({
      heading: $localize`:@@learning.workshop.cancel.sure:Annuler cet atelier ?`,
      text: $localize`:@@learning.workshop.cancel.sure.text:Les personnes qui ont une place, attendent ou sont invitées en reçoivent l’avis. L’annulation est définitive.`,
      confirm: $localize`:@@learning.workshop.cancel.confirm:Annuler l’atelier`,
      cancel: $localize`:@@learning.workshop.cancel.keep:Le garder`,
    });
    if (!sure) return;
    const input = { id: this.id(), reason };
    if (await this.send(async () => (await this.graphql.mutate(CancelWorkshopDocument, { input: { ...input, idempotencyKey: this.intention.current(input) } })).cancelWorkshop)) this.changed.emit();
  }

  private async send(mutation: () => Promise<Outcome>): Promise<boolean> {
    if (this.sending()) return false;
    this.sending.set(true);
    this.refusal.set('');
    this.said.set('');
    try {
      const outcome = await mutation();
      this.intention.done();
      if (outcome.__typename === 'WorkshopRefused') this.refusal.set(refusalWords(outcome.why));
      this.page.reload();
      return outcome.__typename === 'WorkshopKept';
    } catch (failure) {
      this.refusal.set(failure instanceof Error ? failure.message : '');
      return false;
    } finally {
      this.sending.set(false);
    }
  }
}
