import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { CheckGroup, PairList, type PairMark } from '@passerelle/platform-web';
import { OrderedList } from '@passerelle/platform-web/ordered-list';

import { CHOICES } from './gallery-samples.js';

const side = (id: string, words: string) => ({ id, text: { fr: words, en: words } });

/** Answers that are neither one choice nor a text. */
@Component({
  selector: 'pa-gallery-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckGroup, OrderedList, PairList],
  template: `
    <section class="pa-card"><pa-check-group question="Que vérifiez-vous ?" [choices]="choices" [(chosen)]="checked" /></section>
    <section class="pa-card"><h2>Mettre en ordre</h2><pa-ordered-list [items]="steps()" [marked]="marked" markWords="À sa place" (moved)="order($event)" /></section>
    <section class="pa-card"><h2>Associer</h2><pa-pair-list [lefts]="lefts" [rights]="rights" [chosen]="chosen()" [marks]="marks" (chose)="chosen.set(chosen())" /></section>
  `,
  styleUrl: './gallery.css',
})
export class GalleryAnswers {
  protected readonly choices = CHOICES;
  protected readonly checked = signal<readonly string[]>(['a', 'b']);
  protected readonly steps = signal([side('a', 'Relire le texte en entier'), side('b', 'Ouvrir chaque source'), side('c', 'Corriger, puis envoyer')]);
  protected readonly marked = new Set(['a']);
  protected readonly lefts = [side('l1', 'Une date'), side('l2', 'Un nom'), side('l3', 'Un montant')];
  protected readonly rights = [side('r1', 'Le dossier de la personne'), side('r2', 'Le barème en vigueur'), side('r3', 'Le calendrier')];
  protected readonly chosen = signal<ReadonlyMap<string, string>>(new Map([['l1', 'r3'], ['l2', 'r2']]));
  protected readonly marks = new Map<string, PairMark>([['l1', { status: 'met', words: 'Juste' }], ['l2', { status: 'near', words: 'À revoir' }]]);

  protected order(ids: readonly string[]): void {
    this.steps.set(this.steps().toSorted((some, other) => ids.indexOf(some.id) - ids.indexOf(other.id)));
  }
}
