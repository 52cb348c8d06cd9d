import { PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '@passerelle/platform-web';

const FULL_HEIGHT_PX = 96;
const LEAST_HEIGHT_PX = 3;

/** How likely each level is, as bars, and the same as a table. Bars from the required level on are filled. */
@Component({
  selector: 'pa-level-chances',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, PercentPipe],
  templateUrl: './level-chances.html',
  styleUrl: './level-chances.css',
})
export class LevelChances {
  /** Probabilities of the levels 0 to 5. */
  readonly probabilities = input.required<readonly number[]>();
  /** 0: the role does not ask for this competency. */
  readonly required = input.required<number>();
  protected readonly bars = computed(() => {
    const highest = Math.max(...this.probabilities());
    return this.probabilities().map((probability, level) => ({
      level,
      probability,
      height: Math.max(LEAST_HEIGHT_PX, (probability / highest) * FULL_HEIGHT_PX),
      reached: level >= this.required(),
    }));
  });
  protected readonly reached = computed(() => this.probabilities().slice(this.required()).reduce((sum, probability) => sum + probability, 0));
}
