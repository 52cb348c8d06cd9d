import { formatNumber } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID } from '@angular/core';

import { gapStatusLabel,type GapStatusName } from '../gap-status/gap-status.js';

const HIGHEST = 5;
const WIDTH = 240;
const MARGIN = 8;
const LEVELS = [0, 1, 2, 3, 4, 5];

/** Where a level falls on the drawing; estimates may lie half a level outside of 0–5 and are drawn at the end. */
const across = (level: number) => MARGIN + (Math.min(HIGHEST, Math.max(0, level)) / HIGHEST) * (WIDTH - 2 * MARGIN);

/** A level as a span from 0 to 5: estimate, likely interval, and the flag of what is asked. */
@Component({
  selector: 'pa-level-span',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './level-span.html',
  styleUrl: './level-span.css',
  host: { role: 'img', '[attr.aria-label]': 'sentence()' },
})
export class LevelSpan {
  private readonly locale = inject(LOCALE_ID);
  readonly estimate = input<number | null>();
  readonly low = input<number | null>();
  readonly high = input<number | null>();
  readonly required = input<number | null>();
  readonly status = input<GapStatusName>();

  protected readonly width = WIDTH;
  protected readonly view = `0 0 ${WIDTH} 28`;
  protected readonly right = WIDTH - MARGIN;
  protected readonly left = MARGIN;
  protected readonly known = computed(() => this.estimate() !== null && this.estimate() !== undefined);
  protected readonly points = computed(() => LEVELS.map((level) => ({ level, x: across(level), reached: level <= (this.estimate() ?? -1) })));
  protected readonly dot = computed(() => across(this.estimate() ?? 0));
  protected readonly band = computed(() => {
    const [low, high] = [this.low(), this.high()];
    if (low === null || low === undefined || high === null || high === undefined) return undefined;
    return { x: across(low), width: Math.max(6, across(high) - across(low)) };
  });
  protected readonly flag = computed(() => {
    const required = this.required();
    return required === null || required === undefined ? undefined : `M${across(required)} 27V3l7 3.500-7 3.500`;
  });
  protected readonly sentence = computed(() => [...this.levelWords(), ...this.askedWords()].join('\u202f; '));

  private levelWords(): string[] {
    const status = this.status();
    if (!this.known()) return [gapStatusLabel('notAssessed')];
    const estimate = this.inWords(this.estimate() ?? 0);
    const [low, high] = [this.low(), this.high()];
    const level = low === null || low === undefined || high === null || high === undefined
      ? $localize`:@@platform.level-span.level:${estimate}:estimate: sur 5`
      : $localize`:@@platform.level-span.interval:${estimate}:estimate: sur 5, entre ${this.inWords(low)}:low: et ${this.inWords(high)}:high:`;
    return status ? [level, gapStatusLabel(status).toLocaleLowerCase(this.locale)] : [level];
  }

  private askedWords(): string[] {
    const required = this.required();
    return required === null || required === undefined ? [] : [$localize`:@@platform.level-span.required:${required}:required: demandé`];
  }

  private inWords(level: number): string {
    return formatNumber(Math.min(HIGHEST, Math.max(0, level)), this.locale, '1.1-1');
  }
}
