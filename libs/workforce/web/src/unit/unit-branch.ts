import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { GraphqlClient, Icon } from '@passerelle/platform-web';

import { UnitLevelDocument } from '../generated/graphql.js';
import { OpenUnits } from './open-units.js';

/** Up to a hundred units of one level, those under each when it is open, and the rest of the level once it is asked for. */
@Component({
  selector: 'pa-unit-branch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, Icon],
  templateUrl: './unit-branch.html',
  styleUrl: './unit-branch.css',
  host: { role: 'presentation' },
})
export class UnitBranch {
  protected readonly tree = inject(OpenUnits);
  /** The unit that these are under; null at the top of the tree. */
  readonly parentId = input<string | null>(null);
  readonly level = input(1);
  /** Where the former hundred of the same level ended. */
  readonly after = input<string | null>(null);
  /** Units of the level before these. */
  readonly offset = input(0);
  protected readonly page = inject(GraphqlClient).query(UnitLevelDocument, () => ({ parentId: this.parentId(), after: this.after() }));
  protected readonly units = computed(() => this.page.value()?.units);
  protected readonly end = computed(() => this.offset() + (this.units()?.edges.length ?? 0));
  protected readonly left = computed(() => (this.units()?.totalCount ?? 0) - this.end());
  protected readonly next = computed(() => { const info = this.units()?.pageInfo; return info?.hasNextPage ? info.endCursor : undefined; });
  protected readonly wanted = linkedSignal({ source: this.parentId, computation: () => false });

  /** Whether the tree begins here. */
  protected readonly first = computed(() => this.level() === 1 && this.offset() === 0);

  constructor() {
    // A tree with one unit at its top says something only once that one is open.
    effect(() => {
      const [only, another] = this.first() ? (this.units()?.edges ?? []) : [];
      if (only && !another) this.tree.open(only.node.id);
    });
  }

  protected isReached(id: string, index: number): boolean {
    const reached = this.tree.reached();
    return reached ? reached === id : this.first() && index === 0;
  }
}
