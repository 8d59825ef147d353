// A workspace as people have it, put together of fixtures at random: packages that import each other by name and by path,
// an own model, a schema, a lockfile, configuration. It lies on disk and is kept as a map from names to texts.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fixtureFolder, platformNames } from '../fixtures/platforms.js';
import { storyFiles, storyNames } from '../fixtures/stories.js';
import type { Random } from './random.js';

export type Files = ReadonlyMap<string, string>;

/** A folder that holds exactly the files that it was last given. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'erplint-fuzz-')));
  #files: Files = new Map();

  get files(): Files {
    return this.#files;
  }

  /** Writes what has changed, and removes what is no more, its empty folders too. */
  become(files: Files): void {
    for (const name of this.#files.keys()) if (!files.has(name)) this.#remove(name);
    for (const [name, text] of files) {
      if (this.#files.get(name) === text) continue;
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), text);
    }
    this.#files = new Map(files);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  #remove(name: string): void {
    rmSync(join(this.path, name));
    for (let at = dirname(name); at !== '.' && readdirSync(join(this.path, at)).length === 0; at = dirname(at))
      rmSync(join(this.path, at), { recursive: true });
  }
}

const manifest = (name: string, dependencies: object = {}, more: object = {}): string =>
  JSON.stringify({ name, dependencies, ...more });

const DATA = { typeorm: '^0.3.20', '@nestjs/common': '^11', '@acme/data': '1', '@prisma/client': '^6' };

const TOTALS = (body: string): string => `import { Repository } from 'typeorm';
import { Country } from '../../app/src/entities/index';
export async function total(countries: Repository<Country>, id: number): Promise<unknown> {
  return ${body};
}
`;
const USE = (from: string): string => `import { Repository } from 'typeorm';
import { Country } from './entities';
import { total } from '${from}';
export async function all(countries: Repository<Country>, ids: number[]): Promise<void> {
  for (const id of ids) await total(countries, id);
}
`;
const MODEL = (tag: string): string =>
  `declare module '@acme/data' {\n  export class Table<Row> {\n    /** ${tag} */\n    get(id: number): Promise<Row>;\n  }\n}\n`;
const ACME = `import { Table } from '@acme/data';
export async function sync(table: Table<{ id: number }>, ids: number[]): Promise<void> {
  for (const id of ids) await table.get(id);
}
`;
const paths = (to: string): string =>
  JSON.stringify({ compilerOptions: { paths: { '@app/*': [`./packages/${to}/src/*`] } } });
const members = (patterns: readonly string[]): string =>
  manifest('w', { typeorm: '^0.3.20' }, { workspaces: patterns });

/** What each data file may say; it says the first at the start. `undefined`: the file is not there. */
export const VARIANTS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'package.json': [members(['packages/*']), members(['packages/a']), members([]), '{ "name": "w", '],
  'tsconfig.json': [paths('a'), paths('b'), '{}', '{ "compilerOptions": ', '{ "extends": "./base.json" }', undefined],
  'base.json': [undefined, paths('b')],
  'acme.d.ts': [MODEL('@nothing'), MODEL('@reads one Row'), MODEL('@bogus'), '', undefined],
  'erplint.jsonc': [
    '{ "models": ["acme.d.ts"] }',
    '{ "models": ["acme.d.ts"], "rules": { "query-in-loop": "warning" } }',
    '{ "models": ["acme.d.ts"], "ignore": ["packages/b"], "entities": { "small": ["Country"] } }',
    '{ "models": ["acme.d.ts"], "hotEvents": ["order.paid"], "modules": { "packages/app": "sales" } }',
    '{ "rulez": {} }',
    undefined,
  ],
  'yarn.lock': [undefined, 'typeorm@^0.3.20:\n  version "0.3.20"\n', 'typeorm@^0.3.20:\n  version "0.3.28"\n'],
  '.gitignore': [undefined, 'packages/b/\n', '*.js\n'],
  'packages/a/package.json': [manifest('@w/totals', DATA), manifest('@w/other', DATA), undefined],
  'packages/b/package.json': [manifest('@w/other', DATA), manifest('@w/totals', DATA), manifest('@w/b')],
  'packages/app/package.json': [manifest('@w/app', DATA), manifest('@w/app', { ...DATA, typeorm: '^1.0.0' })],
};

/** A new workspace: the data files, some code that they decide about, and stories of all platforms. */
export function randomFiles(random: Random): Files {
  const files = new Map<string, string>();
  for (const [name, [text]] of Object.entries(VARIANTS)) if (text !== undefined) files.set(name, text);
  files.set('packages/a/src/index.ts', TOTALS('countries.findOneBy({ id })'));
  files.set('packages/b/src/index.ts', TOTALS('id'));
  files.set('packages/b/src/acme.ts', ACME);
  files.set('packages/app/src/by-name.ts', USE('@w/totals'));
  files.set('packages/app/src/by-path.ts', USE('@app/index'));
  const others = platformNames().filter((name) => name !== 'typeorm');
  for (const platform of ['typeorm', random.pick(others)]) {
    const folder = fixtureFolder(platform);
    const names = storyNames(platform);
    for (const name of ['entities', 'client']) copy(join(folder, name), `packages/app/src/${name}`, files);
    const schema = readIf(join(folder, 'schema.prisma'));
    if (schema !== undefined) files.set('packages/app/src/schema.prisma', schema);
    const chosen = new Set(Array.from({ length: platform === 'typeorm' ? 2 : 1 }, () => random.pick(names)));
    for (const story of chosen)
      for (const file of storyFiles(platform, story))
        files.set(`packages/app/src/${story}/${basename(file)}`, readFileSync(file, 'utf8'));
  }
  return files;
}

function copy(from: string, to: string, files: Map<string, string>): void {
  for (const name of namesIn(from)) files.set(`${to}/${name}`, readFileSync(join(from, name), 'utf8'));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.ts'));
  } catch {
    return [];
  }
}

function readIf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
