import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';

import { CONFIGURATION,type Configuration } from '../configuration/configuration.js';

/** Structured JSON logs: a request id, a path without its query, a status, a duration. No body, no header, no person. */
export function loggingModule(): DynamicModule {
  return LoggerModule.forRootAsync({
    inject: [CONFIGURATION],
    useFactory: ({ logLevel }: Configuration) => ({
      pinoHttp: {
        level: logLevel,
        genReqId: (_: IncomingMessage, response: ServerResponse) => {
          const id = randomUUID();
          response.setHeader('x-request-id', id);
          return id;
        },
        serializers: {
          req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, path: request.url.split('?')[0] }),
          res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        },
        autoLogging: { ignore: (request: IncomingMessage) => request.url?.startsWith('/health') ?? false },
      },
    }),
  });
}
