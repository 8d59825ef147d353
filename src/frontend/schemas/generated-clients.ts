// Clients that are generated from schemas: which schemas a workspace has, and which client an import means. Nothing is
// generated or installed: a client's typings are made in memory when they are first asked for.
import type { Diagnostic } from '../../core/finding.js';
import type { Location } from '../../core/location.js';
import type { Disk } from '../files/disk.js';
import { baseName, folderOf, isInside, join } from '../files/file-path.js';
import { namedSchema } from './named-schema.js';
import { readSchemaFile, type SchemaFile } from './prisma-schema.js';
import { clientTypings, type ClientTypings } from './prisma-typings.js';

/** The package that clients without an output folder of their own are imported from. */
export const CLIENT_PACKAGE = '@prisma/client';

const CLIENT_PROVIDER = /^(?:node .*)?(?:@?prisma[-/]client(?:-js)?|prisma-client(?:-js)?)/;

interface Client {
  /** The typings, named after the schema. */
  readonly file: string;
  /** The file that has the generator, then the others of the schema. */
  readonly schema: readonly SchemaFile[];
  /** Folders that it is generated into; none for the package's own. */
  readonly outputs: readonly string[];
  readonly isDefault: boolean;
}

export class GeneratedClients {
  readonly #root: string;
  readonly #disk: Disk;
  readonly #clients: readonly Client[];
  readonly #typings = new Map<string, ClientTypings>();
  #isMissed = false;

  /** `schemas` are the schema files of the workspace, sorted. */
  constructor(root: string, schemas: readonly string[], disk: Disk) {
    this.#root = root;
    this.#disk = disk;
    this.#clients = clientsOf(
      schemas.flatMap((file) => {
        const read = disk.readIfFile(file);
        return read && 'text' in read ? [readSchemaFile(file, read.text)] : [];
      }),
    );
  }

  /** Whether nothing is generated from any schema. */
  get isEmpty(): boolean {
    return this.#clients.length === 0;
  }

  /** The typings of all clients. */
  files(): readonly string[] {
    return [...this.#clients.map(({ file }) => file), this.#emptyFile];
  }

  /** Whether a file is typings of a client. */
  has(file: string): boolean {
    return this.#clients.some((client) => client.file === file) || file === this.#emptyFile;
  }

  /** The typings that a bare specifier means in a file of `folder`, if it names a generated client. */
  fileFor(specifier: string, folder: string): string | undefined {
    const own = /^(?:@prisma\/client|\.prisma\/client)(?:$|\/(?!runtime\/|extension))/.test(specifier);
    if (own) return this.#default(folder);
    const packaged = this.#clients.find(({ outputs }) =>
      outputs.some((output) => output.endsWith(`/node_modules/${specifier}`)),
    );
    return packaged?.file;
  }

  /** The typings of the client that is generated into the folder that a path lies in. */
  at(path: string): string | undefined {
    const found = this.#clients.find(({ outputs }) => outputs.some((output) => isInside(path, output)));
    return found?.file;
  }

  textOf(file: string): string | undefined {
    return this.has(file) ? this.#typingsOf(file).text : undefined;
  }

  /** Where what stands in typings is written: in the schema. */
  writtenAt(location: Location): Location {
    return (this.has(location.file) && this.#typingsOf(location.file).origins.get(location.start.line)) || location;
  }

  problems(): readonly Diagnostic[] {
    const broken = this.#clients.flatMap(({ schema }) => schema.flatMap(({ problems }) => problems));
    if (!this.#isMissed) return broken;
    const message =
      `Code here imports ${CLIENT_PACKAGE}, and the workspace has no schema.prisma with a client generator: what its models ` +
      'are is not known, only that they are queried. Check from a folder that has the schema in it.';
    return [...broken, { kind: 'configuration', message, incomplete: true }];
  }

  /** Of several, the one that the package around names, else the one whose schema lies nearest to the importing file. */
  #default(folder: string): string {
    const own = this.#clients.filter(({ isDefault }) => isDefault);
    const candidates = own.length > 0 ? own : this.#clients;
    const named = candidates.length > 1 ? namedSchema(this.#disk, folder, this.#root) : undefined;
    const meant = candidates.find(({ schema: [first] }) => named !== undefined && isAt(first!.file, named));
    if (meant) return meant.file;
    const [nearest] = [...candidates].sort((a, b) => shared(b.file, folder) - shared(a.file, folder));
    if (!nearest) this.#isMissed = true;
    return nearest?.file ?? this.#emptyFile;
  }

  get #emptyFile(): string {
    return `${this.#root}/schema.prisma.d.ts`;
  }

  #typingsOf(file: string): ClientTypings {
    let made = this.#typings.get(file);
    if (!made) {
      const schema = this.#clients.find((client) => client.file === file)?.schema ?? [];
      const path = file.slice(this.#root.length + 1).replace(/\.d\.ts$/, '');
      made = clientTypings(
        `${CLIENT_PACKAGE}/${path.replace(/\s/g, '-')}`,
        once(schema.flatMap(({ models }) => models)),
        once(schema.flatMap(({ enums }) => enums)),
      );
      this.#typings.set(file, made);
    }
    return made;
  }
}

const isAt = (file: string, named: string): boolean => file === named || isInside(file, named);

/** How many folders two paths have in common. */
function shared(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const differing = left.findIndex((name, index) => name !== right[index]);
  return differing < 0 ? left.length : differing;
}

function once<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  return [...new Map([...all].reverse().map((one) => [one.name, one])).values()].reverse();
}

/** Each file with a client generator is a schema, together with the files below its folder that have none. */
function clientsOf(files: readonly SchemaFile[]): readonly Client[] {
  const roots = files.filter(({ generators }) => generators.some(({ provider }) => CLIENT_PROVIDER.test(provider)));
  const parts = files.filter((one) => !roots.includes(one));
  // Of schemas that could be meant alike, the one with the usual name.
  const isUsual = ({ file }: SchemaFile): number => (baseName(file) === 'schema.prisma' ? 0 : 1);
  return [...roots]
    .sort((a, b) => isUsual(a) - isUsual(b) || (a.file < b.file ? -1 : 1))
    .map((root) => {
      const generators = root.generators.filter(({ provider }) => CLIENT_PROVIDER.test(provider));
      const outputs = generators.flatMap(({ output }) =>
        output === undefined ? [] : [join(folderOf(root.file), output)],
      );
      const isDefault = (output: string): boolean => /\/node_modules\/(?:@prisma|\.prisma)\/client$/.test(output);
      return {
        file: `${root.file}.d.ts`,
        schema: [root, ...parts.filter((part) => rootOf(part, roots) === root.file)],
        outputs: outputs.filter((output) => !isDefault(output)),
        isDefault: outputs.length < generators.length || outputs.some(isDefault),
      };
    });
}

/** The innermost folder with a schema that the part lies in; the only schema, where it lies in none. */
function rootOf(part: SchemaFile, roots: readonly SchemaFile[]): string | undefined {
  const around = roots.filter(({ file }) => isInside(part.file, folderOf(file)));
  const [innermost] = [...around].sort((a, b) => folderOf(b.file).length - folderOf(a.file).length);
  return innermost?.file ?? (roots.length === 1 ? roots[0]?.file : undefined);
}
