import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, LOCALE_ID, signal } from '@angular/core';
import { CellTemplate, ConfirmDialog, type DataColumn, DataTable, EmptyState, ErrorState, type Fault, FieldFault, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage, Sending, TextPipe } from '@passerelle/platform-web';

import { EndMentorshipDocument, type MentorshipFieldsFragment, MentorshipsPageDocument, ProposeMentorshipDocument, type ProposeMentorshipMutation } from '../generated/graphql.js';
import { TeamChoice } from '../team/team-choice.js';
import { TeamPages } from '../team/team-pages.js';
import { mentorshipStateWords } from './mentorship-words.js';
import { VolunteerField } from './volunteer-field.js';

/** A manager proposes a volunteer to somebody of the team, follows where each mentorship is, and takes one back. */
@Component({
  selector: 'pa-mentorships-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, EmptyState, ErrorState, FieldFault, LoadingSkeleton, PageHead, TeamChoice, TeamPages, TextPipe, VolunteerField],
  templateUrl: './mentorships-page.html',
  styles: `
    .pa-link { position: relative; }
    .pa-field, select { min-width: 0; max-width: 100%; }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); gap: 16px; }
  `,
})
export class MentorshipsPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  private readonly act = new Sending();
  /** The competency of a gap that one acts on. */
  readonly competence = input<string>();
  /** The manager whose team it is, for whoever leads several. */
  readonly equipe = input<string>();
  protected readonly page = this.graphql.query(MentorshipsPageDocument, () => ({ managerId: this.equipe() ?? null }));
  protected readonly teams = computed(() => this.page.value()?.myTeams ?? []);
  protected readonly members = computed(() => this.page.value()?.team.members ?? []);
  protected readonly offered = computed(() => {
    const ids = new Set(this.page.value()?.volunteeredCompetencies);
    return (this.page.value()?.competencies ?? []).filter(({ id }) => ids.has(id)).map(({ id, title }) => ({ id, title: this.language.of(title) })).sort((a, b) => a.title.localeCompare(b.title, this.locale));
  });
  protected readonly heading = $localize`:@@competencies.mentoring.heading:Mentorat`;
  protected readonly lead = $localize`:@@competencies.mentoring.lead:Proposez à une personne de l’équipe d’être accompagnée par une personne volontaire. Rien ne se fait sans l’accord des deux.`;
  protected readonly tableCaption = $localize`:@@competencies.mentoring.table:Chaque mentorat, ceux qui sont ouverts d’abord`;
  protected readonly none = $localize`:@@competencies.mentoring.none:Aucun mentorat dans l’équipe`;
  protected readonly nobody = $localize`:@@competencies.mentoring.nobody:Personne ne s’offre encore pour accompagner`;
  protected readonly nobodyDetail = $localize`:@@competencies.mentoring.nobody.detail:Chaque personne peut dire « Je peux accompagner » sur la page d’une compétence.`;
  protected readonly competencyId = linkedSignal(() => this.offered().find(({ id }) => id === this.competence())?.id ?? '');
  protected readonly employeeId = signal('');
  /** A volunteer for one competency may not be one for another. */
  protected readonly mentorId = linkedSignal({ source: this.competencyId, computation: () => '' });
  protected readonly word = signal('');
  protected readonly sending = this.act.busy;
  protected readonly refusal = this.act.refusal;
  protected readonly said = this.act.said;
  protected readonly fault = signal<Fault | undefined>(undefined);

  protected readonly columns: readonly DataColumn<MentorshipFieldsFragment>[] = [
    { id: 'name', header: $localize`:@@competencies.team.column.name:Nom`, value: ({ employeeName }) => employeeName, rowHeader: true },
    { id: 'competency', header: $localize`:@@competencies.column.competency:Compétence`, value: ({ competency }) => this.language.of(competency.title) },
    { id: 'mentor', header: $localize`:@@competencies.mentoring.mentor:Qui accompagne`, value: ({ mentorName }) => mentorName },
    { id: 'state', header: $localize`:@@competencies.requests.state:Où cela en est`, value: (row) => mentorshipStateWords(row) },
    { id: 'word', header: $localize`:@@competencies.mentoring.words:Ce qui est répondu`, value: ({ employeeWord, mentorWord }) => [employeeWord, mentorWord].filter(Boolean).join(' · ') },
    { id: 'end', header: $localize`:@@competencies.mentoring.end-column:Mettre fin`, value: () => null },
  ];
  protected readonly track = ({ id }: MentorshipFieldsFragment) => id;
  protected readonly isOpen = ({ state }: MentorshipFieldsFragment) => state === 'proposed' || state === 'agreed';

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    this.refusal.set('');
    this.fault.set(this.missing());
    if (this.fault() || this.sending()) return;
    const wanted = { competencyId: this.competencyId(), employeeId: this.employeeId(), mentorId: this.mentorId(), word: this.word().trim() };
    await this.act.run(wanted, async (idempotencyKey) => {
      const { proposeMentorship } = await this.graphql.mutate(ProposeMentorshipDocument, { input: { idempotencyKey, ...wanted } });
      this.acknowledge(proposeMentorship);
    });
  }

  protected async end({ id, employeeName, mentorName }: MentorshipFieldsFragment): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@competencies.mentoring.end.heading:Mettre fin à ce mentorat ?`,
      text: $localize`:@@competencies.mentoring.end.team:${employeeName}:employee: et, si la demande lui a été faite, ${mentorName}:mentor: en reçoivent l’avis.`,
      confirm: $localize`:@@competencies.mentoring.end.confirm:Mettre fin au mentorat`,
    });
    if (!sure || this.sending()) return;
    await this.act.run(id, async (idempotencyKey) => {
      await this.graphql.mutate(EndMentorshipDocument, { input: { idempotencyKey, id } });
      this.said.set($localize`:@@competencies.mentoring.end.done:Le mentorat est terminé.`);
      this.page.reload();
    });
  }

  private missing(): Fault | undefined {
    if (!this.competencyId()) return { field: 'competency', words: $localize`:@@competencies.mentoring.fault.competency:Choisissez une compétence.` };
    if (!this.employeeId()) return { field: 'employee', words: $localize`:@@competencies.mentoring.fault.employee:Choisissez une personne de l’équipe.` };
    return this.mentorId() && this.mentorId() !== this.employeeId() ? undefined : { field: 'mentor', words: $localize`:@@competencies.mentoring.fault.mentor:Choisissez une personne volontaire.` };
  }

  private acknowledge(outcome: ProposeMentorshipMutation['proposeMentorship']): void {
    switch (outcome.__typename) {
      case 'MentorshipProposed':
        this.said.set($localize`:@@competencies.mentoring.proposed:Proposition envoyée. La personne répond d’abord ; la personne volontaire n’est avisée qu’après son oui.`);
        this.employeeId.set('');
        this.mentorId.set('');
        this.word.set('');
        return this.page.reload();
      case 'MentorshipAlreadyOpen':
        return this.refusal.set($localize`:@@competencies.mentoring.already:Un mentorat est déjà proposé ou convenu pour cette personne et cette compétence.`);
      case 'NotAVolunteer':
        return this.refusal.set($localize`:@@competencies.mentoring.not-volunteer:Cette personne ne s’offre plus pour cette compétence. Choisissez-en une autre.`);
    }
  }
}
