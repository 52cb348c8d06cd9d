import type { GapStatusName } from '../gap-status/gap-status.js';

/** What a cell of a level table says. A suppressed cell carries nothing else. */
export type HeatCell =
  | { readonly status: Exclude<GapStatusName, 'notAssessed'>; readonly level: number }
  | { readonly status: 'notAssessed' }
  | { readonly status: 'suppressed' };

export interface HeatColumn {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** The level that the role asks. */
  readonly required?: number;
}

export interface HeatRow {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** Drawn bolder: a group of people, not a person. */
  readonly strong?: boolean;
  /** By column id. A missing cell counts as not assessed. */
  readonly cells: Readonly<Record<string, HeatCell>>;
}

export interface HeatSection {
  readonly id: string;
  /** A sentence before the rows: who is listed, in which order. */
  readonly note?: string;
  readonly rows: readonly HeatRow[];
}

export interface HeatPlace {
  readonly rowId: string;
  readonly columnId: string;
}
