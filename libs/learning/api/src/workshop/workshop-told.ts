import type { WorkshopId } from '@passerelle/kernel';
import { quebecTimeOf, type Workshop } from '@passerelle/learning-domain';

/** A workshop as notices name it. */
export function toldOf({ id, title, startsAt }: Pick<Workshop, 'id' | 'title' | 'startsAt'>): { readonly workshopId: WorkshopId; readonly title: string; readonly day: string; readonly time: string } {
  return { workshopId: id, title, ...quebecTimeOf(startsAt) };
}
