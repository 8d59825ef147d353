// The version of the installed package.
import { createRequire } from 'node:module';

/** As its package.json has it. The package refers to itself by name, so that the way there is the same in source and build. */
export function version(): string {
  const manifest = createRequire(import.meta.url)('erplint/package.json') as { readonly version: string };
  return manifest.version;
}
