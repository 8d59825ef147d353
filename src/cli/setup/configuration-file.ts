// The configuration that `init` writes: every key in a comment, with what was found in the project beside it.
import { posix } from 'node:path';
import { CONFIGURATION_FILE } from '../../session/names.js';
import { type Change, created } from './change.js';
import type { Project } from './project.js';

/** What the comments tell. */
export interface FoundCode {
  /** Data libraries that the code is written on. */
  readonly platforms: readonly string[];
  /** Data libraries that there is no model of. */
  readonly unmodelled: readonly string[];
  /** ERP modules with findings or without, by name. */
  readonly modules: readonly string[];
  /** How many entry points there are of each kind. */
  readonly entries: readonly string[];
  /** Entities that findings lead to, with the names of their tables. */
  readonly tables: readonly { readonly name: string; readonly stored: string }[];
}

/** `erplint.jsonc` in the workspace's folder, where there is none. */
export function configurationChange(project: Project, found: FoundCode): readonly Change[] {
  const path = posix.join(project.prefix, CONFIGURATION_FILE);
  if (project.read(path) !== undefined) return [];
  return [created(path, 'the configuration, every key in a comment', configurationText(found))];
}

/** The text of the file. */
function configurationText({ platforms, unmodelled, modules, tables }: FoundCode): string {
  const library = platforms.length > 0 ? `\n  // The code is written on ${platforms.join(', ')}.` : '';
  const blind =
    unmodelled.length > 0
      ? `\n  // There is no model of ${unmodelled.join(', ')}: queries through it are not seen until one is described below.`
      : '';
  const seen = modules.length > 0 ? `\n  // Seen here: ${modules.join(', ')}.` : '';
  const asked = tables.length > 0 ? tables : [{ name: 'Order', stored: 'order' }];
  const volumes = asked
    .map(
      ({ name, stored }) =>
        `    // ${JSON.stringify(name)}: 0, // SELECT count(*) FROM "${stored.replaceAll('"', '""')}"`,
    )
    .join('\n');
  return `{
  "$schema": "./node_modules/erplint/schema.json",
${library === '' ? '' : `${library}\n`}
  // Severity ("off", "warning", "error", "default") and options of rules; \`erplint rules\` lists them.
  "rules": {
    // "query-in-loop": "warning"
  },

  // Files that are not analysed: patterns as in .gitignore, from this folder.
  "ignore": [],

  // Which folders are which ERP module, where packages and src/modules do not say it.${seen}
  "modules": {
    // "src/sales": "sales"
  },

  // Own .d.ts files that describe an in-house framework.${blind}
  "models": [],

  // What kind of data entities hold, where that cannot be seen from who writes them.
  "entities": {
    "transactional": [],
    "reference": [],
    "small": [],
  },

  // Events that are published so often that their listeners must be quick.
  "hotEvents": [],

  // How many rows tables have, and how many a relation has for each row. With them costs are numbers.
  "volumes": {
${volumes}
  },
}
`;
}
