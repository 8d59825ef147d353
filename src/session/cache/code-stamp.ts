// What an answer rests on besides the workspace: erplint itself, its models, and the compiler and parsers that it runs on.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const isSource = import.meta.url.endsWith('/src/session/cache/code-stamp.ts');
const TOP = path.join(HERE, ...(isSource ? ['..', '..', '..'] : ['..']));
/** Where code and models lie, in the repository and in the package. */
const CODE = isSource ? ['src', 'rules', 'models'] : ['dist', 'models'];
/** Packages that decide what is read in sources. */
const READERS = ['ts-morph', '@ts-morph/common', '@guanmingchiu/sqlparser-ts', '@loancrate/prisma-schema-parser'];

/** Another text for each erplint that may say something else. */
export function codeStamp(): string {
  const hash = createHash('sha1').update(process.version);
  for (const folder of CODE)
    for (const name of readdirSync(path.join(TOP, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:js|ts|json)$/.test(name)) hash.update(`${name}\0`).update(readFileSync(path.join(TOP, folder, name)));
  for (const name of READERS) hash.update(`${name} ${versionOf(name)}\0`);
  return hash.digest('hex');
}

/** As it is installed; empty where it is not, as one that is bundled. */
function versionOf(name: string): string {
  const { paths } = createRequire(import.meta.url).resolve;
  for (const folder of paths(name) ?? []) {
    try {
      const manifest = JSON.parse(readFileSync(path.join(folder, name, 'package.json'), 'utf8')) as unknown;
      return String((manifest as { readonly version?: unknown }).version);
    } catch {
      // Further up.
    }
  }
  return '';
}
