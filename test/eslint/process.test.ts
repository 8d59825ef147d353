// The plugin in processes of its users: ESLint with standard input, bulk suppressions and several threads, and oxlint.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isBuilt } from '../command.js';
import { LINE, ORDER_FILE, ORDER_SERVICE, project, SHOP, type Project } from './project.js';

const ROOT = new URL('../../', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, ROOT));

// Where it was not built the sources run as they are, in threads too; `erplint` is what tsconfig.json says.
const PLUGIN = isBuilt
  ? `import plugin from '${new URL('eslint-plugin/dist/index.js', ROOT).href}';`
  : `import { register } from '${new URL('node_modules/tsx/dist/esm/api/index.mjs', ROOT).href}';
register();
const { default: plugin } = await import('${new URL('eslint-plugin/src/index.ts', ROOT).href}');`;
const CONFIG = `import parser from '${new URL('node_modules/@typescript-eslint/parser/dist/index.js', ROOT).href}';
${PLUGIN}
export default [{ files: ['**/*.ts'], languageOptions: { parser } }, { files: ['**/*.ts'], ...plugin.configs.recommended }];
`;

const ENVIRONMENT = { ...process.env, TSX_TSCONFIG_PATH: at('tsconfig.json') };

describe.each(['eslint9', 'eslint'])('%s', (engine) => {
  const eslint = ({ folder }: Project, args: readonly string[], input = '') =>
    spawnSync(process.execPath, [at(`node_modules/${engine}/bin/eslint.js`), '--format', 'json', ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: ENVIRONMENT,
    });
  const found = (stdout: string) =>
    (JSON.parse(stdout) as { messages: { ruleId: string; line: number }[] }[]).flatMap(({ messages }) =>
      messages.map(({ ruleId, line }) => `${ruleId} ${line}`),
    );

  test('standard input stands in for its file', () => {
    const made = project({ ...SHOP, 'eslint.config.mjs': CONFIG });
    const moved = `// one line more\n${ORDER_SERVICE}`;
    const { stdout, stderr } = eslint(made, ['--stdin', '--stdin-filename', ORDER_FILE], moved);
    expect(stderr).toBe('');
    expect(found(stdout)).toEqual([`erplint/query-in-loop ${LINE + 1}`]);
  });

  test('bulk suppressions take out what was found before, and nothing that comes later', () => {
    const made = project({ ...SHOP, 'eslint.config.mjs': CONFIG });
    expect(eslint(made, ['--suppress-all', 'src'])).toMatchObject({ status: 0, stderr: '' });
    expect(eslint(made, ['src'])).toMatchObject({ status: 0, stderr: '' });
    made.write('src/second.service.ts', ORDER_SERVICE);
    const { status, stdout } = eslint(made, ['src']);
    expect(status).toBe(1);
    expect(found(stdout)).toEqual([`erplint/query-in-loop ${LINE}`]);
  });

  test('several threads: the same findings, and one warning', () => {
    const made = project({ ...SHOP, 'eslint.config.mjs': CONFIG });
    const { stdout, stderr } = eslint(made, ['--concurrency', '2', 'src']);
    expect(found(stdout)).toEqual([`erplint/query-in-loop ${LINE}`]);
    expect(stderr.match(/ErplintWarning/g)).toHaveLength(1);
    expect(stderr).toContain('Leave `--concurrency` off');
    expect(eslint(made, ['src']).stderr).toBe('');
  });
});

test('oxlint runs it as a plugin', () => {
  const rules = { 'erplint/query-in-loop': 'error', 'erplint/likely-query-in-loop': 'warn' };
  const { folder } = project({
    ...SHOP,
    'erplint-plugin.mjs': `${PLUGIN}\nexport default plugin;\n`,
    '.oxlintrc.json': JSON.stringify({
      categories: { correctness: 'off' },
      jsPlugins: ['./erplint-plugin.mjs'],
      rules,
    }),
  });
  const oxlint = at('node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  expect(run.stderr).toBe('');
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: unknown };
  expect(diagnostics).toMatchObject([
    { code: 'erplint(query-in-loop)', severity: 'error', filename: ORDER_FILE, labels: [{ span: { line: LINE } }] },
  ]);
});
