import { readFileSync } from 'node:fs'

const { jsc: { baseUrl, paths, ...jsc } } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'))
const swc = (parser, transform) => ['@swc/jest', {
  swcrc: false, sourceMaps: 'inline', module: { type: 'es6' },
  jsc: { ...jsc, parser: { ...jsc.parser, ...parser }, transform: { ...jsc.transform, ...transform } },
}]

export default {
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^@rolecall/([^/]+)$': '<rootDir>/libs/$1/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': swc({}, {}),
    '^.+\\.tsx$': swc({ tsx: true }, { react: { runtime: 'automatic' } }),
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  runtime: '<rootDir>/test/support/kept-runtime.cjs',
  maxWorkers: 2,
  // a worker that has grown beyond this is replaced by a new one, which loads the product anew
  workerIdleMemoryLimit: '400MB',
  testTimeout: 20_000,
}
