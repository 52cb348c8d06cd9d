import type { WorkshopAudience } from '@passerelle/learning-domain';
import { Forbidden, type Viewer } from '@passerelle/platform-api';

/** Whether the viewer may open a workshop to everybody: a designer of the whole organization. */
export function mayOpenToAll(viewer: Viewer): boolean {
  return viewer.permissions.get('workshop:open-to-all')?.kind === 'organization';
}

/** Whether the viewer has a team of their own to which a workshop may be open; an interim does not give one. */
export function hasTeam(viewer: Viewer): boolean {
  return viewer.grants.some(({ role }) => role === 'manager');
}

/** @throws Forbidden for an audience that is not the viewer's to open to */
export function checkAudience(viewer: Viewer, audience: WorkshopAudience): void {
  if (!(audience === 'team' ? hasTeam(viewer) : mayOpenToAll(viewer))) throw new Forbidden('This audience is not yours to open a workshop to.');
}
