import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router, type UrlTree } from '@angular/router';

import { SIGN_IN_PATH } from '../graphql/graphql-client.js';
import { GraphqlFailure } from '../graphql/graphql-failure.js';
import { Session } from './session.js';

export const FORBIDDEN_PATH = '/acces-reserve';
export const UNREACHABLE_PATH = '/hors-ligne';

/** Lets in whoever is signed in. */
export const signedIn: CanActivateFn = (_route, state) => admit(state.url, () => true);

/** Lets in whoever holds at least one of the permissions. */
export function holding(...permissions: readonly string[]): CanActivateFn {
  return (_route, state) => admit(state.url, (session) => permissions.some((permission) => session.can(permission)));
}

async function admit(url: string, allowed: (session: Session) => boolean): Promise<boolean | UrlTree | RedirectCommand> {
  const session = inject(Session);
  const router = inject(Router);
  const keepAddress = { skipLocationChange: true };
  try {
    if ((await session.ready()) === null) return router.createUrlTree([SIGN_IN_PATH], { queryParams: { retour: url } });
  } catch (fault) {
    if (fault instanceof GraphqlFailure && fault.kind === 'unauthenticated') return router.createUrlTree([SIGN_IN_PATH], { queryParams: { retour: url } });
    return new RedirectCommand(router.parseUrl(UNREACHABLE_PATH), keepAddress);
  }
  return allowed(session) || new RedirectCommand(router.parseUrl(FORBIDDEN_PATH), keepAddress);
}
