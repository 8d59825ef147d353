// Checks the bundled sample ERP with the built command. Findings are what the sample is for, so they are no
// failure here.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './repository.js';

const { status } = spawnSync(process.execPath, [join(repository, 'dist/cli.js'), 'check', 'fixtures/sample-erp'], {
  cwd: repository,
  stdio: 'inherit',
});
process.exitCode = status === 1 ? 0 : (status ?? 2);
