import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@passerelle/platform-web';

import type { KeptNote } from '../player-lesson.js';
import { NoteField } from './note-field.js';

/** « Mes notes »: what one writes for oneself about a lesson as a whole. */
@Component({
  selector: 'pa-lesson-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NoteField, RouterLink],
  template: `
    <label class="head" for="pa-lesson-note"><span class="name" i18n="@@learning.lesson-note.heading">Mes notes</span></label>
    <p class="pa-caption alone" id="pa-lesson-note-hint"><pa-icon name="lock" size="tiny" /> <ng-container i18n="@@learning.lesson-note.alone">Sur cette leçon. Personne d’autre ne les lit.</ng-container></p>
    <pa-note-field fieldId="pa-lesson-note" describedBy="pa-lesson-note-hint" [kept]="kept()" (write)="write.emit($event)" />
    <a class="pa-link" routerLink="/mes-notes" i18n="@@learning.lesson-note.all">Toutes mes notes et tous mes signets</a>
  `,
  styles: `
    :host { display: grid; gap: 6px; }
    .name { font: var(--pa-title-l); }
    .alone { display: flex; align-items: center; gap: 4px; }
  `,
})
export class LessonNote {
  readonly kept = input<KeptNote>();
  readonly write = output<string>();
}
