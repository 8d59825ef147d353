// How far a long run is: one line on a terminal, a line now and then in the log of a CI run. Short runs and pipes see
// nothing of it.
import type { Output, Terminal } from './terminal.js';

const QUIET_MILLISECONDS = 1000;
const BETWEEN_MILLISECONDS = 100;
const BETWEEN_LINES_MILLISECONDS = 5000;

export interface Progress {
  update(phase: string, done: number, all: number): void;
  /** Takes the line away. */
  clear(): void;
}

/** Progress on the terminal's standard error, where somebody reads it there. */
export function progressOn({ stderr, env }: Pick<Terminal, 'stderr' | 'env'>, now: () => number = Date.now): Progress {
  const isPlain = env['NO_COLOR'] || env['TERM'] === 'dumb';
  if (stderr.isTTY && !isPlain) return line(stderr, now);
  const isCI = env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false' && env['CI'] !== '0';
  return isCI ? log(stderr, now) : { update: () => undefined, clear: () => undefined };
}

/** One line that is written over. */
function line(output: Output, now: () => number): Progress {
  const start = now();
  let last = start;
  let shown = false;
  return {
    update(phase, done, all) {
      const time = now();
      if (time - start < QUIET_MILLISECONDS || time - last < BETWEEN_MILLISECONDS) return;
      last = time;
      shown = true;
      // The cursor waits at the start: who ends the run by ^C gets the next prompt over the line.
      output.write(`\r\u001b[K${phase} ${done}/${all}\r`);
    },
    clear() {
      if (shown) output.write('\r\u001b[K');
      shown = false;
    },
  };
}

/** A line each few seconds: services end a run that says nothing for long. */
function log(output: Output, now: () => number): Progress {
  let last = now();
  return {
    update(phase, done, all) {
      if (now() - last < BETWEEN_LINES_MILLISECONDS) return;
      last = now();
      output.write(`erplint: ${phase} ${done}/${all}\n`);
    },
    clear: () => undefined,
  };
}
