import type { BilingualText, JobFamilyId, TaskId } from '@passerelle/kernel';

export const CHANGE_KINDS = ['automated', 'assisted', 'unchanged', 'new'] as const;
/** How a task changes; people decide it, the exposure does not. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const HORIZONS = ['now', 'within2Years', 'within5Years'] as const;
/** When the change is expected. */
export type Horizon = (typeof HORIZONS)[number];

/** Where a figure comes from: scored tasks of the ILO's index (`isco08/task number`), or a stated judgement. */
export type FigureSource = { readonly kind: 'ilo-2025'; readonly refs: readonly string[] } | { readonly kind: 'judgement'; readonly basis: BilingualText };

/** One task of a job, with its share of working time and the AI impact on it. */
export interface Task {
  readonly id: TaskId;
  readonly label: BilingualText;
  readonly detail: BilingualText;
  /** Percentage of working time today, whole number; 0 for a new task. */
  readonly shareToday: number;
  /** Percentage of working time in the transformed role, whole number. */
  readonly shareTransformed: number;
  readonly change: ChangeKind;
  /** 0–1: how far today's AI could do or assist the task; null for a task that does not exist yet. */
  readonly exposure: number | null;
  readonly confidence: Confidence;
  readonly horizon: Horizon;
  readonly source: FigureSource;
  readonly whatChanges: BilingualText;
  readonly whatStays: BilingualText;
}

/** International occupation judged near to the family, and why. */
export interface NearestOccupation {
  readonly isco08: string;
  readonly why: BilingualText;
}

/** What one version of a family says. */
export interface FamilyContent {
  readonly title: BilingualText;
  readonly group: BilingualText;
  readonly summary: BilingualText;
  readonly nearest: readonly NearestOccupation[];
  readonly tasks: readonly Task[];
}

/** A family as the catalogue ships it, one file each. */
export interface CatalogueFamily extends FamilyContent {
  readonly id: JobFamilyId;
  readonly officialCode: string | null;
}
