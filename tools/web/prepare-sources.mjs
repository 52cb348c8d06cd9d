// What the sources need before they can be built or tested: typed documents and merged English texts.
import '../require-node.mjs';

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { generate } from '@graphql-codegen/cli';

import { checkFrench } from './check-french.mjs';
import codegen from './codegen.mjs';
import { contextSource, webContexts } from './contexts.mjs';
import { mergeEnglish } from './merge-english.mjs';

/** Makes what is generated; the typography is looked at by the build. */
export async function prepareSources() {
  await generate(codegen, true);
  webContexts.forEach(leaveOutUnused);
  mergeEnglish();
}

/** Marks documents as made without effect: a bundle takes those that it asks with, and no other. */
function leaveOutUnused(context) {
  const file = path.join(contextSource(context), 'generated/graphql.ts');
  if (!existsSync(file)) return;
  const source = readFileSync(file, 'utf8');
  const marked = source.replaceAll(' = new TypedDocumentString(', ' = /*#__PURE__*/ new TypedDocumentString(');
  if (marked !== source) writeFileSync(file, marked);
}

if (import.meta.filename === process.argv[1]) {
  try {
    await prepareSources();
    checkFrench();
  } catch (fault) {
    console.error(fault.message);
    process.exitCode = 1;
  }
}
