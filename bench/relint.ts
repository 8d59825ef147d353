// What an edit costs a session that lives on, as an editor's ESLint has it: processor time of relints after edits of several
// kinds as ratios to the first lint, and what the heap holds after many of them.
//   npm run bench:relint [-- FOLDER|MODULES [EDITS [SEED]]]
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { openSession, type Session } from '../src/index.js';
import { Random } from '../test/fuzz/random.js';
import { edited, EDITS, placesIn } from './edits.js';
import { writeCodeBase } from './generate.js';
import { median } from './measure.js';

interface Relint {
  readonly kind: string;
  readonly ms: number;
}

function relints(
  session: Session,
  files: readonly string[],
  edits: number,
  random: Random,
  onEdit: () => void,
): readonly Relint[] {
  const found: Relint[] = [];
  while (found.length < edits) {
    const file = random.pick(files);
    const text = readFileSync(file, 'utf8');
    for (const [kind, edit] of Object.entries(EDITS)) {
      const places = placesIn(file, text, edit);
      if (places.length === 0) continue;
      session.update(file, edited(text, random.pick(places)));
      found.push({ kind, ms: timed(() => lint(session, file)) });
      onEdit();
    }
    session.update(file, undefined);
  }
  return found;
}

/** As the plugin asks: after a look at the disk. */
function lint(session: Session, file: string): void {
  session.revalidate();
  session.findingsIn(file);
}

/** Milliseconds of processor time: on a busy machine nothing else can be compared. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** The files that the session analyses and that have a place for an edit. */
function filesIn(session: Session): readonly string[] {
  const names = ts.sys.readDirectory(session.root, ['.ts'], ['**/node_modules', '**/*.d.ts']);
  return names.filter((name) => isAnalysed(session, name)).sort();
}

function isAnalysed(session: Session, file: string): boolean {
  try {
    return session.debug('outline', file) !== '';
  } catch {
    return false;
  }
}

function print(label: string, ms: readonly number[], cold: number): void {
  if (ms.length === 0) return;
  const sorted = [...ms].sort((a, b) => a - b);
  const high = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
  const of = (value: number): string => `${value.toFixed(0)} ms (${(value / cold).toFixed(3)})`;
  console.log(`${label.padEnd(28)} ${String(ms.length).padStart(4)}  median ${of(median(ms))}, 95 % ${of(high)}`);
}

function main(where: string, edits: number, seed: number): void {
  const isSize = /^\d+$/.test(where);
  const folder = isSize ? mkdtempSync(join(tmpdir(), 'erplint-relint-')) : resolve(where);
  try {
    if (isSize) writeCodeBase(folder, Number(where));
    else statSync(folder);
    const session = openSession({ cwd: folder });
    const cold = timed(() => session.findings());
    const files = filesIn(session);
    console.log(`${files.length} files, first lint ${cold.toFixed(0)} ms, heap ${heapMegabytes().toFixed(0)} MB`);
    let count = 0;
    const found = relints(session, files, edits, new Random(seed), () => {
      if (++count % 100 === 0) console.log(`after ${count} relints: heap ${heapMegabytes().toFixed(0)} MB`);
    });
    for (const kind of Object.keys(EDITS))
      print(
        kind,
        found.filter((one) => one.kind === kind).map(({ ms }) => ms),
        cold,
      );
    print(
      'all',
      found.map(({ ms }) => ms),
      cold,
    );
  } finally {
    if (isSize) rmSync(folder, { recursive: true });
  }
}

main(process.argv[2] ?? '113', Number(process.argv[3] ?? '200'), Number(process.argv[4] ?? '1'));
