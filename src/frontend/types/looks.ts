// What the lowering of one file has looked at in others beyond what the compiler sees from there: bodies of functions, and
// calls. Such a look is a dependency: when what was looked at says something else, the file has to be lowered again.
import { ts } from 'ts-morph';
import { bodiesAt, type FileShapes } from '../program/file-shape.js';
import type { FunctionNode, Names } from '../syntax/names.js';
import { find } from '../syntax/loop-syntax.js';
import { unwrap } from '../syntax/syntax.js';
import { isSetting, settingsOf } from '../syntax/added-properties.js';
import { callsOfModule, moduleCalled, moduleNames } from './required-modules.js';

/** What may be asked of the syntax of a function alone. */
const QUESTIONS = {
  /** Whether all that it does is to make something. */
  'makes one': ({ body }: FunctionNode): boolean =>
    (!ts.isBlock(body) || body.statements.length === 1) && find(body, ts.isNewExpression) !== undefined,
};

export type Question = keyof typeof QUESTIONS;

export const isQuestion = (text: string): text is Question => Object.hasOwn(QUESTIONS, text);

export const answerOf = (question: Question, node: FunctionNode): boolean => QUESTIONS[question](node);

/** What was looked at while something was worked out. */
export interface Looked {
  /** The bodies by file and symbol, with what was asked of them if that was not all. */
  readonly bodies: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Question> | 'all'>>;
  /** Names whose calls were looked at, and what is given them, in whatever file. */
  readonly called: ReadonlySet<string>;
  /** Files whose types were asked about, beyond those that are imported. */
  readonly files: ReadonlySet<string>;
}

class Record {
  readonly bodies = new Map<string, Map<string, Set<Question> | 'all'>>();
  readonly called = new Set<string>();
  readonly files = new Set<string>();
  /** What was looked into; not kept for longer, as syntax holds its whole program. */
  readonly nodes = new Set<ts.Node>();
}

export class Looks {
  #record = new Record();

  /** Without shapes nothing is noted: who never asks about another state has no use for it. */
  constructor(
    private readonly shapes: FileShapes | undefined,
    private readonly names: Names,
  ) {}

  /** Does `work`, and says what it looked at. */
  of<T>(work: () => T): { readonly value: T; readonly looked: Looked } {
    const before = this.#record;
    const record = new Record();
    this.#record = record;
    try {
      const value = work();
      const { bodies, called, files } = record;
      return { value, looked: { bodies, called, files } };
    } finally {
      this.#record = before;
    }
  }

  /** Notes that a function, a class or a value is looked into, the bodies in and around it with it. */
  into(node: ts.Node): void {
    if (!this.shapes || this.#record.nodes.has(node)) return;
    this.#record.nodes.add(node);
    this.#record.files.add(node.getSourceFile().fileName);
    const { shape, known } = this.#at(node, this.shapes);
    for (const body of bodiesAt(shape, node)) known.set(this.names.symbol(body.of), 'all');
  }

  /** Asks a function something: what it says besides does not matter, nor do types. */
  ask(node: FunctionNode, question: Question): boolean {
    if (!this.shapes) return answerOf(question, node);
    const { shape, known } = this.#at(node, this.shapes);
    const isBody = node.body && bodiesAt(shape, node.body).some((one) => one.of === node);
    const symbol = this.names.symbol(node);
    const asked = isBody ? known.get(symbol) : undefined;
    if (!isBody) this.into(node);
    else if (!asked) known.set(symbol, new Set([question]));
    else if (asked !== 'all') asked.add(question);
    return answerOf(question, node);
  }

  #at(node: ts.Node, shapes: FileShapes) {
    const source = node.getSourceFile();
    const known = this.#record.bodies.get(source.fileName) ?? new Map<string, Set<Question> | 'all'>();
    this.#record.bodies.set(source.fileName, known);
    return { shape: shapes.of(source), known };
  }

  /** Notes that all calls of what bears the name, and all that are given it, are looked at: those there are, and others to come. */
  atCallsOf(name: string, there: readonly ts.Node[]): void {
    if (!this.shapes) return;
    this.#record.called.add(name);
    for (const node of there) this.#record.files.add(node.getSourceFile().fileName);
  }
}

/** The last names of what is called in the node, and of what is handed on in calls and lists; modules called, and properties set. */
export function calledIn(node: ts.Node): ReadonlySet<string> {
  const found = new Set<string>();
  const modules = moduleNames(node.getSourceFile());
  const visit = (at: ts.Node): void => {
    const module = ts.isCallExpression(at) ? moduleCalled(at, modules) : undefined;
    if (module !== undefined) found.add(callsOfModule(module));
    if (isSetting(at)) found.add(settingsOf(at.left.name.text));
    const named = ts.isCallExpression(at)
      ? [at.expression, ...at.arguments]
      : ts.isNewExpression(at)
        ? [at.expression]
        : ts.isArrayLiteralExpression(at)
          ? at.elements
          : [];
    for (const one of named) {
      const name = lastName(one)?.text;
      if (name !== undefined) found.add(name);
    }
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}

/** `c` of `a.b.c`, as a callee is written. */
export function lastName(callee: ts.Expression): ts.Identifier | undefined {
  const bare = unwrap(callee);
  if (ts.isIdentifier(bare)) return bare;
  return ts.isPropertyAccessExpression(bare) && ts.isIdentifier(bare.name) ? bare.name : undefined;
}
