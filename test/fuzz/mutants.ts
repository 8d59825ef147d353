// Random harm to one file of a random workspace at a time. It must not crash or hang, must not cost a finding in code that
// has nothing to do with the file, and must come to the same in a session that goes on as in a new one.
//   tsx test/fuzz/mutants.ts COUNT SEED
// prints a line before each mutant, so that whoever waits knows which one hangs, and a line for what is wrong with one.
import { join } from 'node:path';
import { messageOf, openSession, type Finding, type Session } from '../../src/index.js';
import { MUTATIONS } from './mutations.js';
import { Random } from './random.js';
import { Folder, randomFiles } from './workspace.js';

/** So many mutants have one workspace in common. */
const EACH = 40;
/** Of so many one is compared with a new session. */
const COLD = 10;
/** More of the processor than this for one file is as good as a hang. */
const MOST_SECONDS = 20;

/** Rules whose findings rest on nothing but the code that they name. */
const LOCAL: ReadonlySet<string> = new Set([
  'query-in-loop',
  'lazy-relation-in-loop',
  'query-in-field-resolver',
  'slow-work-in-transaction',
  'unclosed-transaction',
  'leaked-connection',
]);

interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const storyOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

/** The findings that stand on other stories than that of `file` alone. */
const besides = (findings: readonly Finding[], file: string): readonly string[] =>
  findings
    .filter(
      ({ rule, at, trace }) =>
        LOCAL.has(rule) && [at, ...trace.map((one) => one.at)].every((one) => storyOf(one.file) !== storyOf(file)),
    )
    .map(({ rule, at, fingerprint }) => `${rule} ${at.file}:${at.start.line} ${fingerprint}`);

const told = (session: Session): string =>
  JSON.stringify({ findings: session.findings(), diagnostics: session.diagnostics() });

/** What is wrong with how a mutant is analysed; empty where nothing is. */
function wrongWith(
  mutant: Mutant,
  session: Session,
  before: readonly string[],
  isCold: boolean,
  cwd: string,
): readonly string[] {
  const began = process.cpuUsage();
  try {
    session.update(mutant.file, mutant.text);
    const now = new Set(besides(session.findings(), mutant.file));
    const wrong = before.filter((finding) => !now.has(finding)).map((finding) => `lost ${finding}`);
    for (const { kind, message, at } of session.diagnostics())
      if (kind === 'internal-error') wrong.push(`internal error ${at?.file ?? ''}: ${message}`);
    const { user, system } = process.cpuUsage(began);
    const seconds = (user + system) / 1_000_000;
    if (seconds > MOST_SECONDS) wrong.push(`took ${seconds.toFixed(0)} s`);
    if (isCold) {
      const cold = openSession({ cwd });
      cold.update(mutant.file, mutant.text);
      if (told(cold) !== told(session)) wrong.push('two sessions differ');
    }
    return wrong;
  } catch (error) {
    return [`crash: ${messageOf(error)}`];
  }
}

function run(count: number, seed: number): void {
  for (let done = 0; done < count; done += EACH) {
    const random = new Random(seed + done);
    const folder = new Folder();
    try {
      folder.become(randomFiles(random));
      const sources = [...folder.files].filter(
        // All stories rest on entities and clients.
        ([name]) => /\/src\/(?!entities\/|client\/)[^/]+\/[^/]+\.ts$/.test(name),
      );
      const session = openSession({ cwd: folder.path });
      const findings = session.findings();
      for (let index = done; index < Math.min(count, done + EACH); index++) {
        const [name, text] = random.pick(sources);
        const how = random.pick(Object.keys(MUTATIONS));
        const others = sources.map(([, other]) => other);
        const harmed = MUTATIONS[how]!(text, random, others);
        const mutant = { name: `${how} in ${name}`, file: join(folder.path, name), text: harmed };
        console.log(`mutant ${index} of seed ${seed}: ${mutant.name}`);
        for (const wrong of wrongWith(mutant, session, besides(findings, mutant.file), index % COLD === 0, folder.path))
          console.log(`WRONG mutant ${index}: ${wrong.replaceAll(folder.path, '').replaceAll('\n', ' ')}`);
        session.update(mutant.file, undefined);
      }
    } finally {
      folder.remove();
    }
  }
  console.log('done');
}

run(Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 1));
