// Pure and server specifications; the web's are run by apps/web/jest.config.mjs.
const swc = { jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false } }, module: { type: 'es6' } };
const base = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/web/'],
  moduleNameMapper: {
    '^@passerelle/kernel$': '<rootDir>/libs/kernel/src/index.ts',
    '^@passerelle/kernel/testing$': '<rootDir>/libs/kernel/src/testing.ts',
    '^@passerelle/api/testing$': '<rootDir>/apps/api/src/testing/index.ts',
    '^@passerelle/([a-z]+)-(domain|api)$': '<rootDir>/libs/$1/$2/src/index.ts',
    '^@passerelle/([a-z]+)-(domain|api)/testing$': '<rootDir>/libs/$1/$2/src/testing.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
};
export default {
  // A machine that is busy is no fault of what is specified: what hangs is still told.
  testTimeout: 30_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/libs/**/src/**/*.spec.ts', '<rootDir>/apps/api/src/**/*.spec.ts'] },
    { ...base, displayName: 'api', testMatch: ['<rootDir>/libs/**/src/**/*.int-spec.ts', '<rootDir>/apps/api/src/**/*.int-spec.ts'] },
  ],
};
