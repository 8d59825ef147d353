// The commit hook, in the tool that the project has: husky, lefthook, pre-commit or simple-git-hooks.
import { applyEdits, modify, parse } from 'jsonc-parser';
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { type Change, changed } from './change.js';
import { type Project, runCommand } from './project.js';

/** A tool that runs hooks, and how erplint comes into it. */
interface HookTool {
  readonly name: string;
  readonly files: readonly string[];
  /** As much of the file's text as is about hooks; `undefined` where it is not used. Absent: all of it is. */
  about?(text: string): string | undefined;
  /** What else it takes for the hook to run. */
  readonly afterwards?: string;
  /** The file's text with the hook in it; `undefined` where it has a form of its own. */
  add(text: string, project: Project): string | undefined;
}

const ABOUT = 'the commit hook';

const TOOLS: readonly HookTool[] = [
  { name: 'husky', files: ['.husky/pre-commit'], add: addToScript },
  {
    name: 'lefthook',
    files: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
    add: (text, project) => edited(text, (document) => addToLefthook(document, project)),
  },
  {
    name: 'pre-commit',
    files: ['.pre-commit-config.yaml'],
    add: (text, project) => edited(text, (document) => addToPreCommit(document, project)),
  },
  {
    name: 'simple-git-hooks',
    files: ['package.json'],
    about: (text) => {
      const hooks = (parse(text) as Record<string, unknown> | undefined)?.['simple-git-hooks'];
      return hooks === undefined ? undefined : JSON.stringify(hooks);
    },
    afterwards: 'Install the hook: npx simple-git-hooks',
    add: addToManifest,
  },
];

export interface Hook {
  /** The tool's name; absent where the project has none. */
  readonly tool?: string;
  readonly changes: readonly Change[];
  /** What is left to do by hand. */
  readonly remark?: string;
}

/** The hook of a project; nothing to change where it is there already. */
export function hookOf(project: Project): Hook {
  for (const { name, files, about, afterwards, add } of TOOLS) {
    const path = project.first(files);
    if (path === undefined) continue;
    const before = project.read(path) ?? '';
    const hooks = about ? about(before) : before;
    if (hooks === undefined) continue;
    if (/\berplint\b/.test(hooks)) return { tool: name, changes: [] };
    const text = add(before, project);
    if (text !== undefined)
      return {
        tool: name,
        changes: [changed(path, ABOUT, before, text)],
        ...(afterwards !== undefined && { remark: afterwards }),
      };
    return { tool: name, changes: [], remark: `Add to ${path} by hand: ${inFolder(project)}` };
  }
  return {
    changes: [],
    remark: `There is no hook tool; docs/pre-commit.md shows how to have one run ${inFolder(project)}`,
  };
}

/** Hooks run in the repository's folder. */
function inFolder(project: Project): string {
  const command = runCommand(project, 'check --staged');
  return project.prefix === '' ? command : `(cd ${project.prefix} && ${command})`;
}

function addToScript(text: string, project: Project): string {
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${inFolder(project)}\n`;
}

/** The YAML with something added and its comments kept; `undefined` where it is none, or in another form. */
function edited(text: string, edit: (document: Document) => boolean): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return undefined;
  return edit(document) ? document.toString({ lineWidth: 0 }) : undefined;
}

const GLOB = '*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}';

/** As a job, or as a command where the file has commands. */
function addToLefthook(document: Document, project: Project): boolean {
  const run = runCommand(project, 'check --staged');
  const hook = { ...(project.prefix !== '' && { root: `${project.prefix}/` }), glob: GLOB, run };
  if (document.hasIn(['pre-commit', 'commands'])) {
    document.setIn(['pre-commit', 'commands', 'erplint'], document.createNode(hook));
    return true;
  }
  const jobs: unknown = document.getIn(['pre-commit', 'jobs']);
  if (jobs !== undefined && !isSeq(jobs)) return false;
  const job = document.createNode({ name: 'erplint', ...hook });
  if (jobs) jobs.add(job);
  else document.setIn(['pre-commit', 'jobs'], document.createNode([job]));
  return true;
}

function addToPreCommit(document: Document, project: Project): boolean {
  const repos: unknown = document.get('repos');
  if (!isSeq(repos)) return false;
  const command = inFolder(project);
  const hook = {
    id: 'erplint',
    name: 'erplint',
    language: 'system',
    entry: project.prefix === '' ? command : `sh -c '${command}'`,
    types_or: ['javascript', 'jsx', 'ts', 'tsx'],
    pass_filenames: false,
    require_serial: true,
  };
  repos.add(document.createNode({ repo: 'local', hooks: [hook] }));
  return true;
}

/** Behind the command that is there, in the form that the file has. */
function addToManifest(text: string, project: Project): string | undefined {
  const hooks = (parse(text) as Record<string, unknown>)['simple-git-hooks'];
  // A path to a file of its own.
  if (typeof hooks !== 'object' || hooks === null) return undefined;
  const before = (hooks as Record<string, unknown>)['pre-commit'];
  const command = typeof before === 'string' && before !== '' ? `${before} && ${inFolder(project)}` : inFolder(project);
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.includes('\t'), tabSize: indent.length };
  return applyEdits(text, modify(text, ['simple-git-hooks', 'pre-commit'], command, { formattingOptions }));
}
