// What the sources need before they can be built or tested: typed documents and merged English texts.
import '../require-node.mjs';

import { generate } from '@graphql-codegen/cli';

import { checkFrench } from './check-french.mjs';
import codegen from './codegen.mjs';
import { mergeEnglish } from './merge-english.mjs';

/** Makes what is generated; the typography is looked at by the build. */
export async function prepareSources() {
  await generate(codegen, true);
  mergeEnglish();
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
