// Begins the model of a library: an annotated typing that the validator accepts.
//   npm run new-model acme-orm
import { messageOf } from '../src/core/errors.js';
import { repository } from './repository.js';
import { checkedName, writeNew } from './scaffold/files.js';
import { modelFile } from './scaffold/model-file.js';

try {
  const name = checkedName(process.argv[2], 'model', /^(@[a-z0-9-]+\/)?[a-z0-9][a-z0-9.-]*$/, 'acme-orm');
  const { path, text } = modelFile(name);
  await writeNew(repository, new Map([[path, text]]));
  console.log(`wrote ${path}\nCONTRIBUTING.md says what comes next, docs/models.md has all tags.`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
