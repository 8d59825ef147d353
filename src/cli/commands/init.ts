// `erplint init`: a configuration that says by its comments what can be configured.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIGURATION_FILE } from '../../config/load.js';
import { messageOf, UsageError } from '../../core/errors.js';
import { write, type Terminal } from '../terminal.js';

const TEMPLATE = `{
  "$schema": "./node_modules/erplint/schema.json",

  // Severity ("off", "warning", "error", "default") and options of rules.
  "rules": {
    // "query-in-loop": "warning"
  },

  // Files that are not analysed: patterns as in .gitignore, from this folder.
  "ignore": [],

  // Which folders are which ERP module, where packages and src/modules do not say it.
  "modules": {
    // "src/sales": "sales"
  },

  // Own .d.ts files that describe an in-house framework.
  "models": [],

  // What kind of data entities hold, where that cannot be seen from who writes them.
  "entities": {
    "transactional": [],
    "reference": [],
    "small": [],
  },

  // Events that are published so often that their listeners must be quick.
  "hotEvents": [],
}
`;

/** Writes the file; never over one that is there. */
export async function init(terminal: Terminal): Promise<number> {
  try {
    writeFileSync(join(terminal.cwd, CONFIGURATION_FILE), TEMPLATE, { flag: 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageError(
      exists
        ? `${CONFIGURATION_FILE} is already here; it was left as it is.`
        : `Nothing was written: ${messageOf(error)}`,
    );
  }
  await write(terminal.stdout, `Wrote ${CONFIGURATION_FILE}.\n`);
  return 0;
}
