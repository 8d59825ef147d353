// One line on the terminal that says how far a long run is. Short runs and pipes see nothing of it.
import type { Output } from './terminal.js';

const QUIET_MILLISECONDS = 1000;
const BETWEEN_MILLISECONDS = 100;

export interface Progress {
  update(phase: string, done: number, all: number): void;
  /** Takes the line away. */
  clear(): void;
}

/** Progress on a terminal, nothing elsewhere. */
export function progressOn(output: Output, now: () => number = Date.now): Progress {
  if (!output.isTTY) return { update: () => undefined, clear: () => undefined };
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
