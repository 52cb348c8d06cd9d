import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

import { codeOfFirstPages } from './first-pages.js';

const ROOT = fileURLToPath(new URL('../../web/dist/browser/', import.meta.url));
/** Written by the builder beside the web app. */
const STATS = path.join(ROOT, '../browser-stats.json');
const LANGUAGES = ['fr', 'en'] as const;
/** Files whose name holds the hash of their content never change. */
const HASHED = /-[\w-]{8}\.(js|css|woff2|svg|png)$/;

/** The page of each language that is built, by language. */
export type Pages = ReadonlyMap<string, string>;

/** Serves the web app, one build a language; unknown paths are the app's own routes. */
export function serveWeb(app: NestExpressApplication, pages: Pages): void {
  if (pages.size === 0) return;
  app.use(
    sirv(ROOT, {
      etag: true,
      // Compressed when the app was built; pages are served below.
      brotli: true,
      extensions: [],
      setHeaders: (response, file) => response.setHeader('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    }),
  );
  app.use(servePages(pages));
}

/** What a policy has to allow for the script that each page holds: its hash, as the policy writes it. */
export function scriptsOf(pages: Pages): readonly string[] {
  const scripts = [...pages.values()].flatMap((page) => [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script));
  return [...new Set(scripts)].map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}

/** The page of each language that is built, with its stylesheet in it: nothing more is fetched before it is first painted. */
export function readPages(): Pages {
  const built = LANGUAGES.filter((language) => existsSync(path.join(ROOT, language, 'index.html')));
  return new Map(
    built.map((language) => {
      const read = (file: string) => readFileSync(path.join(ROOT, language, file), 'utf8');
      return [language, read('index.html').replace(/<link rel="stylesheet" href="([\w.-]+)">/g, (_, sheet: string) => `<style>${read(sheet)}</style>`)];
    }),
  );
}

function servePages(pages: Pages): RequestHandler {
  const codeOf = codeOfFirstPages(STATS);
  return (request, response, next) => {
    const [, first = '', ...address] = request.path.split('/');
    if (request.method !== 'GET' || ['graphql', 'health', 'api'].includes(first) || path.extname(request.path) || !request.accepts('html')) return next();
    const language = LANGUAGES.find((known) => known === first);
    if (!language) return response.redirect(302, `/${request.acceptsLanguages(...LANGUAGES) || 'fr'}${request.path === '/' ? '/' : request.originalUrl}`);
    const page = pages.get(language);
    if (page === undefined) return next();
    response.setHeader('cache-control', 'no-cache');
    // Low: the first frame needs none of them, and comes first.
    const links = codeOf(address.join('/')).map((file) => `<link rel="modulepreload" fetchpriority="low" href="${file}">`);
    response.type('html').send(page.replace('</head>', `${links.join('')}</head>`));
  };
}
