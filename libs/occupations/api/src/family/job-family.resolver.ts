import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { JobFamilyId } from '@passerelle/kernel';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { describeVersion } from './describe-version.js';
import { JobFamilies, type JobFamily } from './job-families.js';
import { FamilyVersionType, JobFamilyType } from './job-family.type.js';

@Resolver(() => JobFamilyType)
export class JobFamilyResolver {
  constructor(private readonly families: JobFamilies) {}

  @Query(() => [JobFamilyType], { description: 'Every family of the organization’s catalogue.' })
  @Requires('family-map:read')
  familyMap(@CurrentViewer() viewer: Viewer) {
    return this.families.all(viewer);
  }

  @Query(() => JobFamilyType, { description: 'One family.' })
  @Requires('family:read')
  async jobFamily(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: JobFamilyId) {
    const family = await this.families.find(viewer, id);
    if (!family) throw new NotFound();
    return family;
  }

  @ResolveField(() => FamilyVersionType, { description: 'The version in force.' })
  async current(@CurrentViewer() viewer: Viewer, @Parent() { currentId }: JobFamily) {
    return describeVersion(await this.families.version(viewer, currentId));
  }

  @ResolveField(() => [FamilyVersionType], { description: 'Published versions, newest first.' })
  async history(@CurrentViewer() viewer: Viewer, @Parent() { id }: JobFamily) {
    return (await this.families.history(viewer, id)).map(describeVersion);
  }

  @ResolveField(() => FamilyVersionType, { nullable: true, description: 'The draft that a steward has begun.' })
  @Requires('catalogue:edit')
  async draft(@CurrentViewer() viewer: Viewer, @Parent() { id }: JobFamily) {
    const draft = await this.families.draft(viewer, id);
    return draft ? describeVersion(draft) : null;
  }
}
