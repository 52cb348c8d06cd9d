import type { UnitId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';

/** Where the units that a role reaches are looked up: kept by the context that owns units. */
export abstract class UnitNames {
  /** The name of the unit, or null when the organization has no such unit. */
  abstract of(viewer: Viewer, id: UnitId): Promise<string | null>;
}
