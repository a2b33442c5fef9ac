export default {
  testEnvironment: 'node',
  // Whole-app tests hash passwords and sync to disk; a busy two-core machine needs longer than five seconds.
  testTimeout: 30_000,
  // Jest alone would leave one core free, and so run everything one after another where there are two.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/longest-first.js',
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/journeys/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/main.ts', '!src/**/*.d.ts'],
};
