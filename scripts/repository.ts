// Where the repository lies.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the root package. */
export const repository = dirname(dirname(fileURLToPath(import.meta.url)));
