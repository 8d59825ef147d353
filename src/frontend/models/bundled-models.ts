// Where the models lie that come with erplint, for those who do not read them.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the models that come with erplint, from the sources as from the build. */
const MODELS = path.join(
  fileURLToPath(new URL('.', import.meta.url)),
  '..',
  // A package may be installed below a folder that is called like ours.
  ...(import.meta.url.endsWith('/src/frontend/models/bundled-models.ts') ? ['..', '..'] : []),
  'models',
);

/** Tags for what TypeScript's own library declares; never part of a program. */
export const STANDARD_LIBRARY = path.join(MODELS, 'ecmascript.d.ts');

/** The models that come along, sorted. */
export const bundledModels = (): readonly string[] =>
  readdirSync(MODELS)
    .filter((name) => name.endsWith('.d.ts'))
    .sort()
    .map((name) => path.join(MODELS, name));
