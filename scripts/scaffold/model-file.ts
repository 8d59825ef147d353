// What a new model begins with: a client that sends statements, the commonest kind of library, with one tag of each of the
// commonest kinds.

/** `@acme/orm` to `acme-orm`: what its model and its folder of fixtures are called. */
export const modelName = (library: string): string => library.replace(/^@/, '').replace('/', '-');

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
