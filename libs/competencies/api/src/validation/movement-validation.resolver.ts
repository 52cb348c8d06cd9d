import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '@passerelle/platform-api';
import { TeamMovementType } from '@passerelle/workforce-api';

import { Validations } from './validations.js';

/** What whoever leaves still awaits of their manager. */
@Resolver(() => TeamMovementType)
export class MovementValidationResolver {
  constructor(private readonly validations: Validations) {}

  @ResolveField(() => Int, { description: 'Requests for validation that nobody has decided.' })
  waitingValidations(@CurrentViewer() viewer: Viewer, @Parent() { employeeId }: TeamMovementType) {
    return this.validations.waitingOf(viewer, employeeId);
  }
}
