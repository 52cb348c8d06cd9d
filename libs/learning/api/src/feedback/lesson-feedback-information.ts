import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { LessonFeedbacks } from './lesson-feedbacks.js';

/** What is held of what a person said of lessons. */
@Injectable()
export class LessonFeedbackInformation implements HeldInformation, OnModuleInit {
  readonly key = 'lessonFeedback';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly feedbacks: LessonFeedbacks,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Commentaires sur les leçons', en: 'Feedback on lessons' },
      count: (await this.feedbacks.mine(viewer)).length,
      from: { fr: 'Ce que vous dites d’une leçon à l’équipe de conception', en: 'What you say of a lesson to those who design it' },
      purpose: { fr: 'Améliorer les formations et vous répondre; votre nom n’est pas montré à qui vous lit', en: 'To improve the courses and answer you; your name is not shown to whoever reads you' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    return (await this.feedbacks.mine(viewer)).map(({ courseId, lessonId, feedback, words, sentAt, answer, settledAt }) => ({ courseId, lessonId, feedback, words, sentAt, answer, settledAt }));
  }
}
