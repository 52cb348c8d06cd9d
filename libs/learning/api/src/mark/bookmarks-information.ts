import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { ReadMyMarks } from './read-my-marks.js';

/** What is held of a person's bookmarks. */
@Injectable()
export class BookmarksInformation implements HeldInformation, OnModuleInit {
  readonly key = 'bookmarks';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly marks: ReadMyMarks,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Signets placés dans les formations', en: 'Bookmarks placed in courses' },
      count: (await this.mine(viewer)).length,
      from: { fr: 'Ce que vous marquez dans une leçon', en: 'What you mark in a lesson' },
      purpose: { fr: 'Vous permettre de le retrouver; personne d’autre ne les voit', en: 'To let you find it again; nobody else sees them' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    return (await this.mine(viewer)).map(({ courseId, lessonId, activityId, at }) => ({ courseId, lessonId, activityId, at }));
  }

  private async mine(viewer: Viewer) {
    return (await this.marks.run(viewer)).filter(({ words }) => words === null);
  }
}
