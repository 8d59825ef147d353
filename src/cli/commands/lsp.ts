// `erplint lsp`: the language server, which speaks on standard input and output until the editor goes away.
import { Console } from 'node:console';
import type { Terminal } from '../terminal.js';
import { version } from '../version.js';

/** Never comes back: the process ends when the editor says so, or is gone. */
export async function lsp({ stdout, stderr }: Terminal): Promise<never> {
  // Whatever a library may print, the editor reads the protocol and nothing else.
  globalThis.console = new Console(stderr);
  const { createConnection, ProposedFeatures } = await import('vscode-languageserver/node');
  const { serve } = await import('../../language-server/server.js');
  serve(createConnection(ProposedFeatures.all, process.stdin, stdout), version());
  return new Promise(() => undefined);
}
