import type { NextFunction, Request, Response } from 'express';

/**
 * Second line against forged requests, behind the SameSite cookie: what changes something comes from our own pages,
 * or from a client that says so with a header which no other site can make a browser send.
 */
export function refuseOtherSites(request: Request, response: Response, next: NextFunction): void {
  const site = request.headers['sec-fetch-site'];
  const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
  const changes = request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS';
  if (changes && (fromElsewhere || originDiffers(request))) {
    response.status(403).json({ errors: [{ message: 'This request comes from another site.', extensions: { code: 'FORBIDDEN' } }] });
    return;
  }
  next();
}

function originDiffers({ headers }: Request): boolean {
  if (!headers.origin) return false;
  return URL.parse(headers.origin)?.host !== headers.host;
}
