// Everything that needs no database, and a project for each platform that has fixtures.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { EXECUTED, executedProjects } from './test/fixtures/projects.js';

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
          exclude: [...EXECUTED, '**/node_modules/**'],
          testTimeout: 120_000,
        },
      },
      ...executedProjects(),
    ],
  },
});
