// What stands at one place of the code costs: the call or query there, or the function whose name it is.
import { comparePositions, type Location, type Position } from '../../core/location.js';
import type { AnalysedProgram } from '../../core/program.js';
import { entryText } from '../../engine/graph/entry-reach.js';
import { statementsOf, workOf, type StatementsCost } from './statements.js';

export interface PlaceCost extends StatementsCost {
  /** The call, or the name of the function. */
  readonly at: Location;
  readonly title: string;
  /** The entry points that the function itself is. */
  readonly entries: readonly string[];
  /** What it does besides statements. */
  readonly work: readonly string[];
}

/** Of the innermost call around the place, else of the function whose name stands there; undefined where there is neither. */
export function costAt(program: AnalysedProgram, file: string, position: Position): PlaceCost | undefined {
  const holds = (at: Location): boolean =>
    at.file === file && comparePositions(at.start, position) <= 0 && comparePositions(position, at.end) <= 0;
  const own = [...program.functions.values()].filter(({ at }) => at.file === file);
  const calls = own.flatMap(({ id }) => program.stepsOf(id)).flatMap(({ site }) => (holds(site.at) ? site : []));
  const call = innermost(calls);
  if (call) {
    const effects = [...call.effects, ...call.quiet.map(({ effect }) => effect)];
    const { at, text: title } = call;
    return { at, title, entries: [], ...statementsOf(effects, program), work: workOf(effects, program) };
  }
  const named = innermost(own.filter(({ at, symbol }) => holds(at) && !symbol.endsWith('<module>')));
  if (!named) return undefined;
  const effects = program.summaries.get(named.id)?.effects ?? [];
  return {
    at: named.at,
    title: named.symbol,
    entries: named.entries.map(({ kind, name }) => entryText(kind, name)),
    ...statementsOf(effects, program),
    work: workOf(effects, program),
  };
}

/** The one that begins last. */
function innermost<T extends { readonly at: Location }>(places: readonly T[]): T | undefined {
  return places.reduce<T | undefined>(
    (inner, one) => (inner && comparePositions(inner.at.start, one.at.start) > 0 ? inner : one),
    undefined,
  );
}
