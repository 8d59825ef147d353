// Source text in which `// want RULE CONFIDENCE` stands on each line that a finding is wanted at, against what is found.
import { openSession, type Finding } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

/** `LINE RULE CONFIDENCE` of each finding in the source, and what its marks want; `told`: the findings themselves. */
export function findingsIn(
  source: string,
  dependencies: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
  name = 'source.ts',
): {
  readonly found: readonly string[];
  readonly wanted: readonly string[];
  readonly told: readonly Finding[];
  readonly diagnostics: readonly unknown[];
} {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies }),
    [name]: source,
    ...more,
  });
  const session = openSession({ cwd });
  const wanted = source
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(/\/\/ want (.+)$/g)].map(([, what]) => `${index + 1} ${what}`));
  const told = session.findings().filter(({ at }) => at.file.endsWith(name));
  const found = told.map(({ rule, at, confidence }) => `${at.start.line} ${rule} ${confidence}`);
  return { found, wanted, told, diagnostics: session.diagnostics() };
}

/** A schema.prisma with these models. */
export const prismaSchema = (models: string): string => `datasource db {
  provider = "postgresql"
}
generator client {
  provider = "prisma-client-js"
}
${models}`;
