import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

const ROOT = fileURLToPath(new URL('../../web/dist/browser/', import.meta.url));
const LANGUAGES = ['fr', 'en'] as const;
/** Files whose name holds the hash of their content never change. */
const HASHED = /-[A-Z0-9]{8}\.(js|css|woff2|svg|png)$/;

/** Serves the web app, one build a language; unknown paths are the app's own routes. */
export function serveWeb(app: NestExpressApplication): void {
  app.use(
    express.static(ROOT, {
      index: false,
      redirect: false,
      setHeaders: (response, file) => response.setHeader('cache-control', HASHED.test(path.basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    }),
  );
  app.use(serveIndex);
}

function serveIndex(request: Request, response: Response, next: NextFunction): void {
  const [, first = ''] = request.path.split('/');
  if (request.method !== 'GET' || ['graphql', 'health', 'api'].includes(first) || path.extname(request.path) || !request.accepts('html')) return next();
  const language = LANGUAGES.find((known) => known === first);
  if (!language) return response.redirect(302, `/${request.acceptsLanguages(...LANGUAGES) || 'fr'}${request.path === '/' ? '/' : request.originalUrl}`);
  if (!existsSync(path.join(ROOT, language, 'index.html'))) return next();
  response.setHeader('cache-control', 'no-cache');
  response.sendFile('index.html', { root: path.join(ROOT, language) });
}
