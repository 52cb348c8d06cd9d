import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Configuration } from '@passerelle/platform-api';
import { getDistDirectory, isSandboxFrame, renderAltair, renderInitSnippet, SANDBOX_FRAME_CSP } from 'altair-static';
import express from 'express';

const PATH = '/explorer/';
const OPTIONS = { baseURL: PATH, endpointURL: '/graphql', serveInitialOptionsInSeperateRequest: 'options.js', disableAccount: true, initialName: 'Passerelle', initialQuery: '{ viewer { displayName organizationName { fr } } }' } as const;

/**
 * A page from which to try the API by hand, signed in as in the pages, in demonstration and development only.
 * Its files come with the product, under the same Content-Security-Policy: what the tool would fetch elsewhere is refused.
 */
export function serveExplorer(app: NestExpressApplication, { demonstration, development }: Configuration): void {
  if (!demonstration && !development) return;
  const files = express.Router({ strict: true });
  files.get('/', (_request, response) => void response.type('html').send(renderAltair(OPTIONS)));
  files.get('/options.js', (_request, response) => void response.type('text/javascript').send(renderInitSnippet(OPTIONS)));
  files.use(
    express.static(getDistDirectory(), {
      index: false,
      setHeaders: (response, file) => isSandboxFrame(file) && response.setHeader('content-security-policy', SANDBOX_FRAME_CSP),
    }),
  );
  app.use('/explorer', (request: express.Request, response: express.Response, next: express.NextFunction) => (request.originalUrl === '/explorer' ? response.redirect(302, PATH) : next()), files);
}
