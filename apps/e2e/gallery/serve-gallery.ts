import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import express from 'express';

const BUILT = fileURLToPath(new URL('../../web/dist-development/browser/', import.meta.url));

export interface Gallery {
  readonly url: string;
  close(): void;
}

/** The development build of the web app alone: the gallery asks nothing of the API. */
export function serveGallery(): Promise<Gallery> {
  const app = express();
  app.use(express.static(BUILT, { index: false }));
  app.use('/fr', (_request, response) => response.sendFile('index.html', { root: path.join(BUILT, 'fr') }));
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve({ url: `http://localhost:${(server.address() as AddressInfo).port}/fr/gallery`, close: () => server.close() }));
  });
}
