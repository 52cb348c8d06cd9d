import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answerDue } from '@passerelle/occupations-domain';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { JobFamilies } from '../family/job-families.js';
import { JobFamilyType } from '../family/job-family.type.js';
import { AnswerContestation } from './answer-contestation.js';
import { ContestFigure } from './contest-figure.js';
import { AnswerContestationInput, AnswerContestationResult, ContestationType, ContestFigureInput, FigureContestedType } from './contestation.type.js';
import { type ContestationRow, Contestations } from './contestations.js';

@Resolver(() => ContestationType)
export class ContestationResolver {
  constructor(
    private readonly contestations: Contestations,
    private readonly families: JobFamilies,
    private readonly contest: ContestFigure,
    private readonly answer: AnswerContestation,
  ) {}

  @Query(() => [ContestationType], { name: 'contestations', description: 'Contestations of the organization, the unanswered first.' })
  @Requires('contestation:answer')
  all(@CurrentViewer() viewer: Viewer) {
    return this.contestations.all(viewer);
  }

  @Query(() => [ContestationType], { description: 'The viewer’s own contestations and their answers.' })
  @Requires('contestation:create')
  myContestations(@CurrentViewer() viewer: Viewer) {
    return this.contestations.mine(viewer);
  }

  @Mutation(() => FigureContestedType, { description: 'Files a reasoned disagreement with a figure of the version in force.' })
  @Requires('contestation:create')
  async contestFigure(@CurrentViewer() viewer: Viewer, @Args('input') input: ContestFigureInput) {
    const { id } = await this.contest.run(viewer, input);
    return { contestation: await this.read(viewer, id) };
  }

  @Mutation(() => AnswerContestationResult, { description: 'Answers a contestation, once.' })
  @Requires('contestation:answer')
  async answerContestation(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerContestationInput) {
    const { kind, id } = await this.answer.run(viewer, input);
    return { kind, contestation: await this.read(viewer, id) };
  }

  @ResolveField(() => Date)
  dueAt(@Parent() { filedAt }: ContestationRow) {
    return answerDue(new Date(filedAt));
  }

  @ResolveField(() => JobFamilyType)
  family(@CurrentViewer() viewer: Viewer, @Parent() { familyId }: ContestationRow) {
    return this.families.load(viewer, familyId);
  }

  private async read(viewer: Viewer, id: ContestationRow['id']) {
    const contestation = await this.contestations.find(viewer, id);
    if (!contestation) throw new NotFound();
    return contestation;
  }
}
