// Both packages as users get them: packed, installed into an empty folder, and run there.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../scripts/repository.js';

const packages = { erplint: repository, 'eslint-plugin-erplint': join(repository, 'eslint-plugin') };
const manifest = (folder: string): { name: string; version: string } =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string };
/** The version that this repository has installed, so that npm finds it in its cache. */
const installed = (name: string): string => `${name}@${manifest(join(repository, 'node_modules', name)).version}`;

interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
}

let folder: string;
const packed = new Map<string, Packed>();

const npm = (cwd: string, ...parameters: string[]): string =>
  execFileSync('npm', parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** A configuration in TypeScript, in all forms that users write. */
const configurationFor = (eslint: string): string => `import { defineConfig } from '${eslint}/config';
import type { ESLint, Linter } from '${eslint}';
import tseslint from 'typescript-eslint';
import erplint from 'eslint-plugin-erplint';

const { recommended, strict } = erplint.configs;
export const plugin: ESLint.Plugin = erplint;
export const one: Linter.Config = recommended;
export const list: Linter.Config[] = [{ plugins: { erplint } }, { files: ['**/*.ts'], ...strict }];
export const satisfied = [{ files: ['**/*.ts'], ...recommended }] satisfies Linter.Config[];
export const byTypescriptEslint = tseslint.config(recommended, { files: ['**/*.ts'], extends: [strict], plugins: { erplint } });
export const byName = defineConfig([
  { plugins: { erplint }, extends: ['erplint/recommended'], rules: { 'erplint/query-in-loop': ['error', { likely: false }] } },
]);
export const nested = defineConfig(recommended, [strict, [recommended]], { extends: [recommended, [strict]] });
export default defineConfig({ files: ['**/*.ts'], plugins: { erplint, 'other-name': erplint }, extends: [recommended] });
`;

const project = {
  'package.json': '{ "name": "shop", "private": true, "type": "module", "dependencies": { "typeorm": "^0.3.20" } }\n',
  'eslint.config.js': `import erplint from 'eslint-plugin-erplint';
import parser from '@typescript-eslint/parser';

export default [{ files: ['**/*.ts'], languageOptions: { parser }, ...erplint.configs.recommended }];
`,
  'src/order.entity.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Order {
  @PrimaryGeneratedColumn() id!: number;
  @Column() customerId!: number;
}
`,
  'src/reminders.ts': `import { Repository } from 'typeorm';
import { Order } from './order.entity.js';

export class Reminders {
  constructor(private readonly orders: Repository<Order>) {}

  async send(customerIds: number[]): Promise<number> {
    let found = 0;
    for (const customerId of customerIds) {
      found += (await this.ofCustomer(customerId)).length;
    }
    return found;
  }

  private ofCustomer(customerId: number): Promise<Order[]> {
    return this.orders.findBy({ customerId });
  }
}
`,
} as const;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'erplint-package-'));
  for (const [name, source] of Object.entries(packages)) {
    // `prepare` makes what the fixtures need, and nothing that is packed.
    const flags = ['--json', '--ignore-scripts', '--workspaces=false', '--pack-destination', folder];
    const [report] = JSON.parse(npm(source, 'pack', ...flags)) as [{ filename: string; files: { path: string }[] }];
    packed.set(name, { tarball: join(folder, report.filename), files: report.files.map((file) => file.path) });
  }
  for (const [path, text] of Object.entries(project)) {
    const file = join(folder, 'shop', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const tarballs = [...packed.values()].map(({ tarball }) => tarball);
  const tools = ['eslint', '@typescript-eslint/parser', 'typescript-eslint', 'typescript'].map(installed);
  tools.push(`eslint9@npm:eslint@${manifest(join(repository, 'node_modules/eslint9')).version}`);
  npm(
    join(folder, 'shop'),
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--no-save',
    ...tarballs,
    ...tools,
  );
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true }), 60_000);

/** A command that the project has installed. */
const bin = (name: string, ...parameters: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(join('node_modules/.bin', name), parameters, { cwd: join(folder, 'shop'), encoding: 'utf8' });

describe.each(Object.keys(packages))('%s', (name) => {
  it('has what it needs to run, a licence and a readme, and no sources or tests', () => {
    const files = packed.get(name)?.files ?? [];
    expect(files).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts']),
    );
    expect(files.filter((file) => /^(src|test|fixtures|rules)\//.test(file))).toEqual([]);
  });

  it('names its repository and its home page', () => {
    const { homepage, repository: source } = JSON.parse(
      readFileSync(join(packages[name as keyof typeof packages], 'package.json'), 'utf8'),
    ) as { homepage: string; repository: { url: string } };
    expect(homepage).toContain('https://github.com/erplint/erplint');
    expect(source.url).toBe('git+https://github.com/erplint/erplint.git');
  });

  it('is clean by publint', async () => {
    const { tarball } = packed.get(name) as Packed;
    const { buffer } = readFileSync(tarball);
    const { messages, pkg } = await publint({ pack: { tarball: buffer as ArrayBuffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that resolve (attw)', () => {
    const { tarball } = packed.get(name) as Packed;
    const attw = join(repository, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const run = spawnSync(process.execPath, [attw, tarball, '--profile', 'esm-only', '--no-color'], {
      encoding: 'utf8',
    });
    expect(run.status, run.stdout).toBe(0);
  });
});

describe('installed in an empty folder', () => {
  it('carries its models and the schema of its configuration', () => {
    const files = packed.get('erplint')?.files ?? [];
    expect(files).toEqual(
      expect.arrayContaining([
        'schema.json',
        'docs/eslint.md',
        'docs/rules/query-in-loop.md',
        'models/typeorm.d.ts',
        'models/ecmascript.d.ts',
        'dist/cli.js',
      ]),
    );
  });

  it('has no page whose links lead out of it', () => {
    const files = packed.get('erplint')?.files ?? [];
    const home = join(folder, 'shop/node_modules/erplint');
    const dead = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...readFileSync(join(home, file), 'utf8').matchAll(/\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
          .filter(([, link = '']) => !existsSync(join(home, dirname(file), link)))
          .map(([, link = '']) => `${file}: ${link}`),
      );
    expect(files).toContain('docs/README.md');
    expect(dead).toEqual([]);
  });

  it('says its version', () => {
    expect(bin('erplint', '--version')).toMatchObject({ status: 0, stdout: `${manifest(repository).version}\n` });
  });

  it('finds the query in the loop', () => {
    const { status, stdout } = bin('erplint', 'check', '--format', 'json');
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string; start: { line: number } }[] };
    expect(findings).toMatchObject([{ rule: 'query-in-loop', file: 'src/reminders.ts', start: { line: 10 } }]);
    expect(status).toBe(1);
  });

  it('finds it through ESLint too', () => {
    const { status, stdout, stderr } = bin('eslint', '--format', 'json', '.');
    expect(stderr).toBe('');
    const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string; line: number }[] }[];
    const messages = results.flatMap((result) => result.messages);
    expect(messages).toMatchObject([{ ruleId: 'erplint/query-in-loop', line: 10 }]);
    expect(status).toBe(1);
  });

  it.each(['eslint', 'eslint9'])('is typed for configurations of %s', (eslint) => {
    writeFileSync(join(folder, 'shop', `${eslint}.config.mts`), configurationFor(eslint));
    const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', '--module', 'NodeNext'];
    const run = bin('tsc', ...options, '--ignoreConfig', `${eslint}.config.mts`);
    expect(run.stdout).toBe('');
    expect(run.status).toBe(0);
  });

  it('serves an editor', async () => {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const text = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    const server = spawn(join(folder, 'shop/node_modules/.bin/erplint'), ['lsp', '--stdio'], { cwd: folder });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    let answer = '';
    for await (const chunk of server.stdout) {
      answer += String(chunk);
      if (answer.endsWith('}')) server.stdin.end();
    }
    expect(answer).toContain('"serverInfo":{"name":"erplint"');
  });

  it('is typed for its users', () => {
    const use = join(folder, 'shop/use.ts');
    writeFileSync(
      use,
      `import { openSession, type Finding } from 'erplint';\nexport const all: readonly Finding[] = openSession({ cwd: '.' }).findings();\n`,
    );
    const run = bin('tsc', '--noEmit', '--strict', '--module', 'NodeNext', '--ignoreConfig', 'use.ts');
    expect(run.stdout).toBe('');
    expect(run.status).toBe(0);
  });
});

it('the extension of VS Code needs what Node and the editor bring', () => {
  const bundle = readFileSync(join(repository, 'editors/vscode/dist/extension.cjs'), 'utf8');
  const needed = [...bundle.matchAll(/\brequire\([`'"]([^`'"]+)[`'"]\)/g)].map(([, name = '']) => name);
  expect(needed).toContain('vscode');
  expect([...new Set(needed)].filter((name) => name !== 'vscode' && !isBuiltin(name))).toEqual([]);
});
