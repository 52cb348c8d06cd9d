import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

interface Words {
  readonly fr: string;
  readonly en: string;
}

/** The same thing to write in French and in English, side by side. */
@Component({
  selector: 'pa-bilingual-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ legend() }}</legend>
      <label class="pa-field"><span class="pa-caption">Français</span><textarea #fr class="pa-input" [rows]="rows()" lang="fr" maxlength="4000" [value]="value().fr" (change)="changed.emit({ fr: fr.value, en: value().en })"></textarea></label>
      <label class="pa-field"><span class="pa-caption">English</span><textarea #en class="pa-input" [rows]="rows()" lang="en" maxlength="4000" [value]="value().en" (change)="changed.emit({ fr: value().fr, en: en.value })"></textarea></label>
    </fieldset>
  `,
  styles: `
    fieldset { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 12px; }
    legend { font: var(--pa-label); padding-bottom: 2px; }
    textarea { resize: vertical; font: var(--pa-body); }
    @media (max-width: 700px) { fieldset { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class BilingualField {
  readonly legend = input.required<string>();
  readonly value = input.required<Words>();
  readonly rows = input(2);
  readonly changed = output<Words>();
}
