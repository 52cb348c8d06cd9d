import { Injectable } from '@nestjs/common';
import { answerMentorship, type MentorshipAnswer, partOf } from '@passerelle/competencies-domain';
import type { MentorshipId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Mentorships } from './mentorships.js';
import { TellMentorship } from './tell-mentorship.js';

export interface MentorshipReply {
  readonly idempotencyKey: string;
  readonly id: MentorshipId;
  readonly answer: MentorshipAnswer;
  readonly word: string;
}

export type AnswerMentorshipOutcome = { readonly kind: 'MentorshipAnswered' | 'MentorshipNotAwaited'; readonly id: MentorshipId };

/** Says yes or no, as the employee or, after their yes, as the mentor. */
@Injectable()
export class AnswerMentorship {
  constructor(
    private readonly transactions: Transactions,
    private readonly mentorships: Mentorships,
    private readonly tell: TellMentorship,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for a mentorship in which the viewer has no part yet */
  async run(viewer: Viewer, { idempotencyKey, id, answer, word }: MentorshipReply): Promise<AnswerMentorshipOutcome> {
    return this.transactions.write(viewer, { name: 'answerMentorship', idempotencyKey }, async (): Promise<AnswerMentorshipOutcome> => {
      const mentorship = await this.mentorships.find(viewer, id, true);
      const part = mentorship && viewer.employeeId && partOf(mentorship, viewer.employeeId);
      if (!mentorship || !part) throw new NotFound();
      const outcome = answerMentorship(mentorship, part, answer);
      if (outcome.kind === 'MentorshipNotAwaited') return { kind: outcome.kind, id };
      await this.mentorships.answer(viewer, id, part, { answer, word, state: outcome.state, at: this.clock.now() });
      if (outcome.state === 'proposed') await this.tell.mentorAsked(viewer, mentorship);
      else await this.tell.settled(viewer, mentorship, outcome.state === 'agreed' ? 'agreed' : 'declined', part === 'mentor');
      return { kind: 'MentorshipAnswered', id };
    });
  }
}
