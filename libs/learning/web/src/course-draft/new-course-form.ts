import { ChangeDetectionStrategy, Component, output, signal } from '@angular/core';

/** The title of a course to come, in both languages. */
@Component({
  selector: 'pa-new-course-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="pa-card pa-stack" (submit)="$event.preventDefault(); begin(fr.value.trim(), en.value.trim())" novalidate>
      <label class="pa-field"><span i18n="@@learning.design.title-fr">Titre, en français</span><input #fr class="pa-input" lang="fr" maxlength="200" [attr.aria-invalid]="refusal() ? true : null" /></label>
      <label class="pa-field"><span i18n="@@learning.design.title-en">Titre, en anglais</span><input #en class="pa-input" lang="en" maxlength="200" [attr.aria-invalid]="refusal() ? true : null" /></label>
      @if (refusal()) { <p class="pa-field__error" role="alert">{{ refusal() }}</p> }
      <p class="pa-row"><button type="submit" class="pa-button pa-button--tonal" i18n="@@learning.design.begin-new">Commencer le brouillon</button> <button type="button" class="pa-button pa-button--text" (click)="cancelled.emit()" i18n="@@learning.design.cancel">Annuler</button></p>
    </form>
  `,
  styles: `form { margin-bottom: 16px; max-width: 680px; }`,
})
export class NewCourseForm {
  readonly wanted = output<{ readonly fr: string; readonly en: string }>();
  readonly cancelled = output();
  protected readonly refusal = signal('');

  protected begin(fr: string, en: string): void {
    this.refusal.set(fr && en ? '' : $localize`:@@learning.design.title-missing:Donnez un titre dans les deux langues ; vous pourrez le changer.`);
    if (fr && en) this.wanted.emit({ fr, en });
  }
}
