// Makes what is generated again when a GraphQL document, the schema or an English text changes (npm run dev).
import { watch } from 'node:fs';
import path from 'node:path';

import { contextSource, root, webApp, webContexts } from './contexts.mjs';
import { prepareSources } from './prepare-sources.mjs';

const SETTLED_MS = 200;
const SOURCE = /\.graphql$|[/\\]en\.json$/;
let timer;

for (const folder of [...webContexts.map(contextSource), path.join(webApp, 'src/locale'), path.join(root, 'apps/api')]) {
  watch(folder, { recursive: !folder.endsWith('apps/api') }, (_, file) => {
    if (!SOURCE.test(`/${file}`)) return;
    clearTimeout(timer);
    timer = setTimeout(again, SETTLED_MS);
  });
}

async function again() {
  try {
    await prepareSources();
  } catch (fault) {
    console.error(fault.message);
  }
}
