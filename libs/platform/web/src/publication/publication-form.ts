import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';

/** Shortest reason that says something, in characters. */
const LEAST_REASON = 10;

let forms = 0;

/** Why a draft is published, in both languages, and the button that publishes it. */
@Component({
  selector: 'pa-publication-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="pa-card pa-stack" [attr.aria-labelledby]="id">
      <h2 [id]="id" i18n="@@platform.publication.title">Publier</h2>
      <label class="pa-field"><span class="pa-caption" i18n="@@platform.publication.why-fr">Pourquoi, en français</span><textarea #fr class="pa-input" rows="3" lang="fr" maxlength="4000" [value]="rationale().fr" (input)="rationale.set({ fr: fr.value, en: rationale().en })"></textarea></label>
      <label class="pa-field"><span class="pa-caption" i18n="@@platform.publication.why-en">Pourquoi, en anglais</span><textarea #en class="pa-input" rows="3" lang="en" maxlength="4000" [value]="rationale().en" (input)="rationale.set({ fr: rationale().fr, en: en.value })"></textarea></label>
      @if (refusal()) { <p class="pa-field__error" role="alert">{{ refusal() }}</p> }
      @else if (!ready()) { <p class="pa-caption">@if (!sound()) { <ng-container i18n="@@platform.publication.needs-mending">Corrigez d’abord ce qui est signalé plus haut. </ng-container> }<ng-container i18n="@@platform.publication.needs-reason">Dites pourquoi dans les deux langues, en quelques mots.</ng-container></p> }
      <p><button type="button" class="pa-button pa-button--filled" [attr.aria-disabled]="!ready()" (click)="publish()" i18n="@@platform.publication.publish">Publier</button></p>
    </section>
  `,
  styles: `textarea { resize: vertical; }`,
})
export class PublicationForm {
  /** Whether nothing in the draft keeps it from being published. */
  readonly sound = input.required<boolean>();
  readonly published = output<{ readonly fr: string; readonly en: string }>();
  protected readonly id = `pa-publication-${++forms}`;
  protected readonly rationale = signal({ fr: '', en: '' });
  protected readonly refusal = signal('');
  protected readonly ready = computed(() => this.sound() && this.rationale().fr.trim().length >= LEAST_REASON && this.rationale().en.trim().length >= LEAST_REASON);

  protected publish(): void {
    this.refusal.set(this.ready() ? '' : $localize`:@@platform.publication.not-ready:Il manque quelque chose : corrigez ce qui est signalé, et dites pourquoi dans les deux langues.`);
    if (this.ready()) this.published.emit(this.rationale());
  }
}
