import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { searchCourse, SHORTEST_SEARCH } from '@passerelle/learning-domain';
import { EmptyState, Icon, PageLanguage } from '@passerelle/platform-web';
import { Panel } from '@passerelle/platform-web/panel';

import type { PlayerQuery } from '../../generated/graphql.js';
import { type CoursePiece, piecesOf } from './course-pieces.js';

/** Most results shown: beyond, one more word says it better. */
const SHOWN = 50;

/** Looks for words in the whole course; closes with the piece that one wants to go to. */
@Component({
  selector: 'pa-course-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, Panel],
  templateUrl: './course-search.html',
  styleUrl: './course-search.css',
})
export class CourseSearch {
  private readonly dialog = inject<DialogRef<CoursePiece>>(DialogRef);
  private readonly pieces = piecesOf(inject<PlayerQuery['course']>(DIALOG_DATA), inject(PageLanguage));
  protected readonly shown = SHOWN;
  protected readonly typed = signal('');
  protected readonly long = computed(() => this.typed().trim().length >= SHORTEST_SEARCH);
  protected readonly results = computed(() => searchCourse(this.pieces, this.typed()));
  protected readonly noMatch = $localize`:@@learning.search.nothing:Rien ne correspond dans cette formation`;
  protected readonly noMatchDetail = $localize`:@@learning.search.nothing.detail:Essayez un mot plus court, ou son début. Les accents ne comptent pas.`;

  protected go(piece: CoursePiece): void {
    this.dialog.close(piece);
  }
}
