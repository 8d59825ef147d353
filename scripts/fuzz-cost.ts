// Checks the engine's costs on any number of random programs, each run on TypeORM and PostgreSQL:
// `npm run fuzz:cost -- 500 1000` takes five hundred programs from seed 1000 on.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [count = '200', seed = '1'] = process.argv.slice(2);
if (![count, seed].every((argument) => /^[1-9]\d*$/.test(argument))) {
  console.error('Usage: npm run fuzz:cost -- [number of programs] [first seed]');
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'typeorm', 'test/fixtures/fuzz.test.ts'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, FUZZ_COUNT: count, FUZZ_SEED: seed },
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
