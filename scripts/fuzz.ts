// Checks on any number of random cases what every run of the tests checks on a few:
// `npm run fuzz:cost -- 500 1000 knex` takes five hundred programs from seed 1000 on, each run on Knex (TypeORM where none is
// named) and PostgreSQL;
// `npm run fuzz:warm` changes workspaces under a session that lives on, `npm run fuzz:mutants` harms their files.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { platformNames, tells } from '../test/fixtures/platforms.js';

const TARGETS = {
  cost: { project: 'typeorm', test: 'test/fixtures/fuzz.test.ts', count: 200 },
  warm: { project: 'slow', test: 'test/fuzz/warm.test.ts', count: 3_000 },
  mutants: { project: 'slow', test: 'test/fuzz/mutants.test.ts', count: 2_000 },
} as const;

const [name = '', count, seed = '1', platform] = process.argv.slice(2);
const target = Object.entries(TARGETS).find(([one]) => one === name)?.[1];
const spoken = platformNames().filter((one) => tells(one, 'dialect.ts'));
const isPlatform = platform === undefined || (name === 'cost' && spoken.includes(platform));
if (!target || !isPlatform || ![count ?? '1', seed].every((argument) => /^[1-9]\d*$/.test(argument))) {
  console.error(`Usage: npm run fuzz:${target ? name : 'cost'} -- [number of cases] [first seed]`);
  if (!target || name === 'cost') console.error(`The last word may be a platform: ${spoken.join(', ')}`);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', platform ?? target.project, target.test],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, FUZZ_COUNT: count ?? String(target.count), FUZZ_SEED: seed },
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
