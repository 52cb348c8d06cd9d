import { Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires } from '@passerelle/platform-api';

import type { SessionViewer } from '../session/session-viewers.js';
import { ReadMyInformation } from './my-information.js';
import { MyInformationType } from './my-information.type.js';

@Resolver(() => MyInformationType)
export class MyInformationResolver {
  constructor(private readonly readMyInformation: ReadMyInformation) {}

  @Query(() => MyInformationType, { description: 'What is held about the viewer, who saw it, and where the viewer is signed in.' })
  @Requires('my-information:read')
  myInformation(@CurrentViewer() viewer: SessionViewer): Promise<MyInformationType> {
    return this.readMyInformation.run(viewer);
  }
}
