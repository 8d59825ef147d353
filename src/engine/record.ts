// What the engine looks up in one function's outline again and again, gathered in a single pass over its tree.
import type {
  Assign,
  Branch,
  Call,
  ClassId,
  Exit,
  FunctionId,
  FunctionOutline,
  Loop,
  Node,
  Op,
} from '../core/outline.js';
import type { Value } from '../core/value.js';

export interface FunctionRecord {
  readonly outline: FunctionOutline;
  readonly loops: ReadonlyMap<number, Loop>;
  /** Calls and ops by id. */
  readonly calls: ReadonlyMap<number, Call | Op>;
  /** In the order of the outline. */
  readonly callList: readonly Call[];
  readonly returns: readonly Value[];
  readonly assigns: readonly Assign[];
  /** Function literals and references that stand in calls, returns and assignments. */
  readonly mentions: readonly FunctionId[];
  /** By id of a call or op: how the function leaves when its result is what was looked for. */
  readonly hits: ReadonlyMap<number, readonly Exit[]>;
  /** It stands for this inherited method, as the class in `receiver` runs it. */
  readonly original?: FunctionId;
  readonly receiver?: ClassId;
  /** A function literal written where it is used, not a function of its own. */
  readonly inline: boolean;
}

/** Children of a node in the order in which they run. */
export function children(node: Node): readonly Node[] {
  switch (node.node) {
    case 'seq':
      return node.body;
    case 'branch':
      return node.arms;
    case 'loop':
    case 'detach':
    case 'region':
      return [node.body];
    case 'try':
      return [node.body, ...(node.catch ? [node.catch] : []), ...(node.finally ? [node.finally] : [])];
    default:
      return [];
  }
}

/** Calls `visit` for the node and everything inside it, outermost first. */
export function walkNodes(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of children(node)) walkNodes(child, visit);
}

export function recordOf(outline: FunctionOutline): FunctionRecord {
  const loops = new Map<number, Loop>();
  const calls = new Map<number, Call | Op>();
  const callList: Call[] = [];
  const returns: Value[] = [];
  const assigns: Assign[] = [];
  const mentions = new Set<FunctionId>();
  const hits = new Map<number, Exit[]>();
  const branches: Branch[] = [];
  walkNodes(outline.body, (node) => {
    switch (node.node) {
      case 'loop':
        loops.set(node.id, node);
        if (node.over) mention(node.over, mentions);
        break;
      case 'call':
      case 'op':
        if (node.node === 'call') {
          callList.push(node);
          if (node.target.is === 'function') mentions.add(node.target.id);
          if (node.target.is === 'value') mention(node.target.value, mentions);
        }
        calls.set(node.id, node);
        for (const argument of node.arguments) mention(argument, mentions);
        break;
      case 'exit':
        if (node.how === 'return' && node.value) {
          returns.push(node.value);
          mention(node.value, mentions);
        }
        break;
      case 'assign':
        assigns.push(node);
        mention(node.value, mentions);
        break;
      case 'branch':
        if (node.depends.length > 0 || node.tests.length > 0) branches.push(node);
        break;
      default:
    }
  });
  for (const branch of branches) noteHits(branch, calls, hits);
  return {
    outline,
    loops,
    calls,
    callList,
    returns,
    assigns,
    mentions: [...mentions].sort(),
    hits,
    inline: outline.parent !== undefined && isLiteral(outline.id),
  };
}

/** Function literals in argument position are named after their call, with an ordinal. */
function isLiteral(id: FunctionId): boolean {
  return id.slice(id.lastIndexOf('/') + 1).includes('#');
}

function mention(value: Value, into: Set<FunctionId>): void {
  const pending: Value[] = [value];
  for (let term = pending.pop(); term; term = pending.pop()) {
    switch (term.is) {
      case 'function':
        into.add(term.id);
        break;
      case 'field':
        pending.push(term.of);
        break;
      case 'list':
        pending.push(...term.items);
        break;
      case 'record':
        pending.push(...Object.values(term.fields));
        break;
      case 'derived':
        pending.push(term.from);
        break;
      case 'captured':
        pending.push(term.value);
        break;
      case 'join':
        pending.push(...term.of);
        break;
      default:
    }
  }
}

const FAILURES = new Set(['false', 'null', 'undefined']);

/** Exits in the arms of a branch on a result; those that throw or give nothing are failed checks, not hits. */
function noteHits(branch: Branch, calls: ReadonlyMap<number, Call | Op>, into: Map<number, Exit[]>): void {
  const results = new Set(branch.depends);
  // A sum over the rows is tested through the local that holds the rows.
  for (const place of branch.tests) {
    if (place.loop === undefined) continue;
    const name = place.name.slice(place.name.lastIndexOf(':') + 1);
    for (const { id, bound } of calls.values()) if (bound !== undefined && name === bound) results.add(id);
  }
  if (results.size === 0) return;
  branch.arms.forEach((arm, index) => {
    if (branch.hit !== undefined && branch.hit !== index) return;
    for (const exit of exitsOf(arm)) {
      if (exit.how !== 'return' && exit.how !== 'break') continue;
      if (exit.value?.is === 'literal' && FAILURES.has(exit.value.text)) continue;
      for (const id of results) {
        const known = into.get(id);
        if (known) known.push(exit);
        else into.set(id, [exit]);
      }
    }
  });
}

/** Exits that the node always or sometimes takes itself, outside further branches. */
function exitsOf(node: Node): Exit[] {
  if (node.node === 'exit') return [node];
  return node.node === 'seq' || node.node === 'try' || node.node === 'region' ? children(node).flatMap(exitsOf) : [];
}
