import { inject } from '@angular/core';
import { type ActivatedRouteSnapshot, type CanActivateFn, RedirectCommand, Router, type UrlTree } from '@angular/router';

import { SIGN_IN_PATH } from '../graphql/graphql-client.js';
import { GraphqlFailure } from '../graphql/graphql-failure.js';
import { Session } from './session.js';

export const FORBIDDEN_PATH = '/acces-reserve';
export const UNREACHABLE_PATH = '/hors-ligne';

/** Lets in whoever is signed in. */
export const signedIn: CanActivateFn = (route, state) => admit(route, state.url, () => true);

/** Lets in whoever holds at least one of the permissions. */
export function holding(...permissions: readonly string[]): CanActivateFn {
  return (route, state) => admit(route, state.url, (session) => permissions.some((permission) => session.can(permission)));
}

async function admit({ routeConfig }: ActivatedRouteSnapshot, url: string, allowed: (session: Session) => boolean): Promise<boolean | UrlTree | RedirectCommand> {
  const session = inject(Session);
  const router = inject(Router);
  const keepAddress = { skipLocationChange: true };
  // The code of a page comes while one asks who is here; if it cannot, the router says so in its turn.
  void Promise.resolve(routeConfig?.loadComponent?.()).catch(() => undefined);
  try {
    if ((await session.ready()) === null) return router.createUrlTree([SIGN_IN_PATH], { queryParams: { retour: url } });
  } catch (fault) {
    if (fault instanceof GraphqlFailure && fault.kind === 'unauthenticated') return router.createUrlTree([SIGN_IN_PATH], { queryParams: { retour: url } });
    return new RedirectCommand(router.parseUrl(UNREACHABLE_PATH), keepAddress);
  }
  return allowed(session) || new RedirectCommand(router.parseUrl(FORBIDDEN_PATH), keepAddress);
}
