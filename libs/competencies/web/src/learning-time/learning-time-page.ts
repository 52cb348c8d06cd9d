import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, LOCALE_ID, signal, viewChild } from '@angular/core';
import { CellTemplate, type DataColumn, DataTable, dayInWords, durationInWords, DurationPipe, EmptyState, ErrorState, type Fault, FieldFault, GraphqlClient, Intention, LoadingSkeleton, MomentPipe, PageHead, PageLanguage, TextPipe, TypographyPipe } from '@passerelle/platform-web';

import { ChangeLearningTimeDocument, EndLearningTimeDocument, GrantLearningTimeDocument, type GrantLearningTimeMutation, LearningTimePageDocument, type LearningTimePageQuery, type TimeGrantedInput } from '../generated/graphql.js';
import { TeamPages } from '../team/team-pages.js';

type Member = LearningTimePageQuery['teamLearningTime'][number];
type Grant = Member['grants'][number];
const WORD_LENGTH = 10;

/** A manager sets working time free for people to learn, changes it or ends it, and holds it against what they asked. */
@Component({
  selector: 'pa-learning-time-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, DurationPipe, EmptyState, ErrorState, FieldFault, LoadingSkeleton, MomentPipe, PageHead, TeamPages, TextPipe, TypographyPipe],
  templateUrl: './learning-time-page.html',
  styles: `
    fieldset { border: 0; padding: 0; min-width: 0; }
    .pa-field, select { min-width: 0; max-width: 100%; }
    .choice { display: flex; align-items: center; gap: 8px; min-height: 32px; }
    .three { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr)); gap: 16px; }
    .grant { display: grid; gap: 2px; }
    .pa-link { position: relative; }
    summary { cursor: pointer; min-height: 24px; }
  `,
})
export class LearningTimePage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  private readonly intention = new Intention();
  private readonly head = viewChild<ElementRef<HTMLElement>>('formHeading');
  protected readonly page = this.graphql.query(LearningTimePageDocument, () => ({}));
  protected readonly heading = $localize`:@@competencies.time.heading:Temps libéré`;
  protected readonly lead = $localize`:@@competencies.time.lead:Du temps de travail pour apprendre. La personne le voit à l’accueil et dans son parcours, avec votre mot.`;
  protected readonly nobody = $localize`:@@competencies.team.none:Personne ne relève de vous pour le moment`;
  protected readonly tableCaption = $localize`:@@competencies.time.table:Temps accordé à chaque personne, par ordre alphabétique`;
  protected readonly hoursPerWeekLabel = $localize`:@@competencies.time.hours.week:Heures par semaine`;
  protected readonly hoursLabel = $localize`:@@competencies.time.hours:Heures en tout`;

  protected readonly mode = signal<'grant' | 'change' | 'end'>('grant');
  private readonly about = signal<Grant | null>(null);
  protected readonly employeeId = signal('');
  protected readonly kind = signal<Grant['kind']>('weekly');
  protected readonly hours = signal(2);
  protected readonly fromOn = signal('');
  protected readonly toOn = signal('');
  protected readonly courseId = signal('');
  protected readonly word = signal('');
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly said = signal('');
  protected readonly fault = signal<Fault | undefined>(undefined);
  private readonly person = signal('');
  protected readonly formHeadingWords = computed(() => {
    switch (this.mode()) {
      case 'grant': return $localize`:@@competencies.time.grant:Accorder du temps`;
      case 'change': return $localize`:@@competencies.time.change.of:Modifier le temps de ${this.person()}:person:`;
      case 'end': return $localize`:@@competencies.time.end.of:Mettre fin au temps de ${this.person()}:person:`;
    }
  });

  protected readonly columns: readonly DataColumn<Member>[] = [
    { id: 'name', header: $localize`:@@competencies.team.column.name:Nom`, value: ({ lastName, firstName }) => `${lastName}, ${firstName}`, rowHeader: true },
    { id: 'grants', header: $localize`:@@competencies.time.column.grants:En cours`, value: (member) => this.standingOf(member).map((grant) => this.amountOf(grant)).join(' ; ') },
    { id: 'granted', header: $localize`:@@competencies.time.column.granted:Accordé en tout`, value: ({ minutesGranted }) => this.words(minutesGranted) },
    { id: 'planned', header: $localize`:@@competencies.time.column.planned:Prévu`, value: ({ minutesPlanned }) => this.words(minutesPlanned) },
  ];
  protected readonly track = ({ employeeId }: Member) => employeeId;
  protected readonly standingOf = ({ grants }: Member) => grants.filter(({ stands }) => stands);
  protected readonly pastOf = ({ grants }: Member) => grants.filter(({ stands }) => !stands);

  protected amountOf({ kind, minutesPerWeek, fromOn, toOn, minutes, courseTitle }: Grant): string {
    const day = (at: string | null | undefined) => (at ? dayInWords(at, this.locale, 'short') : '');
    if (kind === 'course') return $localize`:@@competencies.time.amount.course:${this.words(minutes)}:time: pour ${courseTitle ? this.language.of(courseTitle) : ''}:course:`;
    return $localize`:@@competencies.time.amount.weekly:${this.words(minutesPerWeek ?? 0)}:time: par semaine, du ${day(fromOn)}:from: au ${day(toOn)}:to:`;
  }

  protected begin({ firstName, lastName }: Member, grant: Grant, mode: 'change' | 'end'): void {
    this.mode.set(mode);
    this.about.set(grant);
    this.person.set(`${firstName} ${lastName}`);
    this.kind.set(grant.kind);
    this.hours.set((grant.kind === 'weekly' ? (grant.minutesPerWeek ?? 0) : grant.minutes) / 60);
    this.fromOn.set(grant.fromOn ?? '');
    this.toOn.set(grant.toOn ?? '');
    this.courseId.set(grant.courseId ?? '');
    this.word.set('');
    this.refusal.set('');
    this.fault.set(undefined);
    this.said.set('');
    this.head()?.nativeElement.focus();
  }

  protected reset(): void {
    this.mode.set('grant');
    this.about.set(null);
    this.employeeId.set('');
    this.word.set('');
    this.refusal.set('');
    this.fault.set(undefined);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    this.refusal.set('');
    this.fault.set(this.missing());
    if (this.fault() || this.sending()) return;
    this.sending.set(true);
    try {
      const outcome = await this.send();
      this.intention.done();
      if (outcome.__typename === 'LearningTimeRefused') return this.refusal.set(refusalWords(outcome.why));
      this.reset();
      this.said.set($localize`:@@competencies.time.said:C’est fait ; la personne en reçoit l’avis.`);
      this.page.reload();
    } catch (failure) {
      this.refusal.set(failure instanceof Error ? failure.message : '');
    } finally {
      this.sending.set(false);
    }
  }

  private async send(): Promise<GrantLearningTimeMutation['grantLearningTime']> {
    const id = this.about()?.id ?? '';
    const common = { idempotencyKey: this.intention.current([this.mode(), id, this.employeeId(), this.granted(), this.word()]), word: this.word().trim() };
    switch (this.mode()) {
      case 'grant': return (await this.graphql.mutate(GrantLearningTimeDocument, { input: { ...common, employeeId: this.employeeId(), granted: this.granted() } })).grantLearningTime;
      case 'change': return (await this.graphql.mutate(ChangeLearningTimeDocument, { input: { ...common, id, granted: this.granted() } })).changeLearningTime;
      case 'end': return (await this.graphql.mutate(EndLearningTimeDocument, { input: { ...common, id } })).endLearningTime;
    }
  }

  private granted(): TimeGrantedInput {
    const minutes = Math.round(this.hours() * 60);
    return this.kind() === 'weekly' ? { kind: 'weekly', minutesPerWeek: minutes, fromOn: this.fromOn(), toOn: this.toOn() } : { kind: 'course', minutes, courseId: this.courseId() };
  }

  private missing(): Fault | undefined {
    if (this.mode() === 'grant' && !this.employeeId()) return { field: 'who', words: $localize`:@@competencies.time.fault.who:Choisissez la personne.` };
    if (this.mode() !== 'end') {
      const most = this.kind() === 'weekly' ? 35 : 300;
      if (!(this.hours() >= 0.25 && this.hours() <= most)) return { field: 'hours', words: $localize`:@@competencies.time.fault.hours:Le nombre d’heures va d’un quart d’heure à ${most}:most: heures.` };
      if (this.kind() === 'weekly' && (!this.fromOn() || !this.toOn())) return { field: this.fromOn() ? 'to' : 'from', words: $localize`:@@competencies.time.fault.days:Donnez les deux dates.` };
      if (this.kind() === 'course' && !this.courseId()) return { field: 'course', words: $localize`:@@competencies.requests.fault.course:Choisissez une formation.` };
    }
    return this.word().trim().length < WORD_LENGTH ? { field: 'word', words: $localize`:@@competencies.time.fault.word:Écrivez un mot d’au moins 10 caractères : la personne le lira.` } : undefined;
  }

  private words(minutes: number): string {
    if (minutes === 0) return '—';
    return durationInWords(minutes, this.language.current);
  }
}

function refusalWords(why: 'PeriodIsPast' | 'PeriodIsWrong' | 'AlreadyGranted'): string {
  switch (why) {
    case 'PeriodIsPast': return $localize`:@@competencies.time.refused.past:Cette période est passée : donnez une date de fin à venir.`;
    case 'PeriodIsWrong': return $localize`:@@competencies.time.refused.wrong:Ces dates ne vont pas ensemble, ou vont trop loin.`;
    case 'AlreadyGranted': return $localize`:@@competencies.time.refused.already:Un temps de cette sorte est déjà accordé à cette personne : modifiez-le plutôt.`;
  }
}
