// Begins a rule: its file, its entry in the registry, a story for its fixtures, and its page.
//   npm run new-rule transaction-in-loop
import { execFileSync } from 'node:child_process';
import { messageOf } from '../src/core/errors.js';
import { repository } from './repository.js';
import { checkedName, read, write, writeNew } from './scaffold/files.js';
import { withRule } from './scaffold/registry.js';
import { ruleFiles } from './scaffold/rule-files.js';

try {
  const id = checkedName(process.argv[2], 'rule', /^[a-z]+(-[a-z]+)+$/, 'transaction-in-loop');
  const files = ruleFiles(id);
  await writeNew(repository, files);
  await write(repository, 'rules/index.ts', withRule(read(repository, 'rules/index.ts'), id));
  // A process of its own, because it has to load the registry as it is now.
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate-pages.ts'], { cwd: repository });
  console.log([...files.keys(), 'rules/index.ts', `docs/rules/${id}.md`].map((path) => `wrote ${path}`).join('\n'));
  console.log('CONTRIBUTING.md says what comes next.');
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
