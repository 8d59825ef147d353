// A terminal that keeps what is written to it.
import { Writable } from 'node:stream';
import type { Output, Terminal } from '../../src/cli/terminal.js';

export interface Recorded extends Terminal {
  readonly out: () => string;
  readonly err: () => string;
}

/** A terminal in `cwd`; as a TTY where asked. */
export function recordingTerminal(cwd: string, env: Terminal['env'] = {}, isTTY = false): Recorded {
  const [stdout, out] = recording(isTTY);
  const [stderr, err] = recording(isTTY);
  return { cwd, env, stdout, stderr, out, err };
}

function recording(isTTY: boolean): readonly [Output, () => string] {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  return [Object.assign(stream, { isTTY }), () => text];
}
