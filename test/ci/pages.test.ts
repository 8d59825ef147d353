// The pipelines of docs/ci.md: what they run is run here, on a project with one finding.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { committed } from '../cli/repository.js';
import { SHELL_COMMAND } from '../command.js';
import { LINE, ORDER_FILE, project, SHOP } from '../eslint/project.js';

const ROOT = new URL('../..', import.meta.url);
const PAGE = readFileSync(new URL('docs/ci.md', ROOT), 'utf8');

/** The block of the page that belongs into `file`: YAML, or JSON, which YAML holds. */
function pipeline(file: string): unknown {
  const blocks = [...PAGE.matchAll(/```(?:yaml\n#|json\n\/\/) (\S+)[^\n]*\n([^]*?)```/g)];
  const block = blocks.find((match) => match[1] === file)?.[2];
  if (block === undefined) throw new Error(`docs/ci.md has no block for ${file}`);
  return parse(block);
}

/** Runs a command of the page with this erplint in place of the published one. */
function run(command: string, cwd: string, env: NodeJS.ProcessEnv = {}) {
  return spawnSync(command.replace('npx --yes erplint', SHELL_COMMAND), {
    cwd,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

const init = (files: Readonly<Record<string, string>>): string => {
  const folder = committed(project({ ...SHOP, ...files }).folder).folder;
  expect(run('npx --yes erplint init --yes', folder).status).toBe(0);
  return folder;
};

test('the GitHub workflow is the one that init writes, and runs the action of this version', () => {
  const workflow = readFileSync(`${init({ '.github/CODEOWNERS': '' })}/.github/workflows/erplint.yml`, 'utf8');
  expect(parse(workflow)).toEqual(pipeline('.github/workflows/erplint.yml'));
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { version: string };
  expect(workflow).toContain(`uses: erplint/erplint@v${version}\n`);
  const { inputs } = parse(readFileSync(new URL('action.yml', ROOT), 'utf8')) as { inputs: object };
  const documented = [...PAGE.matchAll(/^\| `([a-z-]+)` /gm)].map(([, name]) => name);
  expect(documented).toEqual(Object.keys(inputs));
});

test('the workflow without the action annotates and writes the SARIF file that it uploads', () => {
  const { folder, file } = project(SHOP);
  const workflow = pipeline('.github/workflows/erplint-steps.yml') as {
    jobs: { check: { steps: { run?: string; uses?: string; with?: Record<string, unknown> }[] } };
  };
  const { steps } = workflow.jobs.check;
  const command = steps.find((step) => step.run?.includes('erplint'))?.run ?? '';
  const { status, stdout } = run(command, folder, { GITHUB_WORKSPACE: folder });
  expect(status).toBe(1);
  expect(stdout).toMatch(new RegExp(`^::error .*file=${ORDER_FILE},line=${LINE}`, 'm'));
  const uploaded = steps.find((step) => step.uses?.includes('upload-sarif'))?.with?.['sarif_file'];
  const sarif = JSON.parse(readFileSync(file(String(uploaded)), 'utf8')) as { runs: { results: unknown[] }[] };
  expect(sarif.runs[0]?.results).toHaveLength(1);
});

test('the GitLab job is the template, fails and leaves a code-quality report', () => {
  const made = project({ 'README.md': 'a shop' });
  const { folder, file } = made;
  const base = committed(folder).git('rev-parse', 'HEAD').trim();
  for (const [name, text] of Object.entries(SHOP)) made.write(name, text);
  const template = parse(readFileSync(new URL('templates/erplint.gitlab-ci.yml', ROOT), 'utf8')) as object;
  expect(pipeline('.gitlab-ci.yml')).toEqual(template);
  const { erplint } = template as {
    erplint: { script: string[]; artifacts: { reports: { codequality: string } } };
  };
  const check = run(erplint.script[0] ?? '', folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
  expect(check.stderr).toBe('');
  expect(check.status).toBe(1);
  expect(check.stdout).toContain('query-in-loop');
  const report = JSON.parse(readFileSync(file(erplint.artifacts.reports.codequality), 'utf8')) as unknown;
  expect(report).toEqual([
    {
      type: 'issue',
      categories: ['Performance'],
      description: expect.stringContaining(' ') as string,
      check_name: 'query-in-loop',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      severity: 'major',
      location: { path: ORDER_FILE, lines: { begin: LINE, end: LINE } },
    },
  ]);
});

test('the task for Turborepo and Nx leaves the report that they keep', () => {
  const { folder, file } = project(SHOP);
  const { scripts } = pipeline('package.json') as { scripts: { erplint: string } };
  const script = scripts.erplint.replace('erplint', 'npx --yes erplint');
  expect(run(script, folder).status).toBe(1);
  const { tasks } = pipeline('turbo.json') as { tasks: Record<string, { outputs: string[] }> };
  const { targetDefaults } = pipeline('nx.json') as { targetDefaults: { erplint: { outputs: string[] } } };
  const [report = ''] = tasks['//#erplint']?.outputs ?? [];
  expect(targetDefaults.erplint.outputs).toEqual([`{workspaceRoot}/${report}`]);
  expect(JSON.parse(readFileSync(file(report), 'utf8'))).toHaveProperty('findings');
});
