import type { Request } from 'express';

import type { Viewer } from './viewer.js';

/** Says who sends a request. Identity lives behind this class, so that another way to sign in can take its place. */
export abstract class ViewerSource {
  /** The viewer of the request's session, or null for an anonymous request. */
  abstract of(request: Request): Promise<Viewer | null>;
}
