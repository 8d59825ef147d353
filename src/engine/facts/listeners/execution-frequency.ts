// How often code runs, by evidence: inside a loop over data, in a base class that many classes extend, from handlers of
// many ERP modules.
import { isSame } from '../../../core/equality.js';
import type { Heat } from '../../../core/facts/listener.js';
import { formatLocation } from '../../../core/location.js';
import { isRequest } from '../../../core/outline/entry-kinds.js';
import { append } from '../../../core/multimap.js';
import type { FunctionId } from '../../../core/outline/outline.js';
import { growthAssumption, loopsByPlace, type Repetition } from '../../../core/facts/repetition.js';
import { NO_CONDITIONS, type Condition } from '../../../core/summary/condition.js';
import { conditionsAtCall, nested } from '../../conditions/conditions.js';
import { environment } from '../../values/substitute.js';
import type { Callers } from '../../graph/callers.js';
import type { PublishSite } from '../../program/message-links.js';
import type { Program } from '../../program/program.js';

/** Calls between a loop and the publisher that still count as the loop publishing. */
const MAX_CALLS = 3;
/** A class that so many extend is a base class. */
const SUBCLASSES = 2;
/** Handlers of so many ERP modules make an event hot. */
const MODULES = 3;

/** The loop around calls of a function, as far as it publishes under these conditions. */
interface Around {
  readonly under: readonly Condition[];
  heat: Heat | undefined;
}

export class HeatSource {
  readonly #program: Program;
  readonly #callers: Callers;
  readonly #loops: ReadonlyMap<string, Repetition>;
  readonly #inLoops = new Map<FunctionId, Around[]>();

  /** `sites`: where what hooks and listeners take comes from, by their functions. */
  constructor(
    program: Program,
    callers: Callers,
    repetitions: readonly Repetition[],
    private readonly sites: ReadonlyMap<FunctionId, readonly PublishSite[]>,
  ) {
    this.#program = program;
    this.#callers = callers;
    this.#loops = loopsOverData(repetitions);
  }

  /** The loop over data that the call or op at this place is in, directly or through calls of its function. */
  loopAround(id: FunctionId, place: string): Heat | undefined {
    return this.#loopAround(id, place, NO_CONDITIONS, 0);
  }

  /** `under`: what the calls have to hold that lead to the publisher. */
  #loopAround(id: FunctionId, place: string, under: readonly Condition[], calls: number): Heat | undefined {
    const loop = this.#loops.get(place);
    const assumption = loop && growthAssumption(loop);
    if (loop)
      return {
        by: 'loop',
        text: `published inside ${loop.form} over ${loop.origin.text}`,
        at: loop.at,
        ...(assumption !== undefined && { assumption }),
      };
    if (calls >= MAX_CALLS) return undefined;
    const step = this.#program.results.get(id)?.steps.find(({ site }) => formatLocation(site.at) === place);
    return this.#loopAroundCalls(id, nested(step?.under ?? NO_CONDITIONS, under), calls);
  }

  #loopAroundCalls(id: FunctionId, under: readonly Condition[], calls: number): Heat | undefined {
    const known = this.#inLoops.get(id)?.find((one) => isSame(one.under, under));
    if (known) return known.heat;
    // A function that calls itself adds nothing to what its other callers do.
    const own: Around = { under, heat: undefined };
    append(this.#inLoops, id, own);
    let found: Heat | undefined;
    for (const { record, call } of this.#callers.callsOf(id)) {
      if (record.outline.setting !== 'product') continue;
      // A caller that passes another kind of thing publishes something else.
      const env = environment(call, id, record, this.#program);
      const left = conditionsAtCall(under, NO_CONDITIONS, env, this.#program);
      const around = left && this.#loopAround(record.outline.id, formatLocation(call.at), left, calls + 1);
      if (around && isSurer(around, found)) found = around;
      if (found && found.assumption === undefined) break;
    }
    for (const site of found ? [] : this.#statementsOf(id)) {
      found =
        this.#ofEachRow(site) ??
        this.#loopAround(site.function, placeOf(site, this.#program), NO_CONDITIONS, calls + 1);
      if (found) break;
    }
    own.heat = found;
    return found;
  }

  /** The statements that run a hook. */
  #statementsOf(id: FunctionId): readonly PublishSite[] {
    return (this.sites.get(id) ?? []).filter(
      ({ receiver, guessed, function: home }) =>
        receiver.takes === 'hook' && !guessed && this.#program.records.get(home)?.outline.setting === 'product',
    );
  }

  /** A statement that writes many rows runs their hooks as often. */
  #ofEachRow({ function: home, node }: PublishSite): Heat | undefined {
    const op = this.#program.records.get(home)?.calls.get(node);
    if (op?.node !== 'op' || !op.hooks?.rows || !op.hooks.over || op.hooks.over.is === 'list') return undefined;
    const isGiven = op.hooks.over.is === 'parameter';
    return {
      by: 'loop',
      text: `published for each of the rows that ${op.text} is given`,
      at: op.at,
      ...(isGiven && { assumption: `${op.text} is given many rows` }),
    };
  }

  /** The base class that one of the functions stands in, or whose template method several classes of it publish in. */
  baseClass(functions: readonly FunctionId[]): Heat | undefined {
    const { hierarchy, records } = this.#program;
    const isBase = (one: string): boolean => hierarchy.subclassCount(one) >= SUBCLASSES;
    const templates = new Map<string, Set<string>>();
    for (const id of functions) {
      const owner = records.get(id)?.outline.owner;
      if (owner === undefined) continue;
      if (isBase(owner)) return this.#ofBase(owner);
      for (const { record } of this.#callers.callsOf(id)) {
        const base = record.outline.owner;
        if (base === undefined || base === owner || !isBase(base) || !hierarchy.extends(owner, base)) continue;
        const publishing = templates.get(base) ?? new Set();
        templates.set(base, publishing.add(owner));
        if (publishing.size >= SUBCLASSES) return this.#ofBase(base);
      }
    }
    return undefined;
  }

  #ofBase(base: string): Heat {
    const { hierarchy } = this.#program;
    const count = hierarchy.subclassCount(base);
    const at = hierarchy.classOf(base)?.at;
    return {
      by: 'base-class',
      text: `published by ${hierarchy.nameOf(base)}, which ${count} classes extend`,
      ...(at && { at }),
    };
  }

  /** Handlers of how many ERP modules come to one of these functions. */
  modules(functions: readonly FunctionId[]): Heat | undefined {
    const names = new Set<string>();
    for (const id of this.#callers.reaching(functions)) {
      const outline = this.#program.records.get(id)?.outline;
      if (outline?.setting === 'product' && outline.entries.some(({ kind }) => isRequest(kind)))
        names.add(this.#program.moduleOf(outline.at.file));
    }
    if (names.size < MODULES) return undefined;
    const [a, b, c, ...more] = [...names].sort();
    return {
      by: 'modules',
      text: `published by handlers of ${names.size} modules: ${a}, ${b}, ${c}${more.length > 0 ? ', …' : ''}`,
      assumption: 'handlers of many modules publish it often',
    };
  }
}

const placeOf = ({ function: home, node }: PublishSite, { records }: Program): string => {
  const call = records.get(home)?.calls.get(node);
  return call ? formatLocation(call.at) : '';
};

/** Whether evidence takes the place of other evidence of its kind: what is certain, before what rests on something. */
export const isSurer = (heat: Heat, known: Heat | undefined): boolean =>
  !known || (known.assumption !== undefined && heat.assumption === undefined);

/** Loops that run for data, by the places of what stands in them. */
function loopsOverData(repetitions: readonly Repetition[]): ReadonlyMap<string, Repetition> {
  const wanted = repetitions.filter(({ mode, exemptions, growth }) => {
    const runs = mode === 'per-element' || mode === 'concurrent' || mode === 'drain';
    return runs && growth.is !== 'not-shown' && exemptions.every(({ name }) => name === 'drain');
  });
  return loopsByPlace(wanted.flatMap((loop) => loop.sites.map(({ at }) => ({ at, loop }))));
}
