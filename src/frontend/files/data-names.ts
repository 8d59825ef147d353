// Which files hold data that everything rests on, by name: one that comes or goes may change what a workspace is, which
// versions it has, where imports lead and what is left out.

import { isDeclaration, isSource } from './extensions.js';

/** What erplint is told by the project: a session is given what the first one says, and asks neither. */
export const CONFIGURATION_FILE = 'erplint.jsonc';
export const BASELINE_FILE = 'erplint-baseline.json';

const isOwnFile = (name: string): boolean => name === CONFIGURATION_FILE || name === BASELINE_FILE;

/** Whether a file of the workspace is such data: manifests, configuration, lockfiles, schemas. */
export const isDataFile = (name: string): boolean =>
  (/\.(?:jsonc?|ya?ml|lock|prisma)$/.test(name) && !isOwnFile(name)) || isWorkspaceFile(name);

/** Whether what is told may change with the file: sources, typings, data that they rest on, and what erplint is told. */
export const isProgramFile = (name: string): boolean =>
  isSource(name) || isDeclaration(name) || isDataFile(name) || isOwnFile(name);

const WORKSPACE_FILES: ReadonlySet<string> = new Set([
  '.git',
  '.gitignore',
  'lerna.json',
  'nx.json',
  'package.json',
  'pnpm-workspace.yaml',
  'rush.json',
]);

/** Whether a file in a folder around the workspace decides what the workspace is. */
export const isWorkspaceFile = (name: string): boolean => WORKSPACE_FILES.has(name);

/** `tsconfig.json`, `jsconfig.json`, `tsconfig.build.json`. */
export const isConfiguration = (name: string): boolean => /^[tj]sconfig(?:\.[^.]+)*\.json$/.test(name);
