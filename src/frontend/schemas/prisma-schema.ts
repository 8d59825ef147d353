// Reads the text of one schema.prisma: its generators, models and enums. What is broken in it is told with its place,
// and the blocks that can be read are read all the same.
import { parsePrismaSchema } from '@loancrate/prisma-schema-parser/dist/parse.js';
import type {
  BlockAttribute,
  ConfigBlock,
  EnumDeclaration,
  FieldAttribute,
  FieldDeclaration,
  ModelDeclaration,
  SchemaArgument,
  SchemaDeclaration,
  SchemaExpression,
  SourceRange,
} from '@loancrate/prisma-schema-parser';
import type { Diagnostic } from '../../core/finding.js';
import type { Location } from '../../core/location.js';

export interface SchemaField {
  readonly name: string;
  /** A scalar, an enum, a composite type or a model, as the schema has it. */
  readonly type: string;
  readonly isList: boolean;
  readonly isOptional: boolean;
  readonly key?: 'primary' | 'unique';
  readonly at: Location;
}

export interface SchemaModel {
  readonly name: string;
  /** A composite type lies inside rows of others. */
  readonly kind: 'model' | 'view' | 'type';
  readonly table?: string;
  readonly fields: readonly SchemaField[];
  /** Fields of a primary key, then of unique constraints and indexes, over several columns or none of one by itself. */
  readonly indexes: readonly { readonly fields: readonly string[]; readonly isUnique: boolean }[];
  readonly at: Location;
}

export interface SchemaEnum {
  readonly name: string;
  readonly values: readonly string[];
  readonly at: Location;
}

export interface SchemaGenerator {
  readonly provider: string;
  /** As it is written: relative to the file. */
  readonly output?: string;
}

/** One file of a schema. */
export interface SchemaFile {
  readonly file: string;
  readonly generators: readonly SchemaGenerator[];
  readonly models: readonly SchemaModel[];
  readonly enums: readonly SchemaEnum[];
  readonly problems: readonly Diagnostic[];
}

/** Reads a schema file. */
export function readSchemaFile(file: string, text: string): SchemaFile {
  const { declarations, problems } = declarationsIn(file, withoutComments(text));
  return {
    file,
    generators: declarations.flatMap((one) => (one.kind === 'generator' ? [readGenerator(one)] : [])),
    models: declarations.flatMap((one) => (isModel(one) ? [readModel(one, file)] : [])),
    enums: declarations.flatMap((one) => (one.kind === 'enum' ? [readEnum(one, file)] : [])),
    problems,
  };
}

const isModel = (one: SchemaDeclaration): one is ModelDeclaration =>
  one.kind === 'model' || one.kind === 'view' || one.kind === 'type';

/** Comments between slashes and stars, which the parser does not know, are blanked out; everything keeps its place. */
function withoutComments(text: string): string {
  return text
    .replace(/"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
      part.startsWith('/*') ? part.replace(/[^\n]/g, ' ') : part,
    )
    .replaceAll('\r', ' ');
}

interface Read {
  readonly declarations: readonly SchemaDeclaration[];
  readonly problems: readonly Diagnostic[];
}

function declarationsIn(file: string, text: string): Read {
  const whole = parsed(file, text);
  if (whole.problems.length === 0) return whole;
  const parts = blocksOf(text).map((block) => parsed(file, block));
  const problems = parts.flatMap((part) => part.problems);
  return {
    declarations: parts.flatMap((part) => part.declarations),
    problems: problems.length > 0 ? problems : whole.problems,
  };
}

/** The text of each block alone, on the lines that it has in the file. */
function blocksOf(text: string): readonly string[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) =>
    /^\s*(?:model|view|type|enum|generator|datasource)\s+\w+\s*\{/.test(line) ? [index] : [],
  );
  return starts.map((start, index) => '\n'.repeat(start) + lines.slice(start, starts[index + 1]).join('\n'));
}

function parsed(file: string, text: string): Read {
  try {
    return { declarations: parsePrismaSchema(text.endsWith('\n') ? text : `${text}\n`).declarations, problems: [] };
  } catch (error) {
    const { location } = error as { readonly location?: SourceRange };
    const at = locationOf(file, location);
    const message =
      'The schema cannot be read here: what the block holds is left out of the analysis. `npx prisma validate` says more.';
    return { declarations: [], problems: [{ kind: 'syntax-error', message, at, incomplete: true }] };
  }
}

function locationOf(file: string, range: SourceRange | undefined): Location {
  const { start, end } = range ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return {
    file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}

function readGenerator({ members }: ConfigBlock): SchemaGenerator {
  const text = (name: string): string | undefined => {
    for (const member of members)
      if (member.kind === 'config' && member.name.value === name && member.value.kind === 'literal')
        return String(member.value.value);
    return undefined;
  };
  const output = text('output');
  return { provider: text('provider') ?? '', ...(output !== undefined && { output }) };
}

function readEnum({ name, members, location }: EnumDeclaration, file: string): SchemaEnum {
  return {
    name: name.value,
    values: members.flatMap((member) => (member.kind === 'enumValue' ? [member.name.value] : [])),
    at: locationOf(file, name.location ?? location),
  };
}

function readModel({ kind, name, members, location }: ModelDeclaration, file: string): SchemaModel {
  const attributes = members.filter((member) => member.kind === 'blockAttribute');
  const table = attributes.filter(is('map')).map((one) => literalIn(one.args ?? [], 'name'))[0];
  const over = (attribute: string, isUnique: boolean) =>
    attributes.filter(is(attribute)).map((one) => ({ fields: fieldsIn(one.args ?? []), isUnique }));
  return {
    name: name.value,
    kind,
    ...(table !== undefined && { table }),
    fields: members.flatMap((member) => (member.kind === 'field' ? [readField(member, file)] : [])),
    indexes: [...over('id', true), ...over('unique', true), ...over('index', false)].filter(
      ({ fields }) => fields.length > 0,
    ),
    at: locationOf(file, name.location ?? location),
  };
}

const is =
  (name: string) =>
  ({ path }: BlockAttribute | FieldAttribute): boolean =>
    path.value.join('.') === name;

function readField({ name, type, attributes = [], location }: FieldDeclaration, file: string): SchemaField {
  const base = type.kind === 'list' || type.kind === 'optional' || type.kind === 'required' ? type.type : type;
  const key = attributes.some(is('id')) ? 'primary' : attributes.some(is('unique')) ? 'unique' : undefined;
  return {
    name: name.value,
    type: base.kind === 'typeId' ? base.name.value : 'Unsupported',
    isList: type.kind === 'list',
    isOptional: type.kind === 'optional',
    ...(key && { key }),
    at: locationOf(file, name.location ?? location),
  };
}

/** The first text among arguments, or the one of that name. */
function literalIn(args: readonly SchemaArgument[], name: string): string | undefined {
  for (const one of args) {
    const value = one.kind === 'namedArgument' ? (one.name.value === name ? one.expression : undefined) : one;
    if (value?.kind === 'literal' && typeof value.value === 'string') return value.value;
  }
  return undefined;
}

/** `[id, name(sort: Desc)]`, or the same behind `fields:`. */
function fieldsIn(args: readonly SchemaArgument[]): readonly string[] {
  for (const one of args) {
    const value: SchemaExpression | undefined =
      one.kind === 'namedArgument' ? (one.name.value === 'fields' ? one.expression : undefined) : one;
    if (value?.kind === 'array')
      return value.items.flatMap((item) =>
        item.kind === 'path' ? [item.value.join('.')] : item.kind === 'functionCall' ? [item.path.value.join('.')] : [],
      );
    if (value?.kind === 'path') return [value.value.join('.')];
  }
  return [];
}
