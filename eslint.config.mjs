import angular from 'angular-eslint';
import simpleImportSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';

import { boundaries } from './tools/architecture/boundaries.mjs';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/dist-development/**', '**/.angular/**', '**/node_modules/**', '**/generated/**', '.data/**', '.nx/**'] },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [...tseslint.configs.recommended],
    plugins: { 'simple-import-sort': simpleImportSort },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'simple-import-sort/imports': 'error',
      'simple-import-sort/exports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // No compiler reads these.
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(['URL', 'clearTimeout', 'console', 'fetch', 'process', 'setInterval', 'setTimeout'].map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error' },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
    },
  },
  {
    // Specifications: a describe is long, and `!` says what the arrangement guarantees.
    files: ['**/*.spec.ts', '**/*.int-spec.ts', '**/testing/**/*.ts', 'apps/e2e/**/*.ts', '**/*.test.mjs'],
    rules: { 'max-lines': ['error', { max: 400 }], 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Decorated classes need their constructor parameters as values: the metadata names them.
    files: ['libs/*/api/**/*.ts', 'libs/platform/api/**/*.ts', 'apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['apps/web/**/*.ts', 'libs/*/web/**/*.ts'], extends: [...angular.configs.tsRecommended], processor: angular.processInlineTemplates, rules: { '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'pa', style: 'kebab-case' }] } },
  { files: ['**/*.html'], extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
  ...boundaries(),
);
