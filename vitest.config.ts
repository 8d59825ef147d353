// Everything that needs no database, apart from that what starts programs of its own and takes long, and a project for each
// platform that has fixtures.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { EXECUTED, executedProjects } from './test/fixtures/projects.js';

/** What starts git, ESLint, npm or PostgreSQL, analyses whole projects again and again, or asks how busy its process is. */
const slow = [
  'test/ci/{action,hooks}.test.ts',
  'test/cli/{baseline,completion,docs-commands,init,process,since}.test.ts',
  'test/eslint/{fronts,process,relint}.test.ts',
  'test/fixtures/{exemptions,postgres-exit}.test.ts',
  'test/fuzz/*.test.ts',
  'test/language-server/server.test.ts',
  'test/models/work.test.ts',
  'test/report/browser.test.ts',
  'test/session/{cache,warm}.test.ts',
  'test/{package,scaffold}.test.ts',
];

/** What analyses many projects, or large ones: as the unit tests, but these are over within two minutes. */
const long = [
  'test/ci/pages.test.ts',
  'test/cli/{check,completeness,flags}.test.ts',
  'test/engine/{generations,scale}.test.ts',
  'test/frontend/nesting.test.ts',
  'test/report/unseen.test.ts',
  'test/session/{long-chains,session,show}.test.ts',
];

const all = ['test/**/*.test.ts', 'eslint-plugin/test/**/*.test.ts'];

/** A project without a database. Its files leave nothing behind, so that those that are quick share a process and its modules. */
const plain = (
  name: string,
  include: string[],
  exclude: string[],
  isolate: boolean,
): TestProjectInlineConfiguration => ({
  // The plugin imports the package by its name; here that is the source.
  resolve: { alias: [{ find: /^erplint$/, replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)) }] },
  test: { name, include, exclude: [...exclude, ...EXECUTED, '**/node_modules/**'], isolate, testTimeout: 120_000 },
});

export default defineConfig({
  test: {
    experimental: { fsModuleCache: true },
    // Three at least: the executed fixtures wait for their database and slow partners most of the time.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      plain('unit', all, [...slow, ...long], false),
      plain('long', long, [], false),
      plain('slow', slow, [], true),
      ...executedProjects(),
    ],
  },
});
