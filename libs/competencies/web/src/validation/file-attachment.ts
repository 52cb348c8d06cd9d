import { ChangeDetectionStrategy, Component, inject, model, signal } from '@angular/core';
import { FETCH, Icon } from '@passerelle/platform-web';

import { fileRefusalWords } from './validation-words.js';

const MEGABYTES = 5;

export interface AttachedFile {
  readonly id: string;
  readonly name: string;
}

/** One file that shows what is said, sent as soon as it is chosen; what was typed beside it is not touched when it fails. */
@Component({
  selector: 'pa-file-attachment',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div class="pa-row">
      <label class="pa-button pa-button--outlined file"><pa-icon name="upload" size="small" /> <ng-container i18n="@@competencies.ask.attach">Joindre un fichier</ng-container><input class="pa-hidden" type="file" accept=".pdf,.png,.jpg,.jpeg,.txt,.docx" (change)="attach($event)" /></label>
      @if (file(); as attached) { <span role="status">{{ attached.name }} <button type="button" class="pa-link" (click)="file.set(undefined)" i18n="@@competencies.ask.detach">Retirer</button></span> }
      @else { <span class="pa-caption" i18n="@@competencies.ask.kinds">PDF, image, texte ou Word, 5 Mo au plus ; facultatif</span> }
    </div>
    @if (refusal()) { <p class="pa-field__error" role="alert">{{ refusal() }}</p> }
  `,
  styles: `.file { position: relative; cursor: pointer; } .file:focus-within { outline: 3px solid var(--pa-focus); outline-offset: 2px; }`,
})
export class FileAttachment {
  private readonly fetch = inject(FETCH);
  readonly file = model<AttachedFile | undefined>(undefined);
  protected readonly refusal = signal('');

  protected async attach(event: Event): Promise<void> {
    const [chosen] = (event.target as HTMLInputElement).files ?? [];
    if (!chosen) return;
    this.refusal.set('');
    if (chosen.size > MEGABYTES * 1_000_000) return this.refusal.set(fileRefusalWords('FileTooLarge'));
    try {
      const response = await this.fetch(`/api/validation-files?name=${encodeURIComponent(chosen.name)}`, { method: 'PUT', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream', 'x-passerelle-request': '1' }, body: chosen });
      const answer = (await response.json()) as { id?: string; kind?: string };
      if (answer.id) this.file.set({ id: answer.id, name: chosen.name });
      else this.refusal.set(fileRefusalWords(answer.kind ?? ''));
    } catch {
      this.refusal.set(fileRefusalWords('network'));
    }
  }
}
