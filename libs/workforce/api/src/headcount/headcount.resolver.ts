import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JobFamilyType } from '@passerelle/occupations-api';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { HeadcountPartType, HeadcountType } from './headcount.type.js';
import { Headcounts } from './headcounts.js';

/** The people of a family, for whoever plans; suppressed below five. */
@Resolver(() => JobFamilyType)
export class HeadcountResolver {
  constructor(private readonly headcounts: Headcounts) {}

  @ResolveField(() => HeadcountType, { description: 'People who do this job today.' })
  @Requires('headcount:read')
  people(@CurrentViewer() viewer: Viewer, @Parent() { id }: JobFamilyType) {
    return this.headcounts.ofFamily(viewer, id);
  }

  @ResolveField(() => [HeadcountPartType])
  @Requires('headcount:read')
  peopleByRegion(@CurrentViewer() viewer: Viewer, @Parent() { id }: JobFamilyType) {
    return this.headcounts.byRegion(viewer, id);
  }

  @ResolveField(() => [HeadcountPartType])
  @Requires('headcount:read')
  peopleByUnit(@CurrentViewer() viewer: Viewer, @Parent() { id }: JobFamilyType) {
    return this.headcounts.byUnit(viewer, id);
  }
}
