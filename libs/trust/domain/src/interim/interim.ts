import type { EmployeeId, InterimId } from '@passerelle/kernel';

/** A manager's team in the hands of somebody else, from a day to a day, both included. */
export interface Interim {
  readonly id: InterimId;
  /** Whose team it is. */
  readonly managerId: EmployeeId;
  /** Who stands in. */
  readonly delegateId: EmployeeId;
  /** First day, as 2026-12-07. */
  readonly startsOn: string;
  /** Last day, included. */
  readonly endsOn: string;
  /** When the manager put an end to it before its last day. */
  readonly endedAt: Date | null;
}

export type InterimState = 'toCome' | 'running' | 'over' | 'ended';

/** Where an interim is on a day: `over` after its last day, `ended` when the manager put an end to it before. */
export function interimState({ startsOn, endsOn, endedAt }: Pick<Interim, 'startsOn' | 'endsOn' | 'endedAt'>, day: string): InterimState {
  if (endedAt) return 'ended';
  if (day < startsOn) return 'toCome';
  return day <= endsOn ? 'running' : 'over';
}
