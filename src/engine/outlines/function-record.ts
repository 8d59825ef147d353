// What the engine looks up in one function's outline again and again, gathered in a single pass over its tree.
import { remaining } from '../../core/outline/fold.js';
import type {
  Assign,
  Call,
  ClassId,
  FunctionId,
  FunctionOutline,
  Keep,
  Loop,
  MadeValue,
  Op,
  Resource,
  Try,
} from '../../core/outline/outline.js';
import { answeredIn, type Answered } from './answered-failures.js';
import { foundExitsOf, type FoundExit } from './search-exits.js';
import { walkNodes } from './nodes.js';
import { resultUses, type ResultUse } from './value-uses.js';
import type { Value } from '../../core/outline/value.js';

export interface FunctionRecord extends Answered {
  readonly outline: FunctionOutline;
  readonly loops: ReadonlyMap<number, Loop>;
  /** Calls and ops by id. */
  readonly calls: ReadonlyMap<number, Call | Op>;
  /** In the order of the outline. */
  readonly callList: readonly Call[];
  /** What results without a node are made of, by their ids. */
  readonly made: ReadonlyMap<number, MadeValue>;
  readonly returns: readonly Value[];
  readonly assigns: readonly Assign[];
  /** What it keeps in contexts. */
  readonly keeps: readonly Keep[];
  /** Where connections are taken and given back, and transactions begun and ended, by hand. */
  readonly resources: readonly Resource[];
  /** Ops that send messages or run hooks, and calls that register who takes them. */
  readonly sends: readonly Op[];
  readonly receptions: readonly Call[];
  /** Function literals and references that stand in calls, returns and assignments. */
  readonly mentions: readonly FunctionId[];
  /** Those of them that are members of objects made there, with the member's name. */
  readonly members: readonly Member[];
  /** By id of a call or op: how the function leaves when its result is what was looked for. */
  readonly foundExits: ReadonlyMap<number, readonly FoundExit[]>;
  /** It stands for this inherited method, as the class in `receiver` runs it. */
  readonly original?: FunctionId;
  readonly receiver?: ClassId;
  /** What takes results of its calls, in the order of the outline. */
  readonly uses: readonly ResultUse[];
  /** It goes through collections in memory. */
  readonly scans: boolean;
  /** A function literal written where it is used, not a function of its own. */
  readonly inline: boolean;
}

export type Member = readonly [name: string, id: FunctionId];

/** What is gathered of the values in an outline. */
interface Mentions {
  readonly functions: Set<FunctionId>;
  readonly members: Member[];
}

export function recordOf(outline: FunctionOutline): FunctionRecord {
  const loops = new Map<number, Loop>();
  const calls = new Map<number, Call | Op>();
  const returns: Value[] = [];
  const assigns: Assign[] = [];
  const keeps: Keep[] = [];
  const resources: Resource[] = [];
  const mentions: Mentions = { functions: new Set(), members: [] };
  const tries: Try[] = [];
  let scans = false;
  walkNodes(outline.body, (node) => {
    switch (node.node) {
      case 'loop':
        loops.set(node.id, node);
        if (node.over) mention(node.over, mentions);
        break;
      case 'call':
      case 'op':
        calls.set(node.id, node);
        mentionCall(node, mentions);
        break;
      case 'exit':
        if (node.how === 'return' && node.value) returns.push(node.value);
        break;
      case 'resource':
        resources.push(node);
        break;
      case 'assign':
        assigns.push(node);
        mention(node.value, mentions);
        break;
      case 'keep':
        keeps.push(node);
        break;
      case 'try':
        tries.push(node);
        break;
      case 'scan':
        scans = true;
        break;
      default:
        remaining(node, 'seq branch await detach region answer');
    }
  });
  for (const value of returns) mention(value, mentions);
  return {
    outline,
    loops,
    calls,
    ...ofCalls([...calls.values()]),
    returns,
    assigns,
    keeps,
    resources,
    ...ofMentions(mentions),
    ...ofOutline(outline, calls),
    ...answeredIn(tries, outline, returns),
    scans,
  };
}

const ofMentions = ({ functions, members }: Mentions): Pick<FunctionRecord, 'mentions' | 'members'> => ({
  mentions: [...functions].sort(),
  members,
});

/** What was added to a value later is in it too. */
function madeBy({ made = [] }: FunctionOutline): ReadonlyMap<number, MadeValue> {
  const found = new Map<number, MadeValue>();
  for (const one of made) {
    const known = found.get(one.result);
    found.set(one.result, known ? { ...known, of: [...known.of, ...one.of] } : one);
  }
  return found;
}

function ofCalls(calls: readonly (Call | Op)[]): Pick<FunctionRecord, 'callList' | 'sends' | 'receptions'> {
  const callList = calls.filter((node) => node.node === 'call');
  return { callList, sends: calls.filter(isSending), receptions: callList.filter(({ takes }) => takes !== undefined) };
}

const ofOutline = (
  outline: FunctionOutline,
  calls: FunctionRecord['calls'],
): Pick<FunctionRecord, 'foundExits' | 'uses' | 'made' | 'inline'> => ({
  inline: outline.parent !== undefined && outline.kind === 'literal',
  foundExits: foundExitsOf(outline.body, calls),
  uses: resultUses(outline.body, outline.id),
  made: madeBy(outline),
});

function mentionCall(node: Call | Op, mentions: Mentions): void {
  if (node.node === 'call' && node.target.is === 'function') mentions.functions.add(node.target.id);
  if (node.node === 'call' && node.target.is === 'value' && !node.takes) mention(node.target.value, mentions);
  for (const argument of node.arguments) mention(argument, mentions);
}

const isSending = (node: Call | Op): node is Op => node.node === 'op' && (node.message ?? node.hooks) !== undefined;

function mention(value: Value, into: Mentions): void {
  const pending: Value[] = [value];
  for (let term = pending.pop(); term; term = pending.pop()) {
    switch (term.is) {
      case 'function':
        into.functions.add(term.id);
        break;
      case 'field':
        pending.push(term.of);
        break;
      case 'list':
        pending.push(...term.items);
        break;
      case 'record':
        for (const [name, field] of Object.entries(term.fields)) {
          if (field.is === 'function') into.members.push([name, field.id]);
          pending.push(field);
        }
        break;
      case 'derived':
        pending.push(term.from);
        if (term.element) pending.push(term.element);
        break;
      case 'captured':
        pending.push(term.value);
        break;
      case 'join':
        pending.push(...term.of);
        break;
      default:
        remaining(
          term,
          'parameter this element literal constant result template chunks class handle end stream input unknown',
        );
    }
  }
}
