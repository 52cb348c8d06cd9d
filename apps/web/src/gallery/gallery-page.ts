import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHead } from '@passerelle/platform-web';

import { GalleryActions } from './gallery-actions.js';
import { GalleryAnswers } from './gallery-answers.js';
import { GalleryFigures } from './gallery-figures.js';
import { GalleryStates } from './gallery-states.js';
import { GalleryTables } from './gallery-tables.js';

/** Every part of the design system in every state; in development builds only. */
@Component({
  selector: 'pa-gallery-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GalleryActions, GalleryAnswers, GalleryFigures, GalleryStates, GalleryTables, PageHead],
  template: `
    <div class="pa-page">
      <pa-page-head heading="Composants et états" lead="La même chose partout : un signe, un mot, puis un chiffre ; et d’où il vient." />
      <pa-gallery-figures />
      <pa-gallery-states />
      <pa-gallery-actions />
      <pa-gallery-tables />
      <pa-gallery-answers />
    </div>
  `,
})
export class GalleryPage {}
