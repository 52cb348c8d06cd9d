import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MOST_SEATS, WORKSHOP_MINUTES } from '@passerelle/learning-domain';
import { ErrorState, type Fault, FieldFault, GraphqlClient, Intention, LoadingSkeleton, PageHead, PageLanguage, Session, TextPipe } from '@passerelle/platform-web';

import { ChangeWorkshopDocument, PlanWorkshopDocument, type PlanWorkshopInput, type WorkshopAudience, WorkshopFormDocument, WorkshopPageDocument, WorkshopSubjectDocument, type WorkshopWholeFragment } from '../generated/graphql.js';
import { refusalWords } from './workshop-words.js';

/** What is typed: text where the schema may have nothing. */
type Typed = { readonly [Name in Exclude<keyof PlanWorkshopInput, 'idempotencyKey' | 'durationMinutes' | 'seats' | 'audience'>]: string } & { readonly durationMinutes: number; readonly seats: number; readonly audience: WorkshopAudience | null };

const EMPTY: Typed = { title: '', about: '', courseId: '', competencyId: '', day: '', time: '', durationMinutes: 90, place: '', videoUrl: '', seats: 12, audience: null, facilitator: '' };

/** Plans a workshop, or changes one that was planned. */
@Component({
  selector: 'pa-workshop-form-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, FieldFault, LoadingSkeleton, PageHead, RouterLink, TextPipe],
  templateUrl: './workshop-form-page.html',
  styles: `
    form { max-width: 860px; }
    fieldset { border: 0; padding: 0; min-width: 0; }
    .pa-field, select { min-width: 0; max-width: 100%; }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); gap: 16px; }
    .choice { display: flex; align-items: center; gap: 8px; min-height: 32px; }
  `,
})
export class WorkshopFormPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  private readonly viewer = inject(Session).viewer;
  private readonly intention = new Intention();
  readonly workshopId = input<string>();
  /** A competency to look at together: a meeting is planned for the team, to see what people already do. */
  readonly validation = input<string>();
  protected readonly page = this.graphql.query(WorkshopFormDocument, () => ({}));
  protected readonly before = this.graphql.query(WorkshopPageDocument, () => { const id = this.workshopId(); return id ? { id } : undefined; });
  protected readonly subject = this.graphql.query(WorkshopSubjectDocument, () => { const id = this.validation(); return id ? { id } : undefined; });
  protected readonly audiences = computed(() => this.page.value()?.workshopAudiences.audiences ?? []);
  protected readonly competencies = computed(() => {
    const taught = (this.page.value()?.courses ?? []).flatMap(({ competenciesTaught }) => competenciesTaught.map(({ competency }) => competency));
    const subject = this.subject.value()?.competency;
    return [...new Map([...taught, ...(subject ? [subject] : [])].map((one) => [one.id, one])).values()].sort((a, b) => this.language.of(a.title).localeCompare(this.language.of(b.title), this.locale));
  });
  protected readonly plan = linkedSignal<Typed>(() => {
    const before = this.before.value()?.workshop;
    return before ? typedOf(before) : { ...EMPTY, ...this.meeting(), audience: this.audiences()[0] ?? null, facilitator: this.viewer()?.displayName ?? '' };
  });
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly fault = signal<Fault | undefined>(undefined);
  protected readonly minutes = WORKSHOP_MINUTES;
  protected readonly mostSeats = MOST_SEATS;
  protected readonly heading = $localize`:@@learning.workshops.plan:Planifier un atelier`;
  protected readonly changeHeading = $localize`:@@learning.workshop.edit:Modifier l’atelier`;
  protected readonly changeLead = $localize`:@@learning.workshop.form.change.lead:Si la date, l’heure ou l’endroit changent, les personnes concernées en reçoivent l’avis et gardent leur place.`;
  protected readonly planLabel = $localize`:@@learning.workshop.form.plan:Planifier`;
  protected readonly changeLabel = $localize`:@@learning.workshop.form.save:Enregistrer`;

  protected set(change: Partial<Typed>): void {
    this.plan.update((plan) => ({ ...plan, ...change }));
  }

  /** What a validation meeting is about; the rest is for whoever plans it to say. */
  private meeting(): Partial<Typed> {
    const subject = this.subject.value()?.competency;
    if (!subject) return {};
    const title = this.language.of(subject.title);
    return {
      title: $localize`:@@learning.workshop.meeting.title:Rencontre de validation : ${title}:competency:`,
      about: $localize`:@@learning.workshop.meeting.about:Regarder ensemble ce que chaque personne fait déjà, à partir d’exemples de son travail. Apportez ce que vous voulez montrer ; rien n’est noté pendant la rencontre. Ensuite, chaque personne demande une validation si elle le souhaite.`,
      competencyId: subject.id,
      durationMinutes: 60,
    };
  }

  protected audienceWords(audience: WorkshopAudience): string {
    return audience === 'team' ? $localize`:@@learning.workshop.audience.mine:Mon équipe` : $localize`:@@learning.workshop.audience.organization:Tout l’organisme`;
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const { audience, ...typed } = this.plan();
    this.refusal.set('');
    this.fault.set(faultOf(this.plan()));
    if (this.fault() || !audience || this.sending()) return;
    this.sending.set(true);
    const id = this.workshopId();
    const wanted = { ...typed, audience, courseId: typed.courseId || null, competencyId: typed.competencyId || null, place: typed.place.trim() || null, videoUrl: typed.videoUrl.trim() || null };
    const planned = { ...wanted, idempotencyKey: this.intention.current(wanted) };
    try {
      const outcome = id ? (await this.graphql.mutate(ChangeWorkshopDocument, { input: { ...planned, id } })).changeWorkshop : (await this.graphql.mutate(PlanWorkshopDocument, { input: planned })).planWorkshop;
      this.intention.done();
      if (outcome.__typename === 'WorkshopRefused') this.refusal.set(refusalWords(outcome.why));
      else await this.router.navigate(['/ateliers', outcome.workshop.id]);
    } catch (failure) {
      this.refusal.set(failure instanceof Error ? failure.message : '');
    } finally {
      this.sending.set(false);
    }
  }
}

function typedOf({ title, about, course, competency, day, time, durationMinutes, place, videoUrl, seats, audience, facilitator }: WorkshopWholeFragment): Typed {
  return { title, about, courseId: course?.id ?? '', competencyId: competency?.id ?? '', day, time, durationMinutes, place: place ?? '', videoUrl: videoUrl ?? '', seats, audience, facilitator };
}

/** What the server would refuse without a word of its own, said beforehand. */
function faultOf({ title, day, time, durationMinutes, seats, videoUrl, facilitator }: Typed): Fault | undefined {
  if (title.trim().length < 3) return { field: 'title', words: $localize`:@@learning.workshop.fault.title:Donnez un titre à l’atelier.` };
  if (!day || !time) return { field: day ? 'time' : 'day', words: $localize`:@@learning.workshop.fault.time:Donnez le jour et l’heure.` };
  if (!(durationMinutes >= WORKSHOP_MINUTES.least && durationMinutes <= WORKSHOP_MINUTES.most)) return { field: 'duration', words: $localize`:@@learning.workshop.fault.duration:La durée va de 15 à 600 minutes.` };
  if (!(seats >= 1 && seats <= MOST_SEATS)) return { field: 'seats', words: $localize`:@@learning.workshop.fault.seats:Le nombre de places va de 1 à 500.` };
  if (videoUrl.trim() && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(videoUrl.trim())) return { field: 'link', words: $localize`:@@learning.workshop.fault.link:Le lien commence par https:// et mène à une adresse complète.` };
  return facilitator.trim().length < 2 ? { field: 'facilitator', words: $localize`:@@learning.workshop.fault.facilitator:Nommez la personne qui anime.` } : undefined;
}
