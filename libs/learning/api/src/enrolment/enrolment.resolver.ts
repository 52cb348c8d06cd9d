import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '@passerelle/platform-api';

import { PrivateNoteType } from '../note/private-note.type.js';
import { PrivateNotes } from '../note/private-notes.js';
import { EnrolmentType } from './enrolment.type.js';

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  constructor(private readonly notes: PrivateNotes) {}

  @ResolveField(() => [PrivateNoteType], { name: 'notes', description: 'What the viewer wrote for themselves in the course’s notes.' })
  notesOf(@CurrentViewer() viewer: Viewer, @Parent() { id }: EnrolmentType) {
    return this.notes.of(viewer, id);
  }
}
