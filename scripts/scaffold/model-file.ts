// What a new model begins with: one tag of each of the commonest kinds.

/** The file for the package `name`, and its first text. */
export function modelFile(name: string): { readonly path: string; readonly text: string } {
  const path = `models/${name.replace(/^@/, '').replace('/', '-')}.d.ts`;
  return { path, text: text(name) };
}

const text = (
  name: string,
): string => `// ${name}: which versions this describes, and what is easily got wrong about them.
declare module '${name}' {
  export class Table<Row> {
    /** @reads many Row */
    list(where?: object): Promise<Row[]>;
    /** @reads one Row */
    get(id: unknown): Promise<Row | null>;
    /** @writes one Row */
    insert(row: Row): Promise<void>;
    /** @nothing */
    describe(): string;
  }
}
`;
