// The typings of a generated client, made in memory from its schema: what `prisma generate` would write, as far as
// calls, rows and relations are concerned, with the tags of a model.
import type { Location } from '../../core/location.js';
import type { SchemaEnum, SchemaField, SchemaModel } from './prisma-schema.js';

export interface ClientTypings {
  readonly text: string;
  /** Where what stands on a line is written in the schema, by line from 1. */
  readonly origins: ReadonlyMap<number, Location>;
}

/** What the base of all clients is declared as, in the model. */
const RUNTIME = '@prisma/client/runtime/library';

const SCALARS: Readonly<Record<string, string>> = {
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  BigInt: 'bigint',
  Decimal: '$.Decimal',
  DateTime: 'Date',
  Json: '$.JsonValue',
  Bytes: 'Uint8Array',
};

/** Parts of the namespace that all clients have: by themselves in the base, or in its own namespace. */
const SHARED = [
  ...['Sql', 'Decimal', 'JsonValue', 'JsonObject', 'JsonArray', 'InputJsonValue', 'PrismaPromise', 'BatchPayload'],
  ...['PrismaClientKnownRequestError', 'PrismaClientUnknownRequestError', 'PrismaClientValidationError'],
  ...['PrismaClientInitializationError', 'PrismaClientRustPanicError'],
];
const NAMESPACED = [
  ...['sql', 'empty', 'join', 'raw', 'validator', 'defineExtension', 'getExtensionContext', 'skip'],
  ...['JsonNull', 'DbNull', 'AnyNull', 'SortOrder', 'QueryMode', 'TransactionIsolationLevel'],
];

/** `name` is the module that ids of members begin with; two schemas of a workspace have two. */
export function clientTypings(
  name: string,
  models: readonly SchemaModel[],
  enums: readonly SchemaEnum[],
): ClientTypings {
  const out = new Writer();
  const known = new Map<string, 'model' | 'type' | 'enum'>([
    ...enums.map((one) => [one.name, 'enum'] as const),
    ...models.map((one) => [one.name, one.kind === 'type' ? 'type' : 'model'] as const),
  ]);
  const rows = models.filter(({ kind }) => kind !== 'type');
  out.line(`// erplint module ${name}`);
  // Behind a name that no model can have.
  out.line(`import * as $ from '${RUNTIME}';`);
  out.line(`export * from '${RUNTIME}';`);
  for (const one of enums) writeEnum(out, one);
  for (const one of models) writeModel(out, one, known);
  for (const one of rows) writeFluent(out, one, known);
  if (models.length === 0) writeUnknownModels(out);
  const base = models.length === 0 ? 'UnknownClient' : '$.Client<PrismaClient>';
  out.line(`export class PrismaClient<A = unknown, B = unknown, C = unknown> extends ${base} {`);
  // A base that is a value has no constructor that a model could speak of.
  if (models.length === 0) out.line('  /** @opens client */ constructor(options?: object);');
  for (const one of rows) {
    out.line('  /** @gives handle receiver */');
    out.line(`  readonly ${delegateName(one.name)}: ${one.name}Delegate;`, one.at);
  }
  out.line('}');
  writeNamespaces(out, rows, enums);
  return { text: out.text(), origins: out.origins };
}

/** `OrderLine` is `orderLine` on the client. */
const delegateName = (model: string): string => model.charAt(0).toLowerCase() + model.slice(1);

class Writer {
  readonly #lines: string[] = [];
  readonly origins = new Map<number, Location>();

  line(text: string, at?: Location): void {
    this.#lines.push(text);
    if (at) this.origins.set(this.#lines.length, at);
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

function writeEnum(out: Writer, { name, values, at }: SchemaEnum): void {
  const texts = values.map((value) => `'${value}'`);
  out.line(
    `export declare const ${name}: { ${values.map((value) => `readonly ${value}: '${value}'`).join('; ')} };`,
    at,
  );
  out.line(`export type ${name} = ${texts.join(' | ') || 'never'};`);
}

type Kinds = ReadonlyMap<string, 'model' | 'type' | 'enum'>;

function writeModel(out: Writer, { name, kind, table, fields, indexes, at }: SchemaModel, kinds: Kinds): void {
  const tags = [
    `@entity${table === undefined ? '' : ` "${table}"`}`,
    ...indexes.map((index) => `@index "${index.fields.join(', ')}"${index.isUnique ? ' unique' : ''}`),
  ];
  if (kind !== 'type') out.line(`/** ${tags.join(' ')} */`);
  out.line(`export interface ${name}${kind === 'type' ? '' : ' extends $.Row'} {`, at);
  for (const field of fields) {
    const isRelation = kinds.get(field.type) === 'model';
    const tag = isRelation ? `relation ${field.isList ? 'many' : 'one'}` : field.key && `column ${field.key}`;
    out.line(`  ${tag ? `/** @${tag} */ ` : ''}${field.name}: ${typeOf(field, kinds)};`, field.at);
  }
  out.line('}');
}

function typeOf({ type, isList, isOptional }: SchemaField, kinds: Kinds): string {
  const base = kinds.has(type) ? type : (SCALARS[type] ?? 'unknown');
  return `${base}${isList ? '[]' : ''}${isOptional ? ' | null' : ''}`;
}

/** Without a schema, each property that clients do not have by themselves is taken for a model: what it does is known, not of what. */
function writeUnknownModels(out: Writer): void {
  out.line('interface UnknownModels {');
  out.line('  /** @gives handle receiver */');
  out.line('  readonly [model: string]: $.Delegate<$.Row, Promise<$.Row>>;');
  out.line('}');
  out.line('declare const UnknownClient: new (options?: object) => $.Client<PrismaClient> & UnknownModels;');
}

/** `prisma.order.findUnique(…).lines()`: what a call that gives one row can be asked for instead of it. */
function writeFluent(out: Writer, { name, fields, at }: SchemaModel, kinds: Kinds): void {
  out.line(`export interface ${name}Client extends Promise<${name}> {`);
  for (const field of fields) {
    if (kinds.get(field.type) !== 'model') continue;
    const rows = field.isList ? 'many' : 'one';
    out.line(
      `  /** @reads ${rows} T @gathers receiver @runs-on receiver @limit arg0.take @selects arg0.select @loads arg0.include */`,
    );
    out.line(
      `  ${field.name}<T = ${field.type}>(args?: object): Promise<${typeOf(field, kinds).replace(field.type, 'T')}>;`,
      field.at,
    );
  }
  out.line('}');
  out.line(`export interface ${name}Delegate extends $.Delegate<${name}, ${name}Client> {}`, at);
}

/** Types that code names in its own signatures. Inputs are bags: nothing is asked of them. */
function writeNamespaces(out: Writer, rows: readonly SchemaModel[], enums: readonly SchemaEnum[]): void {
  out.line('export namespace Prisma {');
  for (const name of SHARED) out.line(`  export import ${name} = $.${name};`);
  for (const name of NAMESPACED) out.line(`  export import ${name} = $.Prisma.${name};`);
  out.line('  export type TransactionClient = PrismaClient;');
  for (const { name } of rows) {
    out.line(`  export type ${name}GetPayload<A = unknown, B = unknown> = ${name};`);
    out.line(`  export type ${name}Delegate<A = unknown, B = unknown> = $.Delegate<${name}, ${name}Client>;`);
  }
  out.line('}');
  if (enums.length === 0) return;
  out.line('export namespace $Enums {');
  out.line(`  export { ${enums.map(({ name }) => name).join(', ')} };`);
  out.line('}');
}
