import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { Icon, type IconName } from '@passerelle/platform-web';

export interface SwitchOption {
  /** Null: what is shown when the address says nothing. */
  readonly value: string | null;
  readonly label: string;
  readonly icon?: IconName;
}

let switches = 0;

/** A few ways to look at a page, as real radio buttons; the choice is kept in the address. */
@Component({
  selector: 'pa-query-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  templateUrl: './query-switch.html',
  styleUrl: './query-switch.css',
})
export class QuerySwitch {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly legend = input.required<string>();
  readonly parameter = input.required<string>();
  readonly options = input.required<readonly SwitchOption[]>();
  readonly chosen = input<string | null>(null);
  protected readonly name = `pa-query-switch-${++switches}`;

  protected choose(value: string | null): void {
    // Replaced, so that « back » leaves the page instead of going through every look at it.
    void this.router.navigate([], { relativeTo: this.route, queryParams: { [this.parameter()]: value }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
