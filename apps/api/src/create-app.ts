import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Configuration } from '@passerelle/platform-api';
import compression from 'compression';
import { Logger } from 'nestjs-pino';

import { AppModule } from './app.module.js';
import { refuseOtherSites } from './refuse-other-sites.js';
import { securityHeaders } from './security-headers.js';
import { serveExplorer } from './serve-explorer.js';
import { readPages, scriptsOf, serveWeb } from './serve-web.js';

/** A long lesson in both languages is sent whole. */
const LARGEST_BODY = '1200kb';

/** The application, ready to listen: the same in production, in tests and in the bench. */
export async function createApp(configuration: Configuration, schemaFile: string | true = true): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(configuration, schemaFile), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.useBodyParser('json', { limit: LARGEST_BODY });
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback, uniquelocal');
  const pages = readPages();
  app.use(securityHeaders(configuration, scriptsOf(pages)));
  app.use(compression());
  app.use(refuseOtherSites);
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true }));
  serveExplorer(app, configuration);
  serveWeb(app, pages);
  app.enableShutdownHooks();
  return app;
}
