// `erplint init`: finds what a project has, and writes what erplint needs in it. Twice changes nothing.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf, UsageError } from '../../core/errors.js';
import { printable, withoutCommands } from '../../core/printable.js';
import { count } from '../../report/summary-line.js';
import { analyse, type Analysis } from '../analysis.js';
import { writeWhole } from '../arguments/outputs.js';
import type { InitRequest } from '../arguments/requests.js';
import { configurationFor } from '../configuration.js';
import type { Configuration } from '../../session.js';
import type { Change } from '../setup/change.js';
import { type Plan, planOf } from '../setup/plan.js';
import { frameworksIn } from '../setup/frameworks.js';
import { projectAt } from '../setup/project.js';
import { write, type Terminal } from '../terminal.js';
import { version } from '../version.js';

/** Says what it will write, asks where it may, writes, and gives the exit code. */
export async function init({ yes, dryRun }: InitRequest, terminal: Terminal): Promise<number> {
  const project = projectAt(terminal.cwd);
  const config = configurationFor(terminal.cwd, [], undefined);
  const frameworks = frameworksIn(project.root, config.models);
  const plan = planOf(project, await analysed(config, dryRun, terminal), frameworks, version());
  await say(terminal, planText(plan, dryRun));
  if (dryRun) return 0;
  const wanted = await chosen(plan, yes, terminal);
  for (const change of wanted) writeChange(project.top, change);
  if (wanted.length > 0) await say(terminal, `Wrote ${count(wanted.length, 'file')}.\n`);
  if (plan.remarks.length > 0) await say(terminal, `\nLeft to do:\n${plan.remarks.map(indented).join('')}`);
  return 0;
}

async function analysed(config: Configuration, dryRun: boolean, terminal: Terminal): Promise<Analysis | undefined> {
  try {
    return await analyse({ paths: [], config, landscape: true, ...(dryRun && { cache: false }) }, terminal);
  } catch (error) {
    // A project may be set up before its first source; a broken configuration is told.
    if (error instanceof UsageError && error.message.startsWith('Nothing to analyse')) return undefined;
    throw error;
  }
}

const say = (terminal: Terminal, text: string): Promise<void> => write(terminal.stdout, withoutCommands(text));

function planText({ found, changes, baseline }: Plan, isWhole: boolean): string {
  const all = [...changes, ...(baseline ? [baseline] : [])];
  const head = `Found:\n${found.map(indented).join('')}\n`;
  if (all.length === 0) return `${head}All is set up; there is nothing to write.\n`;
  return `${head}${all.map((change) => changeText(change, isWhole && change !== baseline)).join('')}\n`;
}

function changeText({ kind, path, about, added }: Change, isWhole: boolean): string {
  const lines = isWhole || kind === 'change' ? added.map((line) => `    + ${printable(line)}\n`).join('') : '';
  return `${kind === 'create' ? 'Create' : 'Change'} ${printable(path)}: ${about}\n${lines}`;
}

const indented = (line: string): string => `  ${line.split('\n').map(printable).join('\n  ')}\n`;

/** All with `--yes`; else what somebody at the terminal says yes to. */
async function chosen({ changes, baseline }: Plan, yes: boolean, terminal: Terminal): Promise<readonly Change[]> {
  const all = [...changes, ...(baseline ? [baseline] : [])];
  if (yes || all.length === 0) return all;
  const { ask } = terminal;
  if (!ask) throw new UsageError('nobody can be asked here: say --yes to write this, or --dry-run to see all of it.');
  const isWanted = async (question: string) => !/^n/i.test((await ask(`${question} [Y/n] `)).trim());
  const written = changes.length > 0 && (await isWanted(`Write ${count(changes.length, 'file')}?`)) ? changes : [];
  const isDebt = baseline !== undefined && (await isWanted('Take on the findings of today as a baseline?'));
  return [...written, ...(isDebt ? [baseline] : [])];
}

function writeChange(top: string, { path, kind, text }: Change): void {
  const file = join(top, path);
  // Whoever made it meanwhile keeps it.
  if (kind === 'create' && existsSync(file)) throw new UsageError(`${path} is there by now; it was left as it is.`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, text);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${messageOf(error)}`);
  }
}
