import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Bridge, ChangeKind, GapLegend, GapStatus, LevelSpan, PairedBars, SourceChip, StatTile, Suppressed } from '@passerelle/platform-web';

import { BARS, EXPOSURE_FACTS } from './gallery-samples.js';

@Component({
  selector: 'pa-gallery-figures',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Bridge, ChangeKind, GapLegend, GapStatus, LevelSpan, PairedBars, SourceChip, StatTile, Suppressed],
  templateUrl: './gallery-figures.html',
  styleUrl: './gallery.css',
})
export class GalleryFigures {
  protected readonly facts = EXPOSURE_FACTS;
  protected readonly bars = BARS;
  protected readonly kinds = ['assisted', 'automated', 'new', 'unchanged'] as const;
  protected readonly statuses = ['met', 'near', 'below', 'notAssessed'] as const;
  protected readonly colours = ['--pa-assisted', '--pa-automated', '--pa-new', '--pa-unchanged', '--md-sys-color-primary', '--md-sys-color-tertiary', '--pa-cat-2', '--pa-cat-3'];
}
