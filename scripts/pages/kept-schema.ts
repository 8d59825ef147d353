// The form of what the cache keeps, as a schema that is made from its types.
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';
import { repository } from '../repository.js';

/** The text of the schema. */
export async function keptSchema(): Promise<string> {
  const path = join(repository, 'src/session/cache/kept-form.ts');
  const config = {
    path,
    tsconfig: join(repository, 'tsconfig.json'),
    type: 'Kept',
    skipTypeCheck: true,
    jsDoc: 'none',
    // Where a type asks for less than there is, more stands in the data.
    additionalProperties: true,
  } as const;
  const schema = createGenerator(config).createSchema('Kept');
  const options = await resolveConfig(path);
  return format(JSON.stringify(schema), { ...options, parser: 'json' });
}
