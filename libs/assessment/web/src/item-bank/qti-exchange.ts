import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { BilingualText } from '@passerelle/kernel';
import { FETCH, Icon, newIdempotencyKey, TextPipe } from '@passerelle/platform-web';

interface NamedCompetency {
  readonly competencyId: string;
  readonly title: BilingualText;
}

interface Imported {
  readonly draftIds: readonly string[];
  readonly faults: readonly { readonly file: string; readonly why: { readonly fr: string; readonly en: string } }[];
}

/** Questions out of the bank as a QTI 3 package, and into drafts; what could not be read is said, file by file. */
@Component({
  selector: 'pa-qti-exchange',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <section class="pa-card pa-stack" aria-labelledby="pa-qti">
      <h2 id="pa-qti" i18n="@@assessment.qti.heading">Échanger des questions (QTI 3)</h2>
      <label class="pa-field"><span i18n="@@assessment.bank.filter.competency">Compétence</span><select #about class="pa-input" (change)="competency.set(about.value)"><option value="" i18n="@@assessment.bank.filter.all">Toutes</option>@for (one of competencies(); track one.competencyId) { <option [value]="one.competencyId">{{ one.title | text }}</option> }</select></label>
      <p class="pa-row">
        <a class="pa-button pa-button--outlined pa-button--small" [href]="address()" download><pa-icon name="download" size="small" /> <ng-container i18n="@@assessment.qti.export">Télécharger ces questions</ng-container></a>
        <label class="pa-button pa-button--outlined pa-button--small file"><pa-icon name="upload" size="small" /> <ng-container i18n="@@assessment.qti.import">Importer un paquet comme brouillons</ng-container><input class="pa-hidden" type="file" accept=".zip" [disabled]="busy()" (change)="import($event)" /></label>
      </p>
      <p class="pa-caption" i18n="@@assessment.qti.lead">Le paquet contient les clés. À l’import, la compétence choisie sert aux questions qui n’en nomment pas ; une question de la banque devient un brouillon de sa version suivante. Rien n’est publié sans relecture.</p>
      <p role="status">{{ said() }}</p>
      @if (refusal()) { <p class="pa-field__error" role="alert">{{ refusal() }}</p> }
      @if (faults().length > 0) { <div role="alert"><p i18n="@@assessment.qti.faults">Ce qui n’a pas pu être lu :</p><ul>@for (fault of faults(); track $index) { <li><b>{{ fault.file }}</b> {{ fault.why | text }}</li> }</ul></div> }
    </section>
  `,
  styles: `.file { position: relative; cursor: pointer; } .file:focus-within { outline: 3px solid var(--pa-focus); outline-offset: 2px; } li { overflow-wrap: anywhere; } h2 { font: var(--pa-title-l); }`,
})
export class QtiExchange {
  private readonly fetch = inject(FETCH);
  readonly competencies = input.required<readonly NamedCompetency[]>();
  /** Drafts were made. */
  readonly imported = output();
  protected readonly competency = signal('');
  protected readonly busy = signal(false);
  protected readonly said = signal('');
  protected readonly refusal = signal('');
  protected readonly faults = signal<Imported['faults']>([]);
  private readonly about = computed(() => (this.competency() ? `competencyId=${encodeURIComponent(this.competency())}` : ''));
  protected readonly address = computed(() => `/api/item-bank/qti${this.about() ? `?${this.about()}` : ''}`);

  protected async import(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const [chosen] = field.files ?? [];
    if (!chosen || this.busy()) return;
    this.busy.set(true);
    this.said.set('');
    this.refusal.set('');
    this.faults.set([]);
    try {
      await this.send(chosen);
    } catch {
      this.refusal.set($localize`:@@assessment.qti.not-sent:Le paquet n’a pas été reçu. Rien n’a été créé ; réessayez.`);
    }
    this.busy.set(false);
    field.value = '';
  }

  private async send(chosen: File): Promise<void> {
    const about = this.about();
    const response = await this.fetch(`/api/item-bank/qti?key=${newIdempotencyKey()}${about ? `&${about}` : ''}`, { method: 'PUT', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream', 'x-passerelle-request': '1' }, body: chosen });
    if (response.status === 413) this.refusal.set($localize`:@@assessment.qti.too-large:Ce paquet est trop gros : 5 Mo et 300 questions au plus.`);
    else if (response.status === 415) this.refusal.set($localize`:@@assessment.qti.broken:Ce fichier n’est pas une archive zip entière.`);
    else if (!response.ok) throw new Error(String(response.status));
    else {
      const { draftIds, faults } = (await response.json()) as Imported;
      this.said.set($localize`:@@assessment.qti.imported:Brouillons créés : ${draftIds.length}:count:`);
      this.faults.set(faults);
      this.imported.emit();
    }
  }
}
