// Outlines as text, one node a line, for `erplint debug` and the tests of lowering: parameters by name, elements by the
// loop's number, results by the call's number.
import type { Effect } from '../../core/outline/effect.js';
import type { FunctionOutline, Node, Target } from '../../core/outline/outline.js';
import { placeText } from '../../core/outline/place.js';
import type { Value } from '../../core/outline/value.js';

/** The body of an outline, one node a line, nested nodes indented. */
export function printBody(outline: FunctionOutline): string {
  const lines: string[] = [];
  new Printer(namesOf(outline), lines).node(outline.body, 0);
  return lines.join('\n');
}

/** A value in the frame of an outline. */
export const printValue = (value: Value, outline: FunctionOutline): string =>
  new Printer(namesOf(outline), []).value(value);

const namesOf = ({ parameters }: FunctionOutline): readonly string[] => parameters.map(({ name }) => name);

/** A class, function or file by what stands behind the last `/` of its file's name and the `#`. */
export const shortId = (id: string): string =>
  id.replace(/^(?:model:)?.*#(?=[^#]*(?:#\d+)?$)/, '').replace(/^.*\//, '');

class Printer {
  readonly #names: readonly string[];
  readonly #lines: string[];

  constructor(names: readonly string[], lines: string[]) {
    this.#names = names;
    this.#lines = lines;
  }

  node(node: Node, depth: number): void {
    const write = (text: string): void => void this.#lines.push('  '.repeat(depth) + text);
    const inside = (inner: Node): void => this.node(inner, depth + 1);
    switch (node.node) {
      case 'seq':
        for (const inner of node.body) this.node(inner, depth);
        return;
      case 'branch':
        return this.#branch(node, depth);
      case 'loop':
        write(this.#loop(node));
        return inside(node.body);
      case 'try':
        write('try');
        inside(node.body);
        if (node.catch) {
          write('catch');
          inside(node.catch);
        }
        if (node.finally) {
          write('finally');
          inside(node.finally);
        }
        return;
      case 'exit':
        write(
          [node.how, node.loop === undefined ? '' : `loop${node.loop}`, node.value ? this.value(node.value) : '']
            .filter(Boolean)
            .join(' '),
        );
        return;
      case 'call':
      case 'op':
        return write(this.#call(node));
      case 'await':
        return write(`await ${this.value(node.of)}`);
      case 'answer':
        return write(`answer ${this.value(node.value)}`);
      case 'keep':
        return write(
          `keep ${Object.entries(node.slots)
            .map(([slot, value]) => `${slot}: ${this.value(value)}`)
            .join(', ')}`,
        );
      case 'scan':
        return write(`scan ${this.value(node.over)}`);
      case 'detach':
        write(node.caught ? 'detach caught' : 'detach');
        return inside(node.body);
      case 'region':
        write(`region ${node.region}`);
        return inside(node.body);
      case 'resource':
        return write(`${node.action} ${node.kind} on ${this.value(node.handle)}${node.awaited ? ' awaited' : ''}`);
      case 'assign':
        return write(`${placeText(node.place)} ${node.adds ? '+=' : '='} ${this.value(node.value)}`);
    }
  }

  #branch(node: Node & { node: 'branch' }, depth: number): void {
    const facts = [
      ...(node.tests.length > 0 ? [`tests ${node.tests.map(placeText).join(' ')}`] : []),
      ...(node.depends.length > 0 ? [`on ${node.depends.map((id) => `#${id}`).join(' ')}`] : []),
      ...(node.foundArm === undefined ? [] : [`found ${node.foundArm}`]),
    ];
    this.#lines.push(`${'  '.repeat(depth)}${['branch', ...facts].join(' ')}`);
    node.arms.forEach((arm, index) => {
      this.#lines.push(`${'  '.repeat(depth)}arm ${index}`);
      this.node(arm, depth + 1);
    });
  }

  #loop(node: Node & { node: 'loop' }): string {
    const over = node.over ? ` over ${this.value(node.over)}` : '';
    const limit = node.limit === undefined ? '' : ` limit ${node.limit}`;
    const pool = node.pool ? ` pool ${node.pool.map((bound) => this.value(bound)).join(' ?? ')}` : '';
    return `loop${node.id} ${node.form}${over} [${node.mode}${limit}${pool}]`;
  }

  #call(node: Node & { node: 'call' | 'op' }): string {
    const what =
      node.node === 'call'
        ? `call ${this.#target(node.target)}(${node.arguments.map((value) => this.value(value)).join(', ')})`
        : `op ${node.member} ${node.effects.map((effect) => this.#effect(effect)).join(', ')}`;
    const op = node.node === 'op' ? node : undefined;
    return [
      `#${node.id} ${what}`,
      ...(op?.handle ? [`handle ${this.value(op.handle)}`] : []),
      ...(op?.loads ? [`loads ${op.loads.join(' ')}`] : []),
      ...(op?.limit === undefined ? [] : [`limit ${op.limit}`]),
      ...(op?.single ? ['single'] : []),
      ...(op?.lazy ? [`of ${this.value(op.receiver ?? { is: 'this' })}`] : []),
      ...(node.awaited ? ['awaited'] : []),
      ...(node.node === 'op' && node.ifRun ? ['if run'] : []),
      ...(node.node === 'call' && node.builder ? [`builder ${node.builder}`] : []),
      ...(node.varies.length > 0 ? [`varies ${node.varies.join(' ')}`] : []),
      ...('inferred' in node && node.inferred !== undefined ? [`inferred (${String(node.inferred)})`] : []),
    ].join(' ');
  }

  #effect(effect: Effect): string {
    return effectText(effect) + (effect.class ? ` given ${this.value(effect.class)}` : '');
  }

  #target(target: Target): string {
    switch (target.is) {
      case 'function':
        return shortId(target.id);
      case 'member': {
        const marks = [target.exact && 'exact', target.static && 'static', target.accessor].filter(Boolean).join(' ');
        const token = target.token === undefined ? '' : ` by ${shortId(target.token)}`;
        return `${shortId(target.owner)}.${target.name}${marks && `[${marks}]`}${token}`;
      }
      case 'value':
        return `value ${this.value(target.value)}`;
      case 'external':
        return `external ${target.package}`;
      case 'builtin':
        return `builtin ${target.name}`;
      case 'unknown':
        return `unknown: ${target.reason}${target.member === undefined ? '' : ` [only ${target.member}]`}`;
    }
  }

  value(value: Value): string {
    switch (value.is) {
      case 'parameter':
        return this.#names[value.index] ?? `parameter${value.index}`;
      case 'this':
        return 'this';
      case 'element':
        return value.loop < 0 ? `any(${value.over ? this.value(value.over) : ''})` : `each${value.loop}`;
      case 'literal':
        return JSON.stringify(value.text);
      case 'constant':
        return `constant ${value.name}`;
      case 'field':
        return value.name === '[]' ? `${this.value(value.of)}[]` : `${this.value(value.of)}.${value.name}`;
      case 'result':
        return `#${value.of}`;
      case 'list':
        return `[${value.items.map((item) => this.value(item)).join(', ')}]`;
      case 'record':
        return `{${Object.entries(value.fields)
          .map(([name, field]) => `${name}: ${this.value(field)}`)
          .join(', ')}}`;
      case 'template':
        return `text(${value.parts.map((part) => this.value(part)).join(', ')})`;
      case 'derived':
        return `${value.by}(${this.value(value.from)}${value.limit === undefined ? '' : ` <=${value.limit}`}${value.element ? ` of ${this.value(value.element)}` : ''})`;
      case 'stream':
        return `stream(${this.value(value.of)}${value.only ? ` only ${this.value(value.only)}` : ''})`;
      case 'chunks':
        return `chunks(${this.value(value.of)}${value.size === undefined ? '' : ` by ${value.size}`})`;
      case 'function':
      case 'class':
        return `${value.is} ${shortId(value.id)}`;
      case 'captured':
        return `outer(${new Printer([], []).value(value.value)})`;
      case 'handle':
        return `handle ${value.origin}${value.of ? ` of ${this.value(value.of)}` : ''}`;
      case 'end':
        return `end of ${this.value(value.of)}`;
      case 'join':
        return `(${value.of.map((part) => this.value(part)).join(' | ')})`;
      case 'input':
        return `input ${value.from}`;
      case 'unknown':
        return `? ${value.reason}`;
    }
  }
}

const effectText = ({ kind, entity, optional, apart }: Effect): string =>
  [kind, entity === undefined ? '' : shortId(entity), optional ? 'optional' : '', apart ? 'apart' : '']
    .filter(Boolean)
    .join(' ');
