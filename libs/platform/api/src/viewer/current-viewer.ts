import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';

import type { Viewer } from './viewer.js';

export interface GraphqlContext {
  readonly req: Request;
  readonly res: Response;
  readonly viewer: Viewer | null;
  readonly loaders: Map<unknown, unknown>;
}

export function graphqlContext(context: ExecutionContext): GraphqlContext {
  return GqlExecutionContext.create(context).getContext<GraphqlContext>();
}

/** The viewer; the operation's access rule has already refused anonymous requests where one is needed. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) => graphqlContext(context).viewer);

/** The request and its answer, for the operations that set the session cookie. */
export const CurrentExchange = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { req, res } = graphqlContext(context);
  return { req, res };
});
