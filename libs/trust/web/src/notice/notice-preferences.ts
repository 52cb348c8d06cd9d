import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ErrorState, GraphqlClient, GraphqlFailure, LoadingSkeleton, newIdempotencyKey, TextPipe } from '@passerelle/platform-web';

import { ChooseNoticePreferenceDocument, type LetterTime, type NoticeKind, NoticePreferencesDocument } from '../generated/graphql.js';

/** When each kind of notice is also sent by e-mail: chosen by the person, kept as soon as it is chosen. */
@Component({
  selector: 'pa-notice-preferences',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, LoadingSkeleton, TextPipe],
  templateUrl: './notice-preferences.html',
  styleUrl: './notice-preferences.css',
})
export class NoticePreferences {
  private readonly graphql = inject(GraphqlClient);
  protected readonly answer = this.graphql.query(NoticePreferencesDocument, () => ({}));
  protected readonly preferences = computed(() => this.answer.value()?.myNoticePreferences);
  protected readonly said = signal('');
  protected readonly failure = signal('');
  protected readonly times: readonly { readonly value: LetterTime; readonly label: string }[] = [
    { value: 'atOnce', label: $localize`:@@trust.notices.letter.at-once:Tout de suite` },
    { value: 'daily', label: $localize`:@@trust.notices.letter.daily:Une fois par jour ouvrable` },
    { value: 'never', label: $localize`:@@trust.notices.letter.never:Jamais` },
  ];

  protected async choose(kind: NoticeKind, select: HTMLSelectElement): Promise<void> {
    const letter = this.times.find(({ value }) => value === select.value)?.value;
    if (!letter) return;
    this.said.set('');
    this.failure.set('');
    try {
      const { chooseNoticePreference } = await this.graphql.mutate(ChooseNoticePreferenceDocument, { input: { idempotencyKey: newIdempotencyKey(), kind, letter } });
      this.answer.set({ myNoticePreferences: chooseNoticePreference.preferences });
      this.said.set($localize`:@@trust.notices.letter.saved:Enregistré`);
    } catch (fault) {
      if (!(fault instanceof GraphqlFailure)) throw fault;
      select.value = this.preferences()?.choices.find((choice) => choice.kind === kind)?.letter ?? letter;
      this.failure.set($localize`:@@trust.notices.letter.failed:Votre choix n’a pas été enregistré : le précédent reste en vigueur. ${fault.message}:reason:`);
    }
  }
}
