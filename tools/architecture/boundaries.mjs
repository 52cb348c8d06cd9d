// Lint rules made from contexts.json: which context may use which, and which layer may import what. Both must hold.
import { readFileSync } from 'node:fs';

const { contexts, everyoneMayUse } = JSON.parse(readFileSync(new URL('contexts.json', import.meta.url), 'utf8'));
const LAYERS = ['domain', 'api', 'web'];
/** What a layer may import of its own kind, beside the kernel. */
const BELOW = { domain: ['domain'], api: ['api', 'domain'], web: ['domain'] };
const FRAMEWORKS = {
  domain: ['@nestjs/*', 'typeorm', '@angular/*', 'rxjs', 'pg', 'pg-boss', 'express', 'graphql', 'node:*'],
  api: ['@angular/*'],
  web: ['@nestjs/*', 'typeorm', 'pg', 'pg-boss', 'express', 'node:*'],
};

/** Contexts that a context may use, itself and those that everyone may use included. */
export function mayUse(context) {
  return [...new Set([context, ...contexts[context], ...everyoneMayUse])];
}

/** Names that a layer of a context may import. */
export function allowedImports(context, layer) {
  const others = mayUse(context).flatMap((other) => BELOW[layer].map((below) => `@passerelle/${other}-${below}`));
  const platform = layer === 'domain' ? [] : [`@passerelle/platform-${layer}`];
  const own = layer === 'web' ? [] : [`@passerelle/${context}-${layer}`];
  return ['@passerelle/kernel', ...platform, ...others, ...own];
}

export function boundaries() {
  const every = ['@passerelle/kernel', ...LAYERS.slice(1).map((layer) => `@passerelle/platform-${layer}`), ...Object.keys(contexts).flatMap((context) => LAYERS.map((layer) => `@passerelle/${context}-${layer}`))];
  const rule = (files, layer, allowed) => ({
    files,
    ignores: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.builder.ts', '**/testing.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': ['error', {
        paths: every.filter((name) => !allowed.includes(name)).map((name) => ({ name, message: `This ${layer} layer may not use ${name}: see tools/architecture/contexts.json.` })),
        patterns: [{ group: FRAMEWORKS[layer], message: `Not in a ${layer} layer.` }, { group: ['@passerelle/*/*', '!@passerelle/platform-web/ahead', '!@passerelle/platform-web/frame', '!@passerelle/platform-web/ordered-list', '!@passerelle/platform-web/panel', '!@passerelle/platform-web/question'], message: 'Two doors per library: its index, and testing for specifications; the frame of the pages, what is asked before it, and what comes when somebody uses it (panels, putting in order, answering a question), have their own.' }],
      }],
    },
  });
  return [
    rule(['libs/kernel/src/**/*.ts'], 'domain', []),
    rule(['libs/platform/api/src/**/*.ts'], 'api', ['@passerelle/kernel']),
    rule(['libs/platform/web/src/**/*.ts'], 'web', ['@passerelle/kernel']),
    ...Object.keys(contexts).flatMap((context) => LAYERS.map((layer) => rule([`libs/${context}/${layer}/src/**/*.ts`], layer, allowedImports(context, layer)))),
  ];
}
