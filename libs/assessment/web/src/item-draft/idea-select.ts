import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { BilingualText } from '@passerelle/kernel';
import { TextPipe } from '@passerelle/platform-web';

/** A mistaken idea that may be behind a wrong answer. */
export interface NamedIdea {
  readonly id: string;
  readonly name: BilingualText;
}

/** The mistaken idea behind a wrong answer, among those that are named; another may be named. */
@Component({
  selector: 'pa-idea-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <label class="pa-field"><span class="pa-caption" i18n="@@assessment.editor.idea">Idée fausse derrière cette réponse</span>
      <select class="pa-input" [disabled]="locked()" [attr.aria-label]="label() || null" (change)="choose($event)">
        <option value="" [selected]="value() === ''" i18n="@@assessment.editor.idea.none">À choisir</option>
        @for (idea of ideas(); track idea.id) { <option [value]="idea.id" [selected]="idea.id === value()">@if (idea.name | text; as name) { {{ name }} } @else { <ng-container i18n="@@assessment.editor.idea.unnamed">Idée fausse à nommer</ng-container> }</option> }
        <option value="+" i18n="@@assessment.editor.idea.new">Nommer une autre idée fausse…</option>
      </select></label>
  `,
  styles: `select { width: 100%; }`,
})
export class IdeaSelect {
  readonly ideas = input.required<readonly NamedIdea[]>();
  readonly value = input.required<string>();
  readonly label = input('');
  readonly locked = input(false);
  readonly changed = output<string>();
  /** Another idea is to be named. */
  readonly wanted = output();

  protected choose(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value !== '+') this.changed.emit(select.value);
    else {
      select.value = this.value();
      this.wanted.emit();
    }
  }
}
