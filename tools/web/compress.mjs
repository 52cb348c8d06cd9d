// What the web app is made of, compressed once as far as it goes: a service that compresses at each answer has no time for it.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import { webApp } from './contexts.mjs';

const COMPRESSED = /\.(?:js|css|svg|json)$/;
/** Bytes under which a file is one packet anyway. */
const SMALL = 1_000;
const compress = promisify(brotliCompress);

export async function compressFiles() {
  const folder = path.join(webApp, 'dist/browser');
  const files = (await readdir(folder, { recursive: true })).filter((file) => COMPRESSED.test(file));
  await Promise.all(files.map(async (name) => {
    const file = path.join(folder, name);
    const content = await readFile(file);
    if (content.length < SMALL) return;
    await writeFile(`${file}.br`, await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
  }));
}
