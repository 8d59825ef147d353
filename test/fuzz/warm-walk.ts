// One session that lives through random changes of a random workspace, or sessions that leave each other what they made in a
// cache, and every few changes a new one beside, which has to say the same.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, openSession, type OpenOptions, readConfiguration, rules, type Session } from '../../src/index.js';
import { keptAnswers } from '../../src/session/answer/kept-answer.js';
import { EDITS, MUTATIONS, type Edit } from './mutations.js';
import { Random } from './random.js';
import { Folder, randomFiles, VARIANTS, type Files } from './workspace.js';

export interface Divergence {
  readonly seed: number;
  /** All changes up to the one after which the two differed. */
  readonly changes: readonly string[];
  readonly warm: string;
  readonly cold: string;
}

/** What one walk came to: how many changes it made, and where it ended early. */
export interface Walk {
  readonly steps: number;
  readonly findings: number;
  /** How often what another session had made was enough. */
  readonly hits: number;
  /** How often a whole answer was. */
  readonly answers: number;
  /** How many files were taken over from a session that saw another state. */
  readonly reused: number;
  readonly divergence?: Divergence;
}

/** What says the same as a new session: one that lives on, or one that finds what another left. */
type Other = 'warm' | 'kept';

const SOURCE = /\.[cm]?[jt]sx?$/;

class Walker {
  readonly folder = new Folder();
  readonly random: Random;
  readonly #buffers = new Map<string, string>();
  readonly #branches: Files[] = [];
  readonly #start: Files;
  readonly cache = `${this.folder.path}-cache`;
  readonly #problems: string[] = [];
  hits = 0;
  answers = 0;
  reused = 0;
  #warm: Session | undefined;

  constructor(
    seed: number,
    private readonly other: Other,
  ) {
    this.random = new Random(seed);
    this.#start = randomFiles(this.random);
    this.folder.become(this.#start);
    this.#branches.push(this.#start);
    this.#warm = openSession({ cwd: this.folder.path });
  }

  /** What the session that lives on says. */
  warm(): string {
    this.#warm?.revalidate();
    return this.#told(() => (this.#warm ??= this.#opened()));
  }

  /** What a session says that finds what another one has just left, if that one says the same. */
  kept(): string {
    const cache = { location: this.cache, onProblem: (problem: string) => this.#problems.push(problem) };
    const first = this.#told(() => {
      const session = this.#opened({ cache });
      const { timing, reused } = session.statistics();
      if (timing['parse'] !== undefined) this.reused += reused;
      return session;
    });
    const second = this.#told(() => {
      const session = this.#opened({ cache });
      const { timing } = session.statistics();
      if (timing['parse'] === undefined) this.hits++;
      return session;
    });
    const again = this.#toldAgain();
    const isAnswered = again === undefined || second.startsWith(again);
    return [first === second ? '' : first, isAnswered ? '' : again, second, ...this.#problems].join('');
  }

  /** The answer as whoever loads no analysis has it. */
  #toldAgain(): string | undefined {
    const cwd = this.folder.path;
    try {
      const config = readConfiguration(cwd);
      const { answers } = keptAnswers({ cwd, config, rules, cache: { location: this.cache } }, [], false);
      if (!answers) return undefined;
      this.answers++;
      const [answer] = answers;
      const { timing: _, reused: __, ...statistics } = answer.statistics();
      const findings = answer.allFindings().filter(({ at }) => answer.isReported(at.file));
      return JSON.stringify({ findings, diagnostics: answer.diagnostics(), statistics }, null, 1);
    } catch (error) {
      return messageOf(error);
    }
  }

  cold(): string {
    return this.#told(() => this.#opened());
  }

  #opened(options: Partial<OpenOptions> = {}): Session {
    const session = openSession({ ...options, cwd: this.folder.path });
    for (const [name, text] of this.#buffers) session.update(join(this.folder.path, name), text);
    return session;
  }

  /** All that a session says and what it rests on, or why it says nothing. */
  #told(session: () => Session): string {
    try {
      const opened = session();
      const { timing: _, reused: __, ...statistics } = opened.statistics();
      const said = { findings: opened.findings(), diagnostics: opened.diagnostics(), statistics };
      const names = [...new Set([...this.folder.files.keys(), ...this.#buffers.keys()])].filter((name) =>
        SOURCE.test(name),
      );
      return [JSON.stringify(said, null, 1), ...names.sort().map((name) => this.#seenIn(opened, name))].join('\n');
    } catch (error) {
      return messageOf(error);
    }
  }

  /** What lowering and linking made of a file. */
  #seenIn(session: Session, name: string): string {
    try {
      return (['outline', 'summary'] as const)
        .map((view) => session.debug(view, join(this.folder.path, name)))
        .join('\n');
    } catch (error) {
      return messageOf(error);
    }
  }

  /** Makes a change; gives it in words. */
  change(): string {
    const kind = this.random.below(100);
    if (kind < 45) return this.#edit(EDITS);
    if (kind < 52) return this.#edit(MUTATIONS);
    if (kind < 62) return this.#putBack();
    if (kind < 70) return this.#vary();
    if (kind < 76) return this.#rename();
    if (kind < 81) return this.#shadow();
    if (kind < 86) return this.#delete();
    if (kind < 91) return this.#dropBuffer();
    if (kind < 95) return this.#stash();
    return this.#switch();
  }

  #edit(edits: Readonly<Record<string, Edit>>): string {
    const name = this.#source();
    const how = this.random.pick(Object.keys(edits));
    const before = this.#buffers.get(name) ?? this.folder.files.get(name) ?? '';
    const others = [...this.folder.files].filter(([other]) => SOURCE.test(other)).map(([, text]) => text);
    const text = edits[how]!(before, this.random, others);
    // What is kept is told of no buffers.
    if (this.other === 'warm' && (this.#buffers.has(name) || this.random.below(3) === 0)) {
      this.#buffer(name, text);
      return `${how} in the buffer of ${name}`;
    }
    this.#write({ [name]: text });
    return `${how} in ${name}`;
  }

  #putBack(): string {
    const changed = [...this.folder.files]
      .filter(([name, text]) => this.#start.get(name) !== text)
      .map(([name]) => name);
    const missing = [...this.#start.keys()].filter((name) => !this.folder.files.has(name));
    const names = [...changed, ...missing].sort();
    if (names.length === 0) return 'nothing';
    const name = this.random.pick(names);
    this.#write({ [name]: this.#start.get(name) });
    return `${name} is as it was`;
  }

  #vary(): string {
    const name = this.random.pick(Object.keys(VARIANTS));
    const text = this.random.pick(VARIANTS[name]!);
    this.#write({ [name]: text });
    return `${name} says ${text ?? 'nothing'}`;
  }

  #rename(): string {
    const from = this.#source();
    const folder = this.random.below(2) === 0 ? from.slice(0, from.lastIndexOf('/')) : 'packages/b/src';
    const to = `${folder}/renamed-${this.random.below(3)}.ts`;
    if (this.folder.files.has(to) || !this.folder.files.has(from)) return 'nothing';
    this.#write({ [from]: undefined, [to]: this.folder.files.get(from) });
    return `${from} becomes ${to}`;
  }

  /** `a.ts` beside `a/index.ts`, `a.js` beside `a.ts`. */
  #shadow(): string {
    const name = this.#source();
    const to = name.endsWith('/index.ts')
      ? name.replace('/index.ts', '.ts')
      : name.replace(/\.ts$/, this.random.pick(['.js', '.d.ts', '/index.ts']));
    if (this.folder.files.has(to)) return 'nothing';
    this.#write({ [to]: this.random.below(2) === 0 ? 'export {};\n' : (this.folder.files.get(name) ?? '') });
    return `${to} beside ${name}`;
  }

  #delete(): string {
    const name = this.#source();
    this.#write({ [name]: undefined });
    return `no ${name}`;
  }

  #dropBuffer(): string {
    if (this.other === 'kept') return 'nothing';
    const names = [...this.#buffers.keys()].sort();
    if (names.length === 0) {
      const name = `packages/app/src/new-${this.random.below(2)}.ts`;
      this.#buffer(name, "import { Country } from './entities/index';\nexport const country = new Country();\n");
      return `a buffer for ${name}`;
    }
    const name = this.random.pick(names);
    this.#buffer(name, undefined);
    return `no buffer of ${name}`;
  }

  #stash(): string {
    this.#branches.push(this.folder.files);
    return 'a new branch';
  }

  #switch(): string {
    const at = this.random.below(this.#branches.length);
    this.folder.become(this.#branches[at]!);
    return `to branch ${at}`;
  }

  #source(): string {
    return this.random.pick(
      [...this.folder.files.keys()].filter((name) => SOURCE.test(name) && name !== 'acme.d.ts').sort(),
    );
  }

  #buffer(name: string, text: string | undefined): void {
    if (text === undefined) this.#buffers.delete(name);
    else this.#buffers.set(name, text);
    this.#warm?.update(join(this.folder.path, name), text);
  }

  #write(changes: Readonly<Record<string, string | undefined>>): void {
    const files = new Map(this.folder.files);
    for (const [name, text] of Object.entries(changes)) {
      if (text === undefined) files.delete(name);
      else files.set(name, text);
    }
    // Something is always left to take a turn at.
    if ([...files.keys()].some((name) => SOURCE.test(name) && name !== 'acme.d.ts')) this.folder.become(files);
  }
}

/** Walks `steps` changes. A divergence or an `internal-error` ends it. */
export function walk(seed: number, steps: number, other: Other = 'warm'): Walk {
  const walker = new Walker(seed, other);
  const changes: string[] = [];
  let findings = 0;
  try {
    while (changes.length < steps) {
      // Sometimes nobody asks in between.
      const until = Math.min(steps, changes.length + 1 + walker.random.below(5));
      while (changes.length < until) changes.push(walker.change());
      const [warm, cold] = [walker[other](), walker.cold()];
      const { hits, answers, reused } = walker;
      findings += cold.split('"fingerprint"').length - 1;
      if (warm !== cold || warm.includes('"internal-error"'))
        return { steps: changes.length, findings, hits, answers, reused, divergence: { seed, changes, warm, cold } };
    }
    const { hits, answers, reused } = walker;
    return { steps: changes.length, findings, hits, answers, reused };
  } finally {
    walker.folder.remove();
    rmSync(walker.cache, { recursive: true, force: true });
  }
}

/** A divergence in words: the last changes, and the lines that only one of the two says. */
export function divergenceText({ seed, changes, warm, cold }: Divergence): string {
  const [left, right] = [warm.split('\n'), cold.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const around = (lines: readonly string[]): string => lines.slice(Math.max(0, at - 12), at + 4).join('\n');
  return [
    `seed ${seed}, after change ${changes.length}:`,
    ...changes.slice(-12).map((change) => `  ${change.slice(0, 200)}`),
    `The session that lived on, or found what another left, says (${left.length} lines):`,
    around(left),
    `a new one (${right.length} lines):`,
    around(right),
  ].join('\n');
}
