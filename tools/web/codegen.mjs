import path from 'node:path';

import { contextSource, root, webContexts } from './contexts.mjs';

const config = {
  documentMode: 'string',
  importExtension: '.js',
  useTypeImports: true,
  enumType: 'string-literal',
  enumsAsTypes: true,
  strictScalars: true,
  immutableTypes: true,
  scalars: { ID: 'string', DateTime: 'string', Date: 'string', JSON: 'unknown' },
};

/** @type {import('@graphql-codegen/cli').CodegenConfig} */
export default {
  schema: path.join(root, 'apps/api/schema.graphql'),
  ignoreNoDocuments: true,
  silent: true,
  // Documents are made without effect: a bundle takes those that it asks with, and no other.
  hooks: { beforeOneFileWrite: (_file, content) => content.replaceAll(' = new TypedDocumentString(', ' = /*#__PURE__*/ new TypedDocumentString(') },
  generates: Object.fromEntries(webContexts.map((context) => [
    `${contextSource(context)}/generated/`,
    {
      documents: `${contextSource(context)}/**/*.graphql`,
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { ...config, pureMagicComment: true },
    },
  ])),
};
