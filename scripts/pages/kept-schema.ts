// The form of what the cache keeps, as a schema that is made from its types.
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createGenerator, type Schema } from 'ts-json-schema-generator';
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
  return format(
    JSON.stringify(schema, (_, part: unknown) => tagged(part, schema)),
    { ...options, parser: 'json' },
  );
}

interface Part {
  readonly anyOf?: readonly Part[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly const?: unknown;
}

/** Where a property tells the members of a union apart, it says which of them to check: to try one after the other takes three times as long. */
function tagged(part: unknown, { definitions = {} }: Schema): unknown {
  if (typeof part !== 'object' || part === null || !('anyOf' in part)) return part;
  const { anyOf = [], ...rest } = part as Part;
  const members = anyOf.map(({ $ref, ...own }) => ($ref === undefined ? own : (definitions[nameIn($ref)] as Part)));
  const tag = Object.keys(members[0]?.properties ?? {}).find((name) => tells(members, name));
  if (tag === undefined) return part;
  return { ...rest, type: 'object', discriminator: { propertyName: tag }, required: [tag], oneOf: anyOf };
}

function tells(members: readonly Part[], name: string): boolean {
  const values = members.map(({ properties, required }) => required?.includes(name) && properties?.[name]?.const);
  return values.every((value) => typeof value === 'string') && new Set(values).size === values.length;
}

const nameIn = (reference: string): string => decodeURIComponent(reference.slice(reference.lastIndexOf('/') + 1));
