import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, linkedSignal, LOCALE_ID, signal, viewChild } from '@angular/core';
import { CellTemplate, ConfirmDialog, type DataColumn, DataTable, dayInWords, DurationPipe, EmptyState, ErrorState, type Fault, FieldFault, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage, Sending, TextPipe } from '@passerelle/platform-web';

import { CourseRequestsPageDocument, type CourseRequestsPageQuery, RequestCourseDocument, type RequestCourseMutation, WithdrawCourseRequestDocument } from '../generated/graphql.js';
import { TeamChoice } from '../team/team-choice.js';
import { TeamPages } from '../team/team-pages.js';
import { obligationWords, requestStateWords } from './request-words.js';

type Request = CourseRequestsPageQuery['teamCourseRequests'][number];
const REASON_LENGTH = 10;
const NOBODY_TICKED = $localize`:@@competencies.requests.fault.people:Cochez au moins une personne.`;

/** A manager asks people of their team to take a course, follows how far each is, and takes a request back. */
@Component({
  selector: 'pa-course-requests-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, DurationPipe, EmptyState, ErrorState, FieldFault, LoadingSkeleton, PageHead, TeamChoice, TeamPages, TextPipe],
  templateUrl: './course-requests-page.html',
  styles: `
    .people { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 4px 16px; }
    .choice { display: flex; align-items: center; gap: 8px; min-height: 32px; }
    .pa-link { position: relative; }
    fieldset { border: 0; padding: 0; min-width: 0; }
    .pa-field, select { min-width: 0; max-width: 100%; }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); gap: 16px; }
  `,
})
export class CourseRequestsPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly confirm = inject(ConfirmDialog);
  private readonly locale = inject(LOCALE_ID);
  private readonly act = new Sending();
  private readonly form = viewChild<ElementRef<HTMLElement>>('form');
  /** The course and the competency of a proposal that one prepares. */
  readonly formation = input<string>();
  readonly competence = input<string>();
  /** The manager whose team is asked, for whoever leads several. */
  readonly equipe = input<string>();
  /** Somebody who is ticked beforehand: whoever comes here from what is said of that person. */
  readonly personne = input<string>();
  protected readonly page = this.graphql.query(CourseRequestsPageDocument, () => ({ managerId: this.equipe() ?? null }));
  protected readonly teams = computed(() => this.page.value()?.myTeams ?? []);
  protected readonly heading = $localize`:@@competencies.requests.heading:Formations demandées`;
  protected readonly lead = $localize`:@@competencies.requests.lead:Ce que vous demandez paraît dans le parcours de la personne, avec votre nom, la raison et l’échéance.`;
  protected readonly tableCaption = $localize`:@@competencies.requests.table:Chaque demande, par ordre alphabétique des personnes`;
  protected readonly none = $localize`:@@competencies.requests.none:Vous n’avez rien demandé`;

  protected readonly courseId = linkedSignal(() => this.formation() ?? '');
  protected readonly chosen = linkedSignal<ReadonlySet<string>>(() => new Set(this.members().filter(({ employeeId }) => employeeId === this.personne()).map(({ employeeId }) => employeeId)));
  protected readonly obligation = signal<Request['obligation']>('recommended');
  protected readonly dueOn = signal('');
  protected readonly reason = signal('');
  protected readonly sending = this.act.busy;
  protected readonly refusal = this.act.refusal;
  protected readonly said = this.act.said;
  protected readonly fault = signal<Fault | undefined>(undefined);
  protected readonly members = computed(() => this.page.value()?.team.members ?? []);
  /** Those whose role asks for the competency of the proposal; everybody without one. */
  protected readonly concerned = computed(() => {
    const place = this.page.value()?.team.competencies.findIndex(({ competency }) => competency.id === this.competence()) ?? -1;
    return place === -1 ? this.members() : this.members().filter(({ cells }) => cells[place]);
  });

  protected readonly columns: readonly DataColumn<Request>[] = [
    { id: 'name', header: $localize`:@@competencies.team.column.name:Nom`, value: ({ lastName, firstName }) => `${lastName}, ${firstName}`, rowHeader: true },
    { id: 'course', header: $localize`:@@competencies.requests.course:Formation`, value: ({ courseTitle }) => this.language.of(courseTitle) },
    { id: 'obligation', header: $localize`:@@competencies.requests.obligation:Portée`, value: ({ obligation }) => obligationWords(obligation) },
    { id: 'due', header: $localize`:@@competencies.requests.due:Échéance`, value: ({ dueOn }) => dayInWords(dueOn, this.locale) },
    { id: 'by', header: $localize`:@@competencies.requests.by:Demandée par`, value: ({ requestedBy, requestedFor }) => (requestedFor ? $localize`:@@competencies.interim.by-for:${requestedBy}:name:, par intérim pour ${requestedFor}:manager:` : requestedBy) },
    { id: 'state', header: $localize`:@@competencies.requests.state:Où cela en est`, value: ({ state }) => requestStateWords(state) },
    { id: 'withdraw', header: $localize`:@@competencies.requests.withdraw:Retirer`, value: () => null },
  ];
  protected readonly trackRequest = ({ id }: Request) => id;

  /** The list above may be long: one comes to ask without going through it. */
  protected toForm(): void {
    this.form()?.nativeElement.scrollIntoView({ block: 'start' });
    this.form()?.nativeElement.focus({ preventScroll: true });
  }

  protected toggle(id: string): void {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen.set(chosen);
  }

  protected chooseConcerned(): void {
    this.chosen.set(new Set(this.concerned().map(({ employeeId }) => employeeId)));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    this.refusal.set('');
    this.fault.set(this.missing());
    if (this.fault() || this.sending()) return;
    const wanted = { courseId: this.courseId(), employeeIds: [...this.chosen()], obligation: this.obligation(), reason: this.reason().trim(), dueOn: this.dueOn() };
    await this.act.run(wanted, async (idempotencyKey) => {
      const { requestCourse } = await this.graphql.mutate(RequestCourseDocument, { input: { idempotencyKey, ...wanted } });
      this.acknowledge(requestCourse);
    });
  }

  protected async withdraw({ id, firstName, lastName, courseTitle }: Request): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@competencies.requests.withdraw.heading:Retirer cette demande ?`,
      text: $localize`:@@competencies.requests.withdraw.text:« ${this.language.of(courseTitle)}:course: » ne sera plus demandé à ${firstName}:first: ${lastName}:last:. Ce que la personne a fait lui reste.`,
      confirm: $localize`:@@competencies.requests.withdraw.confirm:Retirer la demande`,
    });
    if (!sure) return;
    this.said.set('');
    await this.act.run(id, async (idempotencyKey) => {
      await this.graphql.mutate(WithdrawCourseRequestDocument, { input: { idempotencyKey, id } });
      this.said.set($localize`:@@competencies.requests.withdrawn:La demande est retirée : elle quitte le parcours de la personne. Ce qu’elle a fait lui reste.`);
      this.page.reload();
    });
  }

  private missing(): Fault<'course' | 'people' | 'due' | 'reason'> | undefined {
    if (!this.courseId()) return { field: 'course', words: $localize`:@@competencies.requests.fault.course:Choisissez une formation.` };
    if (this.chosen().size === 0) return { field: 'people', words: NOBODY_TICKED };
    if (!this.dueOn()) return { field: 'due', words: $localize`:@@competencies.requests.fault.due:Donnez une échéance.` };
    if (this.reason().trim().length < REASON_LENGTH) return { field: 'reason', words: $localize`:@@competencies.requests.fault.reason:Dites pourquoi en quelques mots : la personne les lira.` };
    return undefined;
  }

  private acknowledge(outcome: RequestCourseMutation['requestCourse']): void {
    switch (outcome.__typename) {
      case 'CourseRequested':
        this.said.set(
          outcome.alreadyAsked === 0
            ? $localize`:@@competencies.requests.asked:Demande envoyée, personnes avisées : ${outcome.asked}:asked:.`
            : $localize`:@@competencies.requests.asked.some:C’est demandé à ${outcome.asked}:asked: personnes, qui en reçoivent l’avis. Cela l’était déjà à ${outcome.alreadyAsked}:already: autres : rien ne change pour elles.`,
        );
        this.chosen.set(new Set());
        this.reason.set('');
        return this.page.reload();
      case 'DueDateIsPast':
        return this.fault.set({ field: 'due', words: $localize`:@@competencies.requests.past:Cette échéance est passée : rien n’est demandé. Donnez un jour à venir.` });
      case 'NobodyToAsk':
        return this.fault.set({ field: 'people', words: NOBODY_TICKED });
    }
  }
}
