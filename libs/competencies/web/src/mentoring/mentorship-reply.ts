import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';

import type { MentorshipFieldsFragment } from '../generated/graphql.js';

export interface Reply {
  readonly answer: 'accepted' | 'declined';
  readonly word: string;
}

/** Yes or no to a mentorship, with a word if one likes; neither answer stands out. */
@Component({
  selector: 'pa-mentorship-reply',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="pa-field">
      @if (mentorship().part === 'employee') { <span i18n="@@competencies.mentoring.word">Un mot (facultatif) ; l’autre personne et votre gestionnaire pourront le lire</span> }
      @else { <span i18n="@@competencies.mentoring.word.mentor">Un mot (facultatif) ; l’autre personne et la personne dont elle relève pourront le lire</span> }
      <textarea #words class="pa-input" rows="2" maxlength="1000" [value]="word()" (input)="word.set(words.value)"></textarea></label>
    <p class="pa-row">
      <button type="button" class="pa-button pa-button--outlined pa-button--small" [attr.aria-disabled]="sending() ? 'true' : null" [attr.aria-describedby]="id()" (click)="reply('accepted')" i18n="@@competencies.mentoring.accept">J’accepte</button>
      <button type="button" class="pa-button pa-button--outlined pa-button--small" [attr.aria-disabled]="sending() ? 'true' : null" [attr.aria-describedby]="id()" (click)="reply('declined')" i18n="@@competencies.mentoring.decline">Je décline</button>
    </p>
    <p class="pa-caption" [id]="id()">
      @if (mentorship().part === 'employee') { <ng-container i18n="@@competencies.mentoring.first">{{ mentorship().mentorName }} n’est pas au courant : rien ne lui est demandé sans votre oui.</ng-container> }
      @else { <ng-container i18n="@@competencies.mentoring.free">Accepter ne vous engage qu’aussi longtemps que vous le voulez.</ng-container> }
    </p>
  `,
  styles: ':host { display: grid; gap: 8px; }',
})
export class MentorshipReply {
  readonly mentorship = input.required<MentorshipFieldsFragment>();
  readonly sending = input(false);
  readonly replied = output<Reply>();
  protected readonly word = signal('');
  protected readonly id = computed(() => `mentorship-${this.mentorship().id}`);

  protected reply(answer: Reply['answer']): void {
    if (!this.sending()) this.replied.emit({ answer, word: this.word().trim() });
  }
}
