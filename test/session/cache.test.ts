// What a session leaves for the next one: it says the same, is believed only while all that was read is as it was, and may be
// written by anybody.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openSession, type OpenOptions, readConfiguration, rules } from '../../src/index.js';
import { type Answer, keptAnswers } from '../../src/session/answer/kept-answer.js';
import {
  ORDER_FILE,
  ORDER_SERVICE,
  PRICE_FILE,
  PRICE_SERVICE,
  project,
  SHOP,
  type Project,
} from '../eslint/project.js';

const MODEL = `declare module '@acme/data' { export class Table { /** @nothing */ get(id: number): Promise<number>; } }\n`;
const ACME = `import { Table } from '@acme/data';
export async function sync(table: Table, ids: number[]) { for (const id of ids) await table.get(id); }
`;
const FILES = {
  ...Object.fromEntries(Object.entries(SHOP).map(([name, text]) => [`shop/${name}`, text])),
  'shop/src/acme.ts': ACME,
  'shop/src/skipped.ts': `${ORDER_SERVICE}// erplint-disable-next-line query-in-loop -- known\n`,
  'shop/src/broken.ts': 'export const x = ;\n',
  'shop/src/stock/stock.ts': 'export const stock = (count: number) => count;\n',
  'shop/src/NOTES.md': 'Orders first.\n',
  'shop/acme.d.ts': MODEL,
  'shop/erplint.jsonc': '{ "models": ["acme.d.ts"], "ignore": ["src/skipped.ts"] }',
  'shop/yarn.lock': 'typeorm@^0.3.20:\n  version "0.3.20"\n',
};

/** How many of them are analysed. */
const SOURCES = 7;

const optionsOf = ({ file }: Project, more: Partial<OpenOptions> = {}): OpenOptions => ({
  cwd: file('shop'),
  cache: { location: file('.cache') },
  ...more,
});

/** All that a session says, whether it had to read the code for it, and how many files it lowered. */
function told(options: OpenOptions) {
  const session = openSession(options);
  const names = [ORDER_FILE, 'src/skipped.ts', 'src/gone.ts', 'src'];
  const said = {
    findings: session.allFindings(),
    reported: session.findings(),
    diagnostics: session.diagnostics(),
    why: names.map((name) => session.why(join(session.root, name))),
    outline: session.debug('outline', join(session.root, ORDER_FILE)),
  };
  const { timing, reused, ...statistics } = session.statistics();
  const isRead = timing['parse'] !== undefined;
  return { said: JSON.stringify({ ...said, statistics }, null, 1), isRead, lowered: statistics.files - reused };
}

/** What is told again of an answer that was kept; nothing where none was. */
function answered(options: OpenOptions): string | undefined {
  const config = readConfiguration(options.cwd);
  const [answer] = keptAnswers({ ...options, rules, config }, [], true).answers ?? [];
  return answer && asWhole(answer);
}

/** All that a session says of a state as a whole. */
function asWhole(answer: Omit<Answer, 'isReported'>): string {
  const { timing: _, reused: __, ...statistics } = answer.statistics();
  const { entries, uses, tableAt } = answer.landscape();
  const findings = answer.allFindings();
  const tables = findings.map(({ cause }) => cause && tableAt(cause.at));
  const said = { root: answer.root, findings, diagnostics: answer.diagnostics(), statistics, entries, uses, tables };
  return JSON.stringify(said, (_, value: unknown) => (value === Infinity ? 'Infinity' : value), 1);
}

/** Asks a session for all of it, so that it is kept. */
const asked = (options: OpenOptions): string => asWhole(openSession(options));
const askedCold = ({ cache: _, ...options }: OpenOptions): string => asked(options);

const cold = ({ cache: _, ...options }: OpenOptions): string => told(options).said;

test('the next session says the same without reading the code, whatever it is asked about', () => {
  const made = project(FILES);
  const options = optionsOf(made);
  expect(told(options)).toEqual({ said: cold(options), isRead: true, lowered: SOURCES });
  for (const paths of [[], ['src'], ['src/acme.ts'], ['src/skipped.ts', 'acme.d.ts'], ['src/*.ts']]) {
    const asked = optionsOf(made, { paths });
    expect(told(asked)).toEqual({ said: cold(asked), isRead: false, lowered: 0 });
  }
  const from = optionsOf(made, { cwd: made.file('shop/src') });
  expect(told(from)).toEqual({ said: cold(from), isRead: false, lowered: 0 });
});

test('what was said is told again for whatever paths are asked about, and for no other question', () => {
  const made = project(FILES);
  const options = optionsOf(made);
  expect(answered(options)).toBeUndefined();
  expect(asked(options)).toBe(askedCold(options));
  for (const paths of [[], ['src'], ['src/acme.ts'], ['src/skipped.ts', 'acme.d.ts'], ['src/*.ts']]) {
    const other = optionsOf(made, { paths });
    expect(answered(other)).toBe(askedCold(other));
  }
  expect(answered(optionsOf(made, { disabledExemptions: new Set(['setting']) }))).toBeUndefined();
  made.write('shop/erplint.jsonc', FILES['shop/erplint.jsonc'].replace('{', '{ "volumes": { "Nobody": 4 },'));
  expect(answered(options)).toBeUndefined();
  expect(asked(options)).toBe(askedCold(options));
  expect(answered(options)).toBe(askedCold(options));
  made.write('shop/erplint.jsonc', FILES['shop/erplint.jsonc']);
  expect(answered(options)).toBe(askedCold(options));
  made.write(`shop/${ORDER_FILE}`, `// hot\n${ORDER_SERVICE}`);
  expect(answered(options)).toBeUndefined();
});

test.each<[string, number, (made: Project) => void]>([
  ['a body', 1, ({ write }) => write(`shop/${ORDER_FILE}`, ORDER_SERVICE.replace('for (', '// hot\n    for ('))],
  [
    'what others see of a source',
    2,
    ({ write }) => write(`shop/${PRICE_FILE}`, PRICE_SERVICE.replace('sku: string', 'sku: string, day?: Date')),
  ],
  [
    'what nobody speaks of',
    1,
    ({ write }) => write(`shop/${PRICE_FILE}`, `${PRICE_SERVICE}export type Sku = string;\n`),
  ],
  ['a source that came', 1, ({ write }) => write('shop/src/new.ts', ORDER_SERVICE)],
  ['a source that came with a folder', 1, ({ write }) => write('shop/src/new/order.ts', ORDER_SERVICE)],
  ['a source that went', SOURCES - 1, ({ file }) => rmSync(file('shop/src/acme.ts'))],
  ['a folder that went', 0, ({ file }) => rmSync(file('shop/src/stock'), { recursive: true })],
  ['a page that came', 0, ({ write }) => write('shop/src/README.md', 'Orders')],
  ['a page that went', 0, ({ file }) => rmSync(file('shop/src/NOTES.md'))],
  ['a model', SOURCES, ({ write }) => write('shop/acme.d.ts', MODEL.replace('@nothing', '@writes one "stock"'))],
  ['the configuration', SOURCES + 1, ({ write }) => write('shop/erplint.jsonc', '{ "models": ["acme.d.ts"] }')],
  [
    'a manifest',
    SOURCES,
    ({ write }) => write('shop/package.json', SHOP['package.json']!.replace('"shop"', '"store"')),
  ],
  ['a lockfile', SOURCES, ({ write }) => write('shop/yarn.lock', 'typeorm@^0.3.20:\n  version "0.3.28"\n')],
  [
    'what git ignores',
    SOURCES - 1,
    ({ file, write }) => (mkdirSync(file('shop/.git')), write('shop/.gitignore', 'src/acme.ts\n')),
  ],
  ['a tsconfig', SOURCES, ({ write }) => write('shop/tsconfig.json', '{ "compilerOptions": { "baseUrl": "src" } }')],
  ['a link', 0, ({ file }) => symlinkSync(file('shop/src/acme.ts'), file('shop/src/linked.ts'))],
])('%s costs what it touches: %i files', (_, lowered, change) => {
  const made = project(FILES);
  told(optionsOf(made));
  change(made);
  const options = optionsOf(made);
  const said = cold(options);
  expect(told(options)).toEqual({ said, isRead: true, lowered });
  expect(told(options)).toEqual({ said, isRead: false, lowered: 0 });
});

test('where linking and rules see the same of a state, what was said of the other is told again', () => {
  const made = project(FILES);
  asked(optionsOf(made));
  const isLinked = (body: string): boolean => {
    made.write(`shop/${ORDER_FILE}`, ORDER_SERVICE.replace('for (const order of open)', body));
    const session = openSession(optionsOf(made));
    expect(asWhole(session)).toBe(askedCold(optionsOf(made)));
    expect(answered(optionsOf(made))).toBe(askedCold(optionsOf(made)));
    return session.statistics().timing['link'] !== undefined;
  };
  expect(isLinked('void 0; for (const order of open)')).toBe(true);
  expect(isLinked('void 1; for (const order of open)')).toBe(false);
  expect(isLinked('for (const order of open.slice(1))')).toBe(true);
  expect(isLinked('for (const order of [open[0]!])')).toBe(true);
  expect(isLinked('for (const order of open)')).toBe(false);
});

test('of a state that is only shown, and of buffers, it tells those from the disk', () => {
  const made = project(FILES);
  const quiet = ORDER_SERVICE.replace('for (const order of open)', 'for (const order of [open[0]!])');
  told(optionsOf(made));
  const files = new Map([[made.file(`shop/${ORDER_FILE}`), Buffer.from(quiet)]]);
  const shown = optionsOf(made, { files });
  expect(told(shown)).toEqual({ said: cold(shown), isRead: true, lowered: 1 });
  expect(told(shown).isRead).toBe(false);
  expect(told(optionsOf(made)).isRead).toBe(false);
  const session = openSession(optionsOf(made));
  const before = session.findings().length;
  session.update(made.file(`shop/${ORDER_FILE}`), quiet);
  expect(session.findings()).toHaveLength(before - 1);
  session.update(made.file(`shop/${ORDER_FILE}`), undefined);
  expect(session.findings()).toHaveLength(before);
  session.show(files);
  expect(session.findings()).toHaveLength(before - 1);
});

type Data = Record<string, unknown>;
const nameOf = (bytes: Uint8Array, kind: string): string =>
  `${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}.${kind}`;

interface Forged {
  readonly state?: (data: Data) => void;
  readonly file?: (data: Data) => void;
  readonly told?: (data: Data) => void;
}

/** What answers are known by: what linking and rules see of a state. */
function seenIn({ workspace, files }: Data): string {
  const { entities, settings } = workspace as Data;
  return createHash('sha256')
    .update(JSON.stringify([entities, settings, files]))
    .digest('hex')
    .slice(0, 16);
}

/** Rewrites everything in the cache as whoever knows how it is made could. */
function forge(folder: string, change: Forged): void {
  const names = readdirSync(folder);
  const read = (name: string): Data => JSON.parse(inflateRawSync(readFileSync(join(folder, name))).toString()) as Data;
  const write = (data: Data, kind: string): string => {
    const bytes = deflateRawSync(JSON.stringify(data));
    writeFileSync(join(folder, nameOf(bytes, kind)), bytes);
    return nameOf(bytes, kind);
  };
  const [state = ''] = names.filter((name) => name.endsWith('.state'));
  const data = read(state);
  const seen = seenIn(data);
  const files = Object.entries(data['files'] as Record<string, string>).map(([file, name]) => {
    const one = read(name);
    change.file?.(one);
    return [file, write(one, 'file')];
  });
  data['files'] = Object.fromEntries(files);
  change.state?.(data);
  rmSync(join(folder, state));
  write(data, 'state');
  for (const name of names.filter((name) => name.includes('.told-'))) {
    const told = read(name);
    change.told?.(told);
    rmSync(join(folder, name));
    const kind = name.slice(name.indexOf('.') + 1);
    write(told, data['workspace'] ? kind.replace(seen, seenIn(data)) : kind);
  }
}

/** Puts something else in place of what is called `key`, wherever it stands. */
const replacing = (key: string, by: unknown) => (data: Data) => {
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    for (const name of Object.keys(one))
      if (name === key) (one as Data)[name] = by;
      else visit((one as Data)[name]);
  };
  visit(data);
};

/** Each name with what another one stands for. */
function swapped(names: object): object {
  const values: unknown[] = Object.values(names);
  return Object.fromEntries(Object.keys(names).map((name, at) => [name, values[(at + 1) % values.length]]));
}

test.each<[string, (folder: string) => void, (told: string) => string | undefined]>([
  ['forged in nothing', (folder) => forge(folder, {}), (told) => told],
  ['without findings', (folder) => forge(folder, { told: (data) => delete data['findings'] }), () => undefined],
  ['of other findings', (folder) => forge(folder, { told: replacing('trace', 'short') }), () => undefined],
  [
    'about a file that nobody read',
    (folder) => forge(folder, { told: replacing('file', '/etc/passwd') }),
    () => undefined,
  ],
  [
    'made to move the cursor',
    (folder) => forge(folder, { told: replacing('message', '\u001b[2J') }),
    (told) => told.replace(/("message": )".*"/g, '$1"\\\\u001b[2J"'),
  ],
])('an answer that is %s is believed as far as it may be', (_, harm, expected) => {
  const made = project(FILES);
  const options = optionsOf(made);
  const said = asked(options);
  const [key = ''] = readdirSync(made.file('.cache'));
  const folder = join(made.file('.cache'), key);
  for (const name of readdirSync(folder)) if (name.includes('.landscape-')) rmSync(join(folder, name));
  harm(folder);
  const { answers } = keptAnswers({ ...options, rules, config: readConfiguration(options.cwd) }, [], false);
  const wanted = expected(said);
  const findings = (text: string): unknown => (JSON.parse(text) as Data)['findings'];
  expect(answers?.[0].allFindings()).toEqual(wanted === undefined ? undefined : findings(wanted));
  expect(findings(asked(options))).toEqual(findings(wanted ?? said));
});

test.each<[string, (folder: string) => void]>([
  ['torn', (folder) => readdirSync(folder).forEach((name) => writeFileSync(join(folder, name), 'x'))],
  ['empty', (folder) => readdirSync(folder).forEach((name) => writeFileSync(join(folder, name), ''))],
  [
    'half gone',
    (folder) =>
      readdirSync(folder)
        .slice(1)
        .forEach((name) => rmSync(join(folder, name))),
  ],
  [
    'full of folders',
    (folder) => readdirSync(folder).forEach((name) => (rmSync(join(folder, name)), mkdirSync(join(folder, name)))),
  ],
  ['made of other data', (folder) => forge(folder, { state: (data) => delete data['workspace'] })],
  ['without places', (folder) => forge(folder, { file: replacing('at', null) })],
  ['about a file that nobody read', (folder) => forge(folder, { file: replacing('file', '/etc/passwd') })],
  ['of unknown nodes', (folder) => forge(folder, { file: replacing('node', '__proto__') })],
  ['leading elsewhere', (folder) => forge(folder, { state: (data) => (data['files'] = { x: '../../../etc/passwd' }) })],
  [
    'of other files',
    (folder) => forge(folder, { state: (data) => (data['files'] = swapped(data['files'] as object)) }),
  ],
  ['of other texts', (folder) => forge(folder, { state: (data) => (data['texts'] = { [folder]: 'x.text' }) })],
  ['without texts', (folder) => forge(folder, { state: (data) => delete data['texts'] })],
  [
    'of looks at nothing',
    (folder) => forge(folder, { file: replacing('looked', { bodies: { x: { y: ['z'] } }, called: [], files: [] }) }),
  ],
  ['about other functions', (folder) => forge(folder, { file: replacing('parent', 'nobody') })],
  [
    'without end',
    (folder) => {
      const bytes = deflateRawSync(Buffer.alloc(2 ** 27, ' '));
      readdirSync(folder).forEach((name) => rmSync(join(folder, name)));
      writeFileSync(join(folder, nameOf(bytes, 'state')), bytes);
    },
  ],
])('a cache that is %s costs no finding', (_, harm) => {
  const made = project(FILES);
  const options = optionsOf(made);
  const { said } = told(options);
  const [key = ''] = readdirSync(made.file('.cache'));
  const folder = join(made.file('.cache'), key);
  const kept = made.file('.kept');
  cpSync(folder, kept, { recursive: true });
  harm(folder);
  expect(told(options).said).toBe(said);
  rmSync(folder, { recursive: true });
  cpSync(kept, folder, { recursive: true });
  harm(folder);
  made.write(`shop/${ORDER_FILE}`, ORDER_SERVICE.replace('for (', '// hot\n    for ('));
  expect(told(options).said).toBe(cold(options));
});

test('where nothing can be written that is told once, and all is said', () => {
  const made = project({ ...FILES, taken: '' });
  const problems: string[] = [];
  const cache = { location: made.file('taken'), onProblem: (problem: string) => problems.push(problem) };
  const options = optionsOf(made, { cache });
  expect(told(options)).toEqual({ said: cold(options), isRead: true, lowered: SOURCES });
  expect(problems).toEqual([expect.stringMatching(/^The cache cannot be written \(.*\); the run goes on without\.$/)]);
});

test('a cache that can be read and not written is used, and complains once of what it cannot keep', () => {
  const made = project(FILES);
  asked(optionsOf(made));
  const [key = ''] = readdirSync(made.file('.cache'));
  const folder = join(made.file('.cache'), key);
  const answers = readdirSync(folder).filter((name) => /\.(?:told|landscape)-/.test(name));
  expect(answers).toHaveLength(2);
  // Whoever would write it again finds something in the way, also where nobody may be kept from writing.
  for (const name of answers) {
    rmSync(join(folder, name));
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'taken'), '');
  }
  const problems: string[] = [];
  const cache = { location: made.file('.cache'), onProblem: (problem: string) => problems.push(problem) };
  expect(asked(optionsOf(made, { cache }))).toBe(askedCold(optionsOf(made)));
  expect(problems).toEqual([expect.stringMatching(/^The cache cannot be written/)]);
});

test('what has not been asked for longest makes room', () => {
  const made = project(FILES);
  for (let at = 0; at < 9; at++) {
    made.write('shop/src/acme.ts', `${ACME}export const at = ${at};\n`);
    told(optionsOf(made));
  }
  const [key = ''] = readdirSync(made.file('.cache'));
  const names = readdirSync(join(made.file('.cache'), key));
  expect(names.filter((name) => name.endsWith('.state'))).toHaveLength(8);
  const used = names.filter((name) => name.endsWith('.file'));
  expect(used.length).toBeLessThan(2 * Object.keys(FILES).length + 8);
  expect(told(optionsOf(made)).isRead).toBe(false);
});
