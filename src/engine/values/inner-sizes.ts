// Sizes that come from inside a loop's body: what a query there gives is counted over all passes by its name, and what
// one further down gives may be another number in each pass.
import type { Size } from '../../core/summary/cost.js';
import { formatLocation } from '../../core/location.js';
import type { Node } from '../../core/outline/outline.js';
import type { Program } from '../program/program.js';
import { walkNodes } from '../outlines/nodes.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Within } from './size.js';

/** What queries and calls in a loop's body give, function literals in it included. */
export class InnerSizes implements Within {
  readonly #paths = new Set<string>();
  readonly #record: FunctionRecord;
  readonly #program: Program;

  /** `body`, where it is written in the loop, stands in the function of `owner`; the loop in that of `record`. */
  constructor(body: Node | undefined, owner: FunctionRecord, record: FunctionRecord, program: Program) {
    this.#record = record;
    this.#program = program;
    if (body) this.#collect(body, owner);
  }

  isTotal(size: Size): boolean {
    if (size.is !== 'size') return false;
    return size.path.startsWith('recursion(') || this.#isInner(size.path);
  }

  differs(size: Size): boolean {
    if (size.is !== 'size') return this.differs(size.of);
    return /^(rows|value)\(/.test(size.path) && !this.#isInner(size.path) && !this.#isOutside(size.path);
  }

  #collect(body: Node, owner: FunctionRecord): void {
    const literals = new Set<string>();
    walkNodes(body, (node) => {
      if (node.node === 'op') this.#paths.add(`rows(${formatLocation(node.at)})`);
      if (node.node !== 'call') return;
      this.#paths.add(`value(${formatLocation(node.at)})`);
      for (const argument of node.arguments) if (argument.is === 'function') literals.add(argument.id);
    });
    for (const id of literals) {
      const literal = this.#program.records.get(id);
      if (literal?.inline && literal.outline.parent === owner.outline.id) this.#collect(literal.outline.body, literal);
    }
  }

  /** `rows(…)` of an op in the body, or a field of it. */
  #isInner(path: string): boolean {
    return this.#paths.has(path.slice(0, path.indexOf(')') + 1));
  }

  /** What was given before the loop is the same in each pass. */
  #isOutside(path: string): boolean {
    const root = path.slice(0, path.indexOf(')') + 1);
    let at: FunctionRecord | undefined = this.#record;
    for (; at; at = at.outline.parent === undefined ? undefined : this.#program.records.get(at.outline.parent))
      for (const call of at.calls.values()) if (root.endsWith(`(${formatLocation(call.at)})`)) return true;
    return false;
  }
}
