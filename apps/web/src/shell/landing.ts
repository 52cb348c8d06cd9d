import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { entriesFor, NAVIGATION, Session, SIGN_IN_PATH, UNREACHABLE_PATH } from '@passerelle/platform-web/frame';

/** Where a person without an entry of their own lands. */
const OWN_PAGE = '/mes-renseignements';

/** The first page in a person's navigation is their home. */
export const landing: CanActivateFn = async () => {
  const router = inject(Router);
  const session = inject(Session);
  const navigation = inject(NAVIGATION);
  try {
    if ((await session.ready()) === null) return router.parseUrl(SIGN_IN_PATH);
  } catch {
    return new RedirectCommand(router.parseUrl(UNREACHABLE_PATH), { skipLocationChange: true });
  }
  const [first] = entriesFor(navigation, (permission) => session.can(permission));
  return router.parseUrl(first?.route ?? OWN_PAGE);
};
