// Begins the model of a library: an annotated typing that the validator accepts, the comparison with the library's own
// typings, fixtures that execute it, and the reason why it is a dependency.
//   npm install --save-dev acme-orm && npm run new-model acme-orm
import { messageOf, UsageError } from '../src/core/errors.js';
import { repository } from './repository.js';
import { checkedName, read, write, writeNew } from './scaffold/files.js';
import { platformFiles } from './scaffold/fixture-files.js';
import { modelName, modelOf, modelText } from './scaffold/model-file.js';
import { withComparison, withDependencies } from './scaffold/model-lists.js';

const COMPARISONS = 'test/models/comparisons.ts';
const DEPENDENCIES = 'docs/dependencies.md';

try {
  const library = checkedName(process.argv[2], 'model', /^(@[a-z0-9-]+\/)?[a-z0-9][a-z0-9.-]*$/, 'acme-orm');
  const { devDependencies: installed } = JSON.parse(read(repository, 'package.json')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  const version = installed[library];
  if (version === undefined)
    throw new UsageError(
      `${library} is not installed here, and its model is compared with its typings: npm install --save-dev ${library}`,
    );
  const known = modelOf(repository, library);
  if (known !== undefined)
    throw new UsageError(`${library} has its model already, in ${known}: its members belong there.`);
  const name = modelName(library);
  const typings = `@types/${name}`;
  const why = new Map([
    [library, `what \`models/${name}.d.ts\` is compared with, and what its fixtures run on.`],
    ...(typings in installed ? [[typings, 'the typings of that.'] as const] : []),
  ]);
  // Whatever is in the way is told before anything is written.
  const comparisons = withComparison(read(repository, COMPARISONS), name, library);
  const dependencies = withDependencies(read(repository, DEPENDENCIES), why);
  const nest = { '@nestjs/common': installed['@nestjs/common'], '@nestjs/core': installed['@nestjs/core'] };
  const files = new Map([
    [`models/${name}.d.ts`, modelText(library)],
    ...platformFiles(library, name, { ...nest, [library]: version }),
  ]);
  await writeNew(repository, files);
  await write(repository, COMPARISONS, comparisons);
  await write(repository, DEPENDENCIES, dependencies);
  console.log([...files.keys(), COMPARISONS, DEPENDENCIES].map((path) => `wrote ${path}`).join('\n'));
  console.log('CONTRIBUTING.md says what comes next, docs/models.md has all tags.');
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
