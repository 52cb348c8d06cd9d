import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { EmptyState, ErrorState, FETCH, GraphqlClient, Icon, LoadingSkeleton, PageHead, Tag } from '@passerelle/platform-web';

import { type ImportFieldsFragment, ImportsPageDocument } from '../generated/graphql.js';
import { importStateWords } from './import-words.js';

/** Personnel files: send one, and find the former ones again. */
@Component({
  selector: 'pa-imports-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DatePipe, EmptyState, ErrorState, Icon, LoadingSkeleton, PageHead, RouterLink, Tag],
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.css',
})
export class ImportsPage {
  private readonly fetch = inject(FETCH);
  private readonly router = inject(Router);
  protected readonly page = inject(GraphqlClient).query(ImportsPageDocument, () => ({}));
  protected readonly heading = $localize`:@@workforce.imports.heading:Fichier du personnel`;
  protected readonly lead = $localize`:@@workforce.imports.lead:Le fichier est vérifié, vous voyez ce qu’il changerait, puis vous confirmez. Rien n’est écrit avant.`;
  protected readonly none = $localize`:@@workforce.imports.none:Aucun fichier pour le moment`;
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly stateOf = ({ state }: ImportFieldsFragment) => importStateWords(state);

  protected async send(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    this.sending.set(true);
    this.refusal.set('');
    try {
      const response = await this.fetch(`/api/personnel-imports?name=${encodeURIComponent(file.name)}`, { method: 'PUT', body: file, headers: { 'content-type': 'application/octet-stream', 'x-passerelle-request': '1' } });
      const answer = (await response.json()) as { id?: string; message?: { fr: string; en: string } | string };
      if (answer.id) await this.router.navigate(['/fichier-du-personnel', answer.id]);
      else this.refusal.set(this.wordsOf(answer.message));
    } catch {
      this.refusal.set($localize`:@@workforce.imports.network:L’envoi n’a pas abouti. Rien n’a été gardé ; vérifiez le réseau et recommencez.`);
    } finally {
      this.sending.set(false);
      input.value = '';
    }
  }

  private wordsOf(message: { fr: string; en: string } | string | undefined): string {
    if (typeof message === 'object') return $localize.locale?.startsWith('en') ? message.en : message.fr;
    return $localize`:@@workforce.imports.refused:Le fichier a été refusé. Rien n’a été gardé.`;
  }
}
