// What lowering one file has looked at in others beyond what the compiler sees from there: bodies of functions, and calls.
// Such a look is a dependency: an edit of what was looked at has to be asked for anew.
import { ts } from 'ts-morph';
import { unwrap } from '../syntax/syntax.js';

export class Looks {
  readonly #files = new Set<string>();
  readonly #called = new Set<string>();
  #from: string | undefined;

  /** Lowers a file with `work`. */
  from<T>(file: string, work: () => T): T {
    this.#from = file;
    try {
      return work();
    } finally {
      this.#from = undefined;
    }
  }

  /** Notes that a function or class is looked into, its bodies with it. */
  into(node: ts.Node): void {
    const { fileName } = node.getSourceFile();
    if (fileName !== this.#from) this.#files.add(fileName);
  }

  /** Notes that all calls of what bears the name, and all that are given it, are looked at, in whatever file. */
  atCallsOf(name: string): void {
    this.#called.add(name);
  }

  /** Whether an edit of bodies in a file may change what was seen there from another one. */
  isAffected(before: ts.SourceFile, after: ts.SourceFile): boolean {
    return this.#files.has(after.fileName) || [before, after].some((file) => this.#isCalledIn(file));
  }

  #isCalledIn(file: ts.SourceFile): boolean {
    if (this.#called.size === 0) return false;
    const visit = (node: ts.Node): boolean =>
      (ts.isCallExpression(node) &&
        [node.expression, ...node.arguments].some((one) => this.#called.has(lastName(one)?.text ?? ''))) ||
      ts.forEachChild(node, visit) === true;
    return visit(file);
  }
}

/** `c` of `a.b.c`, as a callee is written. */
export function lastName(callee: ts.Expression): ts.Identifier | undefined {
  const bare = unwrap(callee);
  if (ts.isIdentifier(bare)) return bare;
  return ts.isPropertyAccessExpression(bare) && ts.isIdentifier(bare.name) ? bare.name : undefined;
}
