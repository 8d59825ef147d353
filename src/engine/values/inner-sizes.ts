// Sizes that come from inside a loop's body: what a query there gives is counted over all passes by its name, and what
// one further down gives may be another number in each pass.
import type { Size, SizeSource } from '../../core/summary/size.js';
import { formatLocation, type Location } from '../../core/location.js';
import type { Node } from '../../core/outline/outline.js';
import type { Program } from '../program/program.js';
import { walkNodes } from '../outlines/nodes.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Within } from './size.js';

/** What queries and calls in a loop's body give, function literals in it included. */
export class InnerSizes implements Within {
  readonly #inside = new Set<string>();
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
    return size.from?.some((source) => source.is === 'recursion' || this.#isInside(source)) ?? false;
  }

  differs(size: Size): boolean {
    if (size.is !== 'size') return this.differs(size.of);
    const isOther = (source: SizeSource): boolean =>
      source.is !== 'recursion' && !this.#isInside(source) && !this.#isBefore(source);
    return size.from?.some(isOther) ?? false;
  }

  #collect(body: Node, owner: FunctionRecord): void {
    const literals = new Set<string>();
    walkNodes(body, (node) => {
      if (node.node === 'op') this.#inside.add(placeOf('rows', node.at));
      if (node.node !== 'call') return;
      this.#inside.add(placeOf('value', node.at));
      for (const argument of node.arguments) if (argument.is === 'function') literals.add(argument.id);
    });
    for (const id of literals) {
      const literal = this.#program.records.get(id);
      if (literal?.inline && literal.outline.parent === owner.outline.id) this.#collect(literal.outline.body, literal);
    }
  }

  #isInside({ is, at }: SizeSource): boolean {
    return this.#inside.has(placeOf(is, at));
  }

  /** What was given before the loop is the same in each pass. */
  #isBefore({ at }: SizeSource): boolean {
    const place = formatLocation(at);
    let frame: FunctionRecord | undefined = this.#record;
    for (
      ;
      frame;
      frame = frame.outline.parent === undefined ? undefined : this.#program.records.get(frame.outline.parent)
    )
      for (const call of frame.calls.values()) if (formatLocation(call.at) === place) return true;
    return false;
  }
}

/** An op and a call can begin at one place. */
const placeOf = (is: SizeSource['is'], at: Location): string => `${is} ${formatLocation(at)}`;
