import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { UnitId } from '@passerelle/kernel';
import { CurrentViewer, InvalidInput, Requires, type Viewer } from '@passerelle/platform-api';
import { isUUID } from 'class-validator';

import { UnitConnectionType, UnitType } from './unit.type.js';
import { type Unit, Units } from './units.js';

@Resolver(() => UnitType)
export class UnitResolver {
  constructor(private readonly units: Units) {}

  @Query(() => UnitConnectionType, { name: 'units', description: 'The units under one unit, or at the top; or, with words, those of the whole tree whose name or code holds them. By name.' })
  @Requires('unit:read')
  page(
    @CurrentViewer() viewer: Viewer,
    @Args('parentId', { type: () => ID, nullable: true }) parentId?: UnitId | null,
    @Args('search', { type: () => String, nullable: true }) search?: string | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
    @Args('first', { type: () => Int, defaultValue: 100 }) first = 100,
  ) {
    if (parentId && !isUUID(parentId)) throw new InvalidInput('A unit’s id is a UUID.');
    return this.units.page(viewer, { parentId, search, after, first });
  }

  @Query(() => UnitType, { nullable: true, description: 'One unit.' })
  @Requires('unit:read')
  unit(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: UnitId) {
    return isUUID(id) ? this.units.find(viewer, id) : null;
  }

  @ResolveField(() => Int, { description: 'Units right under it.' })
  childCount(@CurrentViewer() viewer: Viewer, @Parent() { id }: Unit) {
    return this.units.childCount(viewer, id);
  }

  @ResolveField(() => [UnitType], { description: 'Its path: from the top of the tree to the unit right above it.' })
  ancestors(@CurrentViewer() viewer: Viewer, @Parent() unit: Unit) {
    return this.units.ancestorsOf(viewer, unit);
  }

  @ResolveField(() => UnitType, { nullable: true })
  parent(@CurrentViewer() viewer: Viewer, @Parent() { parentId }: Unit) {
    return parentId && this.units.find(viewer, parentId);
  }
}
