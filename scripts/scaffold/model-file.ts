// What a new model begins with: a client that sends statements, the commonest kind of library, with one tag of each of the
// commonest kinds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `@acme/orm` to `acme-orm`: what its model and its folder of fixtures are called. */
export const modelName = (library: string): string => library.replace(/^@/, '').replace('/', '-');

/** The file of `models/` that describes the library already. */
export function modelOf(root: string, library: string): string | undefined {
  const folder = join(root, 'models');
  const file = readdirSync(folder)
    .sort()
    .find((name) => readFileSync(join(folder, name), 'utf8').includes(`declare module '${library}'`));
  return file === undefined ? undefined : `models/${file}`;
}

/** The first text of the model of a library. */
export const modelText = (
  library: string,
): string => `// ${library}: which versions this describes, and what is easily got wrong about them.
declare module '${library}' {
  export class Client {
    /** @opens client */
    constructor(options: ClientOptions);
    /** @raw  @instead "one statement with = ANY($1) for all keys" */
    query(text: string, values?: readonly unknown[]): Promise<Result>;
    /** @release client */
    end(): Promise<void>;
  }
  /** @options */
  export interface ClientOptions {
    connectionString: string;
  }
  interface Result {
    readonly rows: { readonly [column: string]: unknown }[];
  }
}
`;
