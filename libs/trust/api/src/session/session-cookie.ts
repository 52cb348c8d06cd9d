import { SESSION_DAYS } from '@passerelle/trust-domain';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';

const NAME = 'passerelle_session';

/** The session's secret as the browser sent it. */
export function readSessionCookie(request: Request): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[NAME];
}

/** Out of reach of scripts and of other sites; encrypted transport only, where the request came that way. */
export function setSessionCookie({ req, res }: { req: Request; res: Response }, secret: string): void {
  res.cookie(NAME, secret, { httpOnly: true, sameSite: 'strict', secure: req.secure, path: '/', maxAge: SESSION_DAYS * 86_400_000 });
}

export function clearSessionCookie({ req, res }: { req: Request; res: Response }): void {
  res.clearCookie(NAME, { httpOnly: true, sameSite: 'strict', secure: req.secure, path: '/' });
}
