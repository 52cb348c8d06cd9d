import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ConfirmDialog, ErrorState, GraphqlClient, Sending, TextPipe } from '@passerelle/platform-web';

import { AnswerMentorshipDocument, EndMentorshipDocument, type MentorshipFieldsFragment, MyMentoringDocument } from '../generated/graphql.js';
import { MentorshipReply, type Reply } from './mentorship-reply.js';

/** Who accompanies me, whom I accompany, and what awaits my answer; nothing when there is none. */
@Component({
  selector: 'pa-my-mentoring',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, MentorshipReply, RouterLink, TextPipe],
  templateUrl: './my-mentoring.html',
  styles: `
    :host { display: block; }
    .all > li { display: grid; gap: 8px; padding: 12px 0; border-top: 1px solid var(--pa-line); overflow-wrap: anywhere; }
    .all > li:first-child { border-top: 0; }
    h3 { font: var(--pa-title-s); }
    blockquote { margin: 0; padding: 8px 12px; border-inline-start: 4px solid var(--pa-line); white-space: pre-line; }
    section, .pa-notice { margin-bottom: 16px; }
    p:empty { display: none; }
  `,
})
export class MyMentoring {
  private readonly graphql = inject(GraphqlClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly act = new Sending();
  protected readonly page = this.graphql.query(MyMentoringDocument, () => ({}));
  protected readonly open = computed(() => (this.page.value()?.myMentoring.mentorships ?? []).filter(({ state }) => state === 'proposed' || state === 'agreed'));
  protected readonly sending = this.act.busy;
  protected readonly refusal = this.act.refusal;
  protected readonly said = this.act.said;
  protected readonly awaitsMe = ({ awaited, part }: MentorshipFieldsFragment) => awaited !== null && awaited === part;

  protected async answer({ id }: MentorshipFieldsFragment, { answer, word }: Reply): Promise<void> {
    await this.act.run([id, answer, word], async (idempotencyKey) => {
      const { answerMentorship } = await this.graphql.mutate(AnswerMentorshipDocument, { input: { idempotencyKey, id, answer, word } });
      this.page.reload();
      if (answerMentorship.__typename === 'MentorshipNotAwaited') return this.said.set($localize`:@@competencies.mentoring.not-awaited:Cette proposition a changé entre-temps : rien n’est envoyé.`);
      this.said.set(answer === 'accepted' ? $localize`:@@competencies.mentoring.accepted:Votre oui est transmis.` : $localize`:@@competencies.mentoring.declined:Votre réponse est transmise : ce mentorat n’aura pas lieu.`);
    });
  }

  protected async end({ id, part, employeeName, mentorName }: MentorshipFieldsFragment): Promise<void> {
    const name = part === 'employee' ? mentorName : employeeName;
    const sure = await this.confirm.ask({
      heading: $localize`:@@competencies.mentoring.end.heading:Mettre fin à ce mentorat ?`,
      text: $localize`:@@competencies.mentoring.end.text:${name}:name: en reçoit l’avis. Vous n’avez pas à dire pourquoi.`,
      confirm: $localize`:@@competencies.mentoring.end.confirm:Mettre fin au mentorat`,
    });
    if (!sure) return;
    await this.act.run(id, async (idempotencyKey) => {
      await this.graphql.mutate(EndMentorshipDocument, { input: { idempotencyKey, id } });
      this.page.reload();
      this.said.set($localize`:@@competencies.mentoring.end.done:Le mentorat est terminé.`);
    });
  }
}
