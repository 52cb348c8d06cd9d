import { Args, Field, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CompetencyId } from '@passerelle/kernel';
import { JobFamilyType } from '@passerelle/occupations-api';
import { CurrentViewer, ForSignedIn, NotFound, ReadWithItsHolder, type Viewer } from '@passerelle/platform-api';

import { CompetencyType } from '../standing/standing.type.js';
import { Frameworks } from './frameworks.js';

@ObjectType('FamilyRequirement', { description: 'What a job family asks of one competency, today and once transformed; 0 where it is not asked.' })
@ReadWithItsHolder()
export class FamilyRequirementType {
  @Field(() => CompetencyType) readonly competency!: CompetencyType;
  @Field(() => Int) readonly today!: number;
  @Field(() => Int) readonly transformed!: number;
  @Field(() => Int) readonly importance!: number;
  @Field(() => [ID], { description: 'Tasks of the family that it comes from.' }) readonly taskIds!: readonly string[];
}

@Resolver(() => JobFamilyType)
export class FrameworkResolver {
  constructor(private readonly frameworks: Frameworks) {}

  @Query(() => [CompetencyType], { description: 'The organization’s competency framework, by group.' })
  @ForSignedIn()
  async competencies(@CurrentViewer() viewer: Viewer) {
    return (await this.frameworks.inForce(viewer)).competencies;
  }

  @Query(() => CompetencyType, { description: 'One competency, with the indicators of its levels.' })
  @ForSignedIn()
  async competency(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: CompetencyId) {
    const competency = (await this.frameworks.inForce(viewer)).byId.get(id);
    if (!competency) throw new NotFound();
    return competency;
  }

  @ResolveField(() => [FamilyRequirementType], { description: 'The family’s profile, what rises most first.' })
  async requirements(@CurrentViewer() viewer: Viewer, @Parent() { id }: JobFamilyType) {
    const { byId } = await this.frameworks.inForce(viewer);
    const { requirements } = await this.frameworks.profile(viewer, id);
    return [...requirements]
      .sort((a, b) => b.transformed - b.today - (a.transformed - a.today) || b.importance - a.importance)
      .flatMap(({ competency, tasks, ...levels }) => (byId.has(competency) ? [{ competency: byId.get(competency), taskIds: tasks, ...levels }] : []));
  }
}
