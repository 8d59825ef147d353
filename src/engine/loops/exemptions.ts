// Exemptions: the facts that keep a loop or one of its statements quiet, each with its evidence in words.
import { isStatement, shortName } from '../../core/outline/effect.js';
import type { Call, Exit, Loop, Node, Op } from '../../core/outline/outline.js';
import type { Origin, ReachedEffect } from '../../core/summary/summary.js';
import type { Site } from '../../core/summary/step.js';
import { memoIn } from '../../core/summary/condition.js';
import type { Exemption } from '../../core/summary/exemption.js';
import type { Value } from '../../core/outline/value.js';
import { some } from '../../core/outline/fold.js';
import { placeText } from '../../core/outline/place.js';
import { isToldBy } from '../outlines/noted-keys.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { isFew } from '../values/growing-origin.js';
import { exemption, isListed, type Program } from '../program/program.js';
import { isFlat } from '../values/substitute.js';

const BY_MODE: Readonly<Record<string, string>> = {
  batch: 'it runs once for each chunk',
  page: 'it runs once for each page',
  drain: 'it runs for what a stream or queue hands out',
  retry: 'it runs again only until it succeeds',
  poll: 'it waits for something to happen elsewhere',
  search: 'it leaves when it has found what it looked for',
  few: 'it runs over a small fixed list',
};

/** Facts about a loop that hold whoever calls its function. */
export function loopExemptions(
  loop: Pick<Loop, 'mode' | 'evidence'>,
  origin: Origin | undefined,
  leaves: boolean,
  program: Program,
): readonly Exemption[] {
  const found: (Exemption | undefined)[] = [];
  if (loop.mode !== 'per-element' && loop.mode !== 'concurrent')
    found.push(exemption(program, loop.mode, loop.evidence ?? BY_MODE[loop.mode] ?? loop.mode));
  else if (origin && isFew(origin)) found.push(exemption(program, 'few', fewText(origin)));
  else if (leaves) found.push(exemption(program, 'few', 'the loop always leaves after its first pass'));
  return found.filter((one) => one !== undefined);
}

/** A loop over what a function cut into chunks is a batch loop, as if it had cut them itself. */
export function overChunks(loop: Loop, over: Value): Loop {
  const plain = loop.mode === 'per-element' || loop.mode === 'concurrent';
  return plain && isChunked(over) ? { ...loop, mode: 'batch', evidence: 'it runs over chunks' } : loop;
}

const isChunked = (value: Value): boolean =>
  value.is === 'chunks' || (value.is === 'derived' && !isFlat(value) && isChunked(value.from));

export function fewText(origin: Origin): string {
  return origin.from === 'constant'
    ? `it runs over ${origin.text}`
    : `at most ${origin.limit} elements: ${origin.text}`;
}

/** Whether the loop's body always ends by leaving the loop. */
export function alwaysLeaves(loop: Loop): boolean {
  const last = (node: Node): Exit | undefined => {
    if (node.node === 'exit') return node;
    return node.node === 'seq' ? node.body.map(last).find((exit) => exit !== undefined) : undefined;
  };
  const exit = last(loop.body);
  return (
    exit !== undefined &&
    exit.how !== 'continue' &&
    (exit.how !== 'break' || exit.loop === undefined || exit.loop === loop.id)
  );
}

/** Parts a site's effects into those that stand and those that some fact keeps quiet. */
export function withQuiet(site: Site, program: Program, pass?: Pass): Site {
  const effects: ReachedEffect[] = [];
  const quiet = [...site.quiet];
  for (const effect of site.effects) {
    const fact = effectExemption(effect, program) ?? (pass && ofAnotherTable(effect, pass, program));
    if (fact) quiet.push({ effect, exemption: fact });
    else effects.push(effect);
  }
  return { ...site, effects, quiet };
}

/** A call or op of the code at hand, and the innermost loop around it. */
export interface Pass {
  readonly node: Call | Op;
  readonly loop: number | undefined;
  readonly record: FunctionRecord;
}

/** `for (const table of tables) await db(table).del()`: no statement takes the place of several, and tables are few. */
function ofAnotherTable({ effect }: ReachedEffect, pass: Pass, program: Program): Exemption | undefined {
  const { node, loop, record } = pass;
  const isElement = (term: Value): boolean => term.is === 'element' && term.loop === loop;
  if (loop === undefined || !effect.class || !some(effect.class, isElement)) return undefined;
  // Rows that name a table each, among other things, are many.
  if (!isToldBy([effect.class], node, record)) return undefined;
  return exemption(program, 'few', 'each pass is about another table, so it runs as often as there are tables');
}

function effectExemption(reached: ReachedEffect, program: Program): Exemption | undefined {
  const { effect, under, regions } = reached;
  const memo = memoIn(under);
  if (memo) return exemption(program, 'memoised', `"${placeText(memo)}" is asked before and filled afterwards`);
  if (regions.includes('cached'))
    return exemption(program, 'memoised', 'a cache is asked before, and keeps what it gives');
  if (regions.includes('once')) return exemption(program, 'memoised', 'it runs once, whoever comes first');
  if (regions.includes('debounced')) return exemption(program, 'dataloader', 'calls are gathered into one');
  if (effect.entity !== undefined && isStatement(effect) && effect.kind === 'read') {
    const entity = program.entities.get(effect.entity);
    if (isListed(program.small, effect.entity, entity))
      return exemption(program, 'reference', `${entity?.name ?? shortName(effect.entity)} is configured as small`);
  }
  return undefined;
}
