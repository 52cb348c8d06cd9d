import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import type { FolderFault, PartContent } from '@passerelle/learning-domain';
import { FETCH, Icon, newIdempotencyKey, Tag } from '@passerelle/platform-web';

import { PartDifference } from '../part-difference/part-difference.js';
import { folderFaultWords } from './folder-fault-words.js';

interface PreviewedPart {
  readonly partId: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly content: PartContent | null;
}

interface Preview {
  readonly kind: 'CourseImportPreviewed';
  readonly parts: readonly PreviewedPart[];
  readonly files: readonly { readonly name: string; readonly change: 'added' | 'changed' }[];
  readonly seen: string;
}

type Answer =
  | Preview
  | { readonly kind: 'CourseImported'; readonly draftId: string }
  | { readonly kind: 'CourseArchiveFaulty'; readonly faults: readonly FolderFault[] }
  | { readonly kind: 'ArchiveTooLarge'; readonly megabytes: number; readonly files: number }
  | { readonly kind: 'ArchiveBroken' | 'CourseDraftMoved' | 'CourseDraftClosed' | 'FileTooLarge' | 'FileNotRead' };

/** Brings in the folder of a course, as a .zip: a new draft at once; into a draft, once one has seen what would change. */
@Component({
  selector: 'pa-course-import',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, PartDifference, Tag],
  templateUrl: './course-import.html',
  styleUrl: './course-import.css',
})
export class CourseImport {
  private readonly fetch = inject(FETCH);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  /** The draft that would change; absent: a new one. */
  readonly draftId = input<string>();
  /** What the draft says now, by part. */
  readonly parts = input<ReadonlyMap<string, { readonly content: PartContent }>>(new Map());
  readonly names = input<ReadonlyMap<string, string>>(new Map());
  /** Whether all that was written is kept. */
  readonly saved = input(true);
  readonly nameOf = input<(partId: string, content: PartContent | undefined) => string>((partId) => partId);
  readonly imported = output<string>();
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly faults = signal<readonly string[]>([]);
  protected readonly preview = signal<Preview | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly nothing = computed(() => { const preview = this.preview(); return preview && preview.parts.length + preview.files.length === 0; });
  private chosen: File | undefined;
  private key = '';

  protected async choose(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    [this.chosen] = field.files ?? [];
    field.value = '';
    if (!this.chosen) return;
    this.key = newIdempotencyKey();
    this.said.set('');
    const id = this.draftId();
    await this.send(id ? `drafts/${id}` : `drafts?key=${this.key}`);
    this.heading()?.nativeElement.focus();
  }

  protected async apply({ seen }: Preview): Promise<void> {
    if (!this.saved()) {
      this.refusal.set($localize`:@@learning.review.not-saved:Attendez que vos derniers mots soient enregistrés.`);
      return;
    }
    await this.send(`drafts/${this.draftId()}?key=${this.key}&seen=${seen}`);
  }

  protected cancel(): void {
    this.preview.set(undefined);
    this.refusal.set('');
  }

  protected before(partId: string): PartContent | undefined {
    return this.parts().get(partId)?.content;
  }

  private async send(path: string): Promise<void> {
    this.sending.set(true);
    this.refusal.set('');
    this.faults.set([]);
    try {
      const response = await this.fetch(`/api/course-folders/${path}`, { method: 'PUT', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream', 'x-passerelle-request': '1' }, body: this.chosen ?? null });
      this.take((await response.json()) as Answer);
    } catch {
      this.refusal.set($localize`:@@learning.folder.network:L’envoi n’a pas abouti. Rien n’a changé ; vérifiez le réseau et recommencez.`);
    } finally {
      this.sending.set(false);
    }
  }

  private take(answer: Answer): void {
    switch (answer.kind) {
      case 'CourseImportPreviewed':
        this.preview.set(answer);
        return;
      case 'CourseImported':
        this.preview.set(undefined);
        this.said.set($localize`:@@learning.folder.done:Les changements du dossier sont dans le brouillon.`);
        this.imported.emit(answer.draftId);
        return;
      case 'CourseArchiveFaulty':
        this.preview.set(undefined);
        this.refusal.set($localize`:@@learning.folder.faulty:Le dossier n’a pas été apporté : rien n’a changé. Corrigez ce qui suit, puis recommencez.`);
        this.faults.set(answer.faults.map(folderFaultWords));
        return;
      default:
        this.preview.set(undefined);
        this.refusal.set(refusalWords(answer));
    }
  }
}

function refusalWords(answer: Exclude<Answer, { readonly kind: 'CourseImportPreviewed' | 'CourseImported' | 'CourseArchiveFaulty' }>): string {
  switch (answer.kind) {
    case 'ArchiveTooLarge':
      return $localize`:@@learning.folder.too-large:Une fois décompressé, ce dossier dépasse ${answer.megabytes}:megabytes: Mo, un de ses fichiers 40 Mo, ou il compte plus de ${answer.files}:count: fichiers. Rien n’a changé.`;
    case 'FileTooLarge':
      return $localize`:@@learning.folder.archive-large:Ce fichier dépasse 80 Mo. Rien n’a changé.`;
    case 'CourseDraftMoved':
      return $localize`:@@learning.folder.moved:Le brouillon a changé depuis que vous avez vu ce que ce dossier changerait : rien n’a été apporté. Choisissez-le de nouveau.`;
    case 'CourseDraftClosed':
      return $localize`:@@learning.review.closed:Ce brouillon est publié ou archivé : rien n’a changé.`;
    case 'ArchiveBroken':
      return $localize`:@@learning.folder.broken:Ce fichier n’est pas une archive .zip entière. Rien n’a changé.`;
    default:
      return $localize`:@@learning.folder.refused:Ce fichier n’a pas été reçu. Rien n’a changé ; recommencez.`;
  }
}
