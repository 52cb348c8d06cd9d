import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const WIDTH = 760;
const CROWN = 18;
const FOOT = 56;

/** How far along a lesson, drawn as the spans of a bridge. Decorative: the text beside it says the same. */
@Component({
  selector: 'pa-bridge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bridge.html',
  styleUrl: './bridge.css',
  host: { 'aria-hidden': 'true' },
})
export class Bridge {
  /** How many spans: lessons of a course, steps of a path. */
  readonly spans = input.required<number>();
  /** How many are crossed; 3.4 is four tenths of the fourth. */
  readonly crossed = input.required<number>();

  protected readonly arches = computed(() => {
    const width = WIDTH / Math.max(1, this.spans());
    return Array.from({ length: this.spans() }, (_, span) => ({ state: this.stateOf(span), path: arch(span * width, width) }));
  });
  protected readonly share = computed(() => Math.min(1, Math.max(0, this.crossed() / Math.max(1, this.spans()))));
  /** Kept whole at both ends. */
  protected readonly marker = computed(() => `clamp(14px, ${(this.share() * 100).toFixed(1)}%, calc(100% - 14px))`);
  protected readonly deck = computed(() => `M0 14H${(this.share() * WIDTH).toFixed(1)}`);

  private stateOf(span: number): 'behind' | 'here' | 'ahead' {
    if (span < Math.floor(this.crossed())) return 'behind';
    return span === Math.floor(this.crossed()) ? 'here' : 'ahead';
  }
}

function arch(start: number, width: number): string {
  const at = (share: number) => (start + share * width).toFixed(1);
  return `M${at(0.05)} ${FOOT}C${at(0.14)} 24 ${at(0.36)} ${CROWN} ${at(0.5)} ${CROWN}S${at(0.86)} 24 ${at(0.95)} ${FOOT}`;
}
