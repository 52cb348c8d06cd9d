import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FETCH, Icon } from '@passerelle/platform-web';

const MEGABYTES = 40;

/** Gives a draft a drawing, a photograph, a film, a recording or captions, sent as soon as it is chosen; fields name it afterwards. */
@Component({
  selector: 'pa-draft-file-add',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div class="pa-row">
      <label class="pa-button pa-button--outlined pa-button--small file"><pa-icon name="upload" size="small" /> <ng-container i18n="@@learning.draft.file.add">Ajouter un fichier au brouillon</ng-container><input class="pa-hidden" type="file" accept=".svg,.png,.jpg,.jpeg,.webp,.webm,.mp4,.ogg,.mp3,.vtt" (change)="add($event)" /></label>
      <span class="pa-caption" i18n="@@learning.draft.file.kinds">Image, film, enregistrement ou sous-titres (WebVTT), 40 Mo au plus. Vous le choisirez ensuite dans l’activité.</span>
    </div>
    <p role="status" class="pa-caption">{{ said() }}</p>
    @if (refusal()) { <p class="pa-field__error" role="alert">{{ refusal() }}</p> }
  `,
  styles: `.file { position: relative; cursor: pointer; } .file:focus-within { outline: 3px solid var(--pa-focus); outline-offset: 2px; }`,
})
export class DraftFileAdd {
  private readonly fetch = inject(FETCH);
  readonly draftId = input.required<string>();
  readonly added = output();
  protected readonly said = signal('');
  protected readonly refusal = signal('');

  protected async add(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const [chosen] = field.files ?? [];
    if (!chosen) return;
    this.said.set('');
    this.refusal.set(chosen.size > MEGABYTES * 1_000_000 ? $localize`:@@learning.draft.file.too-large:Ce fichier dépasse 40 Mo.` : '');
    if (this.refusal()) return;
    const name = nameFor(chosen.name);
    try {
      const response = await this.fetch(`/api/course-draft-files/${this.draftId()}/${name}`, { method: 'PUT', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream', 'x-passerelle-request': '1' }, body: chosen });
      if (response.status < 300) {
        this.said.set($localize`:@@learning.draft.file.added:Ajouté : ${name}:name:`);
        this.added.emit();
      } else this.refusal.set(response.status === 415 ? $localize`:@@learning.draft.file.refused:D’après son contenu, ce fichier n’est ni une image, ni un film, ni un enregistrement, ni des sous-titres ; ou c’est un dessin qui pourrait exécuter ou charger autre chose.` : $localize`:@@learning.draft.file.not-kept:Ce fichier n’a pas été gardé. Réessayez.`);
    } catch {
      this.refusal.set($localize`:@@learning.draft.file.not-kept:Ce fichier n’a pas été gardé. Réessayez.`);
    }
    field.value = '';
  }
}

/** A name that an address and a folder take: « Étape 1.PNG » gives « etape-1.png ». */
function nameFor(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|-+$/g, '').slice(-100) || 'fichier';
}
