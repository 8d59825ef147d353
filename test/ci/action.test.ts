// The composite action: its steps run here as a runner runs them, in a real repository, and its comment is kept on a server
// that answers as the API does.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parse } from 'yaml';
import { SHELL_COMMAND } from '../command.js';
import { folderWith } from '../config/folder.js';
import { committed } from '../cli/repository.js';
import { shopWith } from '../cli/shop.js';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Step {
  readonly name: string;
  readonly run?: string;
}

const { runs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { runs: { steps: readonly Step[] } };
const scriptOf = (name: string): string => runs.steps.find((step) => step.name === name)?.run ?? '';

/** Bash as runners call it, with this erplint where an installation has it. */
function runStep(name: string, cwd: string, env: Readonly<Record<string, string>>) {
  const bin = join(cwd, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'erplint'), `#!/bin/sh\nexec ${SHELL_COMMAND} "$@"\n`);
  chmodSync(join(bin, 'erplint'), 0o755);
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', scriptOf(name)], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_WORKSPACE: cwd, ...env },
  });
}

describe('the action', () => {
  test('annotates what a pull request brings, and leaves reports, a summary and its exit code', () => {
    const origin = committed(shopWith({ '.gitignore': 'node_modules/\n' }));
    const clone = folderWith({});
    execFileSync('git', ['clone', '--quiet', origin.folder, clone]);
    const quote = join(clone, 'src/quotes/quote.ts');
    writeFileSync(join(clone, 'src/quotes/more.ts'), readFileSync(quote, 'utf8').replace('quote(', 'more('));
    writeFileSync(quote, 'export const quote = 1;\n');
    const out = folderWith({ output: '', summary: '' });
    const files = { GITHUB_OUTPUT: join(out, 'output'), GITHUB_STEP_SUMMARY: join(out, 'summary') };
    const env = { ...files, REPORT: join(out, 'report'), VERSION: '', ARGUMENTS: '' };
    const { status, stdout, stderr } = runStep('Check', clone, { ...env, GITHUB_BASE_REF: 'main' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.match(/^::error /gm)).toHaveLength(1);
    expect(stdout).toContain('::error file=src/quotes/more.ts,line=5');
    expect(readFileSync(files.GITHUB_OUTPUT, 'utf8')).toBe(`report=${env.REPORT}\ncode=1\n`);
    expect(readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^### erplint: 1 introduced, 1 fixed\n/);
    expect(existsSync(`${env.REPORT}.sarif`)).toBe(true);
    expect(runStep('Verdict', clone, { CODE: '1' }).status).toBe(1);
    expect(runStep('Verdict', clone, { CODE: '0' }).status).toBe(0);
  });

  test('keeps one comment up to date, among those of others', async () => {
    const server = await commentServer(Array.from({ length: 100 }, (_, id) => ({ id, body: 'Looks good.' })));
    expect(await comment(server.url, 'first')).toBe('');
    expect(await comment(server.url, 'second')).toBe('');
    expect(server.comments.slice(100)).toEqual([{ id: 100, body: '<!-- erplint apps%2Fserver -->\nsecond' }]);
    expect(server.asked).toContain('Bearer secret');
  });

  test('only notes where it may not write', async () => {
    const server = await commentServer([], true);
    expect(await comment(server.url, 'first')).toMatch(/^::notice::erplint could not write its comment \(POST 403\);/);
    expect(server.comments).toEqual([]);
  });
});

/** Runs the script of the action; gives what it prints. */
function comment(url: string, text: string): Promise<string> {
  const report = join(folderWith({ 'report.md': text }), 'report.md');
  const names = { GITHUB_REPOSITORY: 'shop/erp', GITHUB_TOKEN: 'secret', NUMBER: '7', CATEGORY: 'apps/server' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'action/comment.mjs')], {
      env: { ...process.env, ...names, GITHUB_API_URL: url, REPORT: report },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`ended with ${code}`));
    });
  });
}

interface Comment {
  readonly id: number;
  readonly body: string;
}

/** Comments of one issue, in pages of a hundred, as the API has them. */
async function commentServer(comments: Comment[], isReadOnly = false) {
  const asked: (string | undefined)[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse, body: string) => {
    asked.push(request.headers.authorization);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const given = body === '' ? undefined : (JSON.parse(body) as { body: string });
    const reply = (status: number, value: unknown) => response.writeHead(status).end(JSON.stringify(value));
    if (request.method === 'GET' && pathname === '/repos/shop/erp/issues/7/comments') {
      const from = (Number(searchParams.get('page')) - 1) * 100;
      return reply(200, comments.slice(from, from + 100));
    }
    if (isReadOnly || !given) return reply(403, {});
    const id = /^\/repos\/shop\/erp\/issues\/comments\/(\d+)$/.exec(pathname)?.[1];
    const at = id === undefined ? comments.length : comments.findIndex((one) => one.id === Number(id));
    comments[at] = { id: comments[at]?.id ?? comments.length, body: given.body };
    return reply(200, comments[at]);
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => answer(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, comments, asked };
}
