import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CompetencyId, EmployeeId, MentorshipId } from '@passerelle/kernel';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { AnswerMentorship } from './answer-mentorship.js';
import { ChangeMentoringOffer } from './change-mentoring-offer.js';
import { DescribeMentorships } from './describe-mentorships.js';
import { EndMentorship } from './end-mentorship.js';
import { AnswerMentorshipInput, AnswerMentorshipResult, ChangeMentoringOfferInput, EndMentorshipInput, MentoringOfferChangedType, MentorshipEndedType, MentorshipType, MyMentoringType, ProposeMentorshipInput, ProposeMentorshipResult, VolunteerType } from './mentoring.type.js';
import { MentoringOffers } from './mentoring-offers.js';
import { Mentorships } from './mentorships.js';
import { ProposeMentorship } from './propose-mentorship.js';

@Resolver(() => MentorshipType)
export class MentoringResolver {
  constructor(
    private readonly offers: MentoringOffers,
    private readonly mentorships: Mentorships,
    private readonly describe: DescribeMentorships,
    private readonly workforce: WorkforceReader,
    private readonly change: ChangeMentoringOffer,
    private readonly propose: ProposeMentorship,
    private readonly answer: AnswerMentorship,
    private readonly end: EndMentorship,
  ) {}

  @Query(() => MyMentoringType, { description: 'What the viewer offers, who accompanies them and whom they accompany.' })
  @Requires('mentoring:offer')
  async myMentoring(@CurrentViewer() viewer: Viewer): Promise<MyMentoringType> {
    return { offeredIds: await this.offers.mine(viewer), mentorships: await this.describe.run(viewer, await this.mentorships.mine(viewer)) };
  }

  @Query(() => [MentorshipType], { description: 'Mentorships of the people of a team in the viewer’s hands, what is open first.' })
  @Requires('mentorship:propose')
  async teamMentorships(@CurrentViewer() viewer: Viewer, @Args('managerId', { type: () => ID, nullable: true, description: 'Whose team, as `myTeams` names it.' }) managerId: EmployeeId | null = null) {
    const team = await this.workforce.teamChosen(viewer, managerId);
    return team ? this.describe.run(viewer, await this.mentorships.ofEmployees(viewer, team.members.map(({ id }) => id))) : [];
  }

  @Query(() => [ID], { description: 'Competencies for which somebody of the organization, other than the viewer, volunteers.' })
  @Requires('mentorship:propose')
  volunteeredCompetencies(@CurrentViewer() viewer: Viewer) {
    return this.offers.covered(viewer);
  }

  @Query(() => [VolunteerType], { description: 'Volunteers of the organization for a competency, by name, fifty at most; with words, those whose name holds them.' })
  @Requires('mentorship:propose')
  async volunteers(@CurrentViewer() viewer: Viewer, @Args('competencyId', { type: () => ID }) competencyId: CompetencyId, @Args('search', { type: () => String, nullable: true }) search: string | null = null): Promise<VolunteerType[]> {
    return [...(await this.workforce.colleaguesAmong(viewer, await this.offers.volunteers(viewer, competencyId), search ?? ''))];
  }

  @Mutation(() => MentoringOfferChangedType, { description: 'Says that the viewer can accompany others for a competency, or no longer can.' })
  @Requires('mentoring:offer')
  async changeMentoringOffer(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeMentoringOfferInput) {
    await this.change.run(viewer, input);
    return { offered: input.offered };
  }

  @Mutation(() => ProposeMentorshipResult, { description: 'Proposes a volunteer to somebody whom the viewer leads; that somebody is asked first, then the volunteer.' })
  @Requires('mentorship:propose')
  async proposeMentorship(@CurrentViewer() viewer: Viewer, @Args('input') input: ProposeMentorshipInput) {
    const outcome = await this.propose.run(viewer, input);
    return outcome.kind === 'MentorshipProposed' ? { kind: outcome.kind, mentorship: await this.one(viewer, outcome.id) } : { ...outcome, open: true, willing: false };
  }

  @Mutation(() => AnswerMentorshipResult, { description: 'Says yes or no to a mentorship that awaits the viewer’s answer.' })
  @Requires('mentoring:offer')
  async answerMentorship(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerMentorshipInput) {
    const { kind, id } = await this.answer.run(viewer, input);
    return { kind, mentorship: await this.one(viewer, id) };
  }

  @Mutation(() => MentorshipEndedType, { description: 'Puts an end to a mentorship, or takes back a proposal: the employee, the mentor or whoever leads the employee.' })
  @Requires('my-information:read')
  async endMentorship(@CurrentViewer() viewer: Viewer, @Args('input') { id, idempotencyKey }: EndMentorshipInput) {
    await this.end.run(viewer, id, idempotencyKey);
    return { id };
  }

  private async one(viewer: Viewer, id: MentorshipId): Promise<MentorshipType> {
    const row = await this.mentorships.find(viewer, id);
    const [described] = row ? await this.describe.run(viewer, [row]) : [];
    if (!described) throw new NotFound();
    return described;
  }
}
