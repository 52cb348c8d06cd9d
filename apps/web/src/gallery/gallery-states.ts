import { ChangeDetectionStrategy, Component } from '@angular/core';
import { EmptyState, ErrorState, GraphqlFailure, Icon, ICON_PATHS, type IconName, LoadingSkeleton, SyncStatus, Tag } from '@passerelle/platform-web';

@Component({
  selector: 'pa-gallery-states',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ErrorState, Icon, LoadingSkeleton, SyncStatus, Tag],
  templateUrl: './gallery-states.html',
  styleUrl: './gallery.css',
})
export class GalleryStates {
  protected readonly network = new GraphqlFailure('network');
  protected readonly forbidden = new GraphqlFailure('forbidden');
  protected readonly unexpected = new GraphqlFailure('unexpected', '0198-7a');
  protected readonly at = new Date(2026, 10, 23, 13, 42);
  protected readonly icons = Object.keys(ICON_PATHS) as IconName[];
}
