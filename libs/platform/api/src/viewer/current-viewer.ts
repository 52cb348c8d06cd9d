import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';

import type { Viewer } from './viewer.js';

export interface GraphqlContext {
  readonly req: Request;
  readonly res: Response;
  /** Whoever asks; signing in changes it on the way. */
  viewer: Viewer | null;
  readonly loaders: Map<unknown, unknown>;
}

export function graphqlContext(context: ExecutionContext): GraphqlContext {
  return GqlExecutionContext.create(context).getContext<GraphqlContext>();
}

/** The viewer; the operation's access rule has already refused anonymous requests where one is needed. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) => graphqlContext(context).viewer);

/** The request and its answer, for the operations that set the session cookie. */
export interface Exchange {
  readonly req: Request;
  readonly res: Response;
  /** From here on, the request is that person's: the fields of the answer are resolved, and its transaction ended, as theirs. */
  become(viewer: Viewer): void;
}

export const CurrentExchange = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => {
  const current = graphqlContext(context);
  return { req: current.req, res: current.res, become: (viewer) => void (current.viewer = viewer) };
});
