// Three projects: everything that needs no database, and the executed fixtures on each major of TypeORM.
// The fixtures' sources are compiled by SWC, for the decorator metadata that NestJS and TypeORM read.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';

const executed = ['test/fixtures/execute*.test.ts', 'test/fixtures/fuzz*.test.ts', 'test/fixtures/models*.test.ts'];
const decorators = swc.vite({
  tsconfigFile: false,
  swcrc: false,
  include: '**/*.ts',
  exclude: '**/node_modules/**',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  sourceMaps: true,
});

const database = {
  globalSetup: ['test/fixtures/postgres-setup.ts'],
  include: executed,
  testTimeout: 120_000,
  // A story is measured as a whole, before its tests.
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    // Two at least: the executed fixtures wait for their database and slow partners most of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        // The plugin imports the package by its name; here that is the source.
        resolve: {
          alias: [{ find: /^erplint$/, replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)) }],
        },
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'eslint-plugin/test/**/*.test.ts'],
          exclude: [...executed, '**/node_modules/**'],
          testTimeout: 120_000,
        },
      },
      { plugins: [decorators], test: { name: 'typeorm', ...database } },
      {
        plugins: [decorators],
        resolve: { alias: [{ find: /^typeorm$/, replacement: 'typeorm-0.3' }] },
        // NestJS's integration has to see the same classes as the fixtures.
        test: {
          name: 'typeorm-0.3',
          ...database,
          exclude: ['test/fixtures/fuzz.test.ts'],
          setupFiles: ['test/fixtures/typeorm-0.3.ts'],
          server: { deps: { inline: ['@nestjs/typeorm'] } },
        },
      },
    ],
  },
});
