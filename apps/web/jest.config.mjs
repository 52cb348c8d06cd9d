import presets from 'jest-preset-angular/presets/index.js';

const { createEsmPreset } = presets;
const contexts = ['platform', 'trust', 'occupations', 'workforce', 'competencies', 'assessment', 'learning', 'tutor'];
const doors = Object.fromEntries(contexts.flatMap((context) => [
  [`^@passerelle/${context}-web$`, `<rootDir>/libs/${context}/web/src/index.ts`],
  [`^@passerelle/${context}-web/(ahead|frame|navigation|notices|ordered-list|panel|question|testing)$`, `<rootDir>/libs/${context}/web/src/$1.ts`],
]));

export default {
  ...createEsmPreset({ tsconfig: '<rootDir>/apps/web/tsconfig.spec.json' }),
  rootDir: '../..',
  roots: ['<rootDir>/apps/web/src', ...contexts.map((context) => `<rootDir>/libs/${context}/web/src`)],
  testMatch: ['**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/apps/web/src/test-setup.ts'],
  moduleNameMapper: { ...doors, '^(\\.{1,2}/.*)\\.js$': '$1' },
};
