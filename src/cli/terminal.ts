// Where a command runs: its folder, its environment and the streams that it writes to.
import { createInterface } from 'node:readline/promises';
import type { Writable } from 'node:stream';
import { UsageError } from '../core/errors.js';
import { failureText } from './failure.js';

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface Terminal {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Asks whoever sits there, where somebody does. */
  readonly ask?: (question: string) => Promise<string>;
}

/** The process's own terminal, made safe against readers that go away and against errors that nobody caught. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const fail = (error: unknown) => {
    process.exitCode = 2;
    stderr.write(failureText(error));
  };
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `erplint check | head` closes the pipe early: that is no failure of ours.
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    fail(new UsageError(`Nothing can be written to standard output: ${error.message}`));
  });
  // Nobody is left to tell.
  stderr.on('error', () => undefined);
  // Unhandled rejections come here too.
  process.on('uncaughtException', fail);
  const isAttended = process.stdin.isTTY && stdout.isTTY;
  return { cwd: process.cwd(), env, stdout, stderr, ...(isAttended && { ask }) };
}

async function ask(question: string): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await prompt.question(question);
  } finally {
    prompt.close();
  }
}

/** Writes all of `text` and waits until it is handed over, or until nobody reads any more. */
export function write(output: Output, text: string): Promise<void> {
  return new Promise((resolve) => {
    output.write(text, () => {
      resolve();
    });
  });
}

/** Whether to print colours there: `NO_COLOR` and `FORCE_COLOR` decide, else whether it is a terminal. */
export function wantsColor(output: Output, env: Terminal['env']): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}

/** What is not read on a terminal is this wide, wherever it is written. */
export const PLAIN_WIDTH = 100;
const NARROWEST = 60;
const WIDEST = 140;

/** How wide running text is there: `COLUMNS` decides, else the terminal. */
export function widthOf(output: Output, env: Terminal['env']): number {
  const columns = Number(env['COLUMNS']);
  const width = columns > 0 ? columns : ((output.isTTY ? output.columns : undefined) ?? PLAIN_WIDTH);
  return Math.max(NARROWEST, Math.min(WIDEST, Math.floor(width)));
}
