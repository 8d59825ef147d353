// Facts as text, for `erplint debug facts`: of each fact, what it says of one function, or of one line in it.
import type { Facts } from '../../core/facts/facts.js';
import type { RequestPath } from '../../core/facts/request.js';
import { formatLocation, type Location } from '../../core/location.js';
import { shortName } from '../../core/outline/effect.js';
import type { FunctionOutline } from '../../core/outline/outline.js';
import type { AnalysedProgram } from '../../core/program.js';
import { formatCost } from '../../core/summary/cost.js';
import type { Exemption } from '../../core/summary/exemption.js';
import type { Site } from '../../core/summary/step.js';
import { reachedText } from './summary-text.js';

/** What is asked about. */
export interface Place {
  readonly outline: FunctionOutline;
  readonly program: AnalysedProgram;
  /** Whether a location is asked for: it touches the line, or the line is the function's head. */
  isHere(at: Location): boolean;
}

/** How each fact is told; a name that is added fails to compile until somebody says how. */
const TEXTS: { readonly [N in keyof Facts]: (fact: Facts[N], place: Place) => readonly string[] } = {
  loops: (loops, place) =>
    loops
      .filter(({ function: id, at, sites }) => isOf(place, id) && anyHere(place, [at, ...sites.map((one) => one.at)]))
      .flatMap(({ form, mode, at, origin, count, exemptions, sites }) => [
        `${form} (${mode}) over ${origin.text} (${formatLocation(at)})`,
        ...indent([`passes: ${formatCost(count)}`, ...exemptions.map(quietText), ...sites.flatMap(siteTexts)]),
      ]),
  transactions: (transactions, place) =>
    transactions
      .filter(
        ({ function: id, at, steps }) =>
          isOf(place, id) && anyHere(place, [at, ...steps.map((one) => one.step.site.at)]),
      )
      .flatMap(({ form, at, steps, aside }) => [
        `${form} (${formatLocation(at)})`,
        ...indent([
          ...(aside === undefined ? [] : [`no concern: ${aside}`]),
          ...steps.flatMap(({ step, movable, feeds }) => [
            `${step.site.text}${movable === undefined ? '' : `, movable ${movable} it`}${feeds ? ', feeds its writes' : ''}`,
            ...indent(step.site.effects.map(reachedText)),
          ]),
        ]),
      ]),
  openResources: (open, place) =>
    open
      .filter(({ function: id, at }) => isOf(place, id) && place.isHere(at))
      .flatMap(({ what, text, at, exits, aside }) => [
        `${what} by ${text} (${formatLocation(at)})`,
        ...indent([
          ...(aside === undefined ? [] : [`no concern: ${aside}`]),
          ...exits.map((exit) => `left open where it ${WAYS[exit.how]}: ${exit.text} (${formatLocation(exit.at)})`),
        ]),
      ]),
  listeners: (listeners, place) =>
    listeners
      .filter(({ function: id }) => isOf(place, id))
      .flatMap(({ takes, sites, heat, aside, paced }) => [
        `takes ${takes}`,
        ...indent([
          ...sites.map(({ at }) => `published at ${formatLocation(at)}`),
          ...heat.map(({ by, text }) => `hot by ${by}: ${text}`),
          ...(aside === undefined ? [] : [`no concern: ${aside}`]),
          ...(paced === undefined ? [] : [`paced: ${paced}`]),
        ]),
      ]),
  caches: (caches, place) =>
    caches
      .filter(({ function: id, at, writers }) =>
        [[id, at] as const, ...writers.map((one) => [one.function, one.at] as const)].some(
          ([owner, where]) => isOf(place, owner) && place.isHere(where),
        ),
      )
      .flatMap(({ store, form, key, at, reads, data, writers, fresh }) => [
        `${store} (${form}), key ${key ?? 'none'} (${formatLocation(at)})`,
        ...indent([
          `holds ${reads.map(({ entity }) => shortName(entity)).join(', ')}: ${data.class}, ${data.reason}`,
          ...(fresh === undefined ? [] : [`cannot become stale: ${fresh}`]),
          ...writers.map(
            (one) => `${one.text} writes ${shortName(one.entity)}, ${one.state} (${formatLocation(one.at)})`,
          ),
        ]),
      ]),
  dataClasses: (classes, { outline, program }) => {
    const effects = program.summaries.get(outline.id)?.effects ?? [];
    const entities = new Set(effects.flatMap(({ effect }) => effect.entity ?? []));
    return [...entities].sort().map((entity) => {
      const { class: kind, reason } = classes.of(entity);
      return `${shortName(entity)}: ${kind}, ${reason}`;
    });
  },
  requestPaths: (paths, { outline }) => {
    const path = paths.pathTo(outline.id);
    return path ? pathTexts(path) : [];
  },
  deferrableWork: (decisions, place) =>
    decisions
      .filter(({ function: id, at }) => isOf(place, id) && place.isHere(at))
      .flatMap(({ text, at, effects }) => [
        `${text} (${formatLocation(at)})`,
        ...indent(effects.map(({ reached, why }) => `${reachedText(reached)}, ${why}`)),
      ]),
  tableSums: (sums, place) =>
    sums
      .filter(({ function: id, at, header }) => isOf(place, id) && anyHere(place, [at, header]))
      .map(
        ({ text, entity, at, header }) =>
          `${text} reads all of ${shortName(entity)} (${formatLocation(at)}), gone through at ${formatLocation(header)}`,
      ),
  unawaitedWork: (work, place) =>
    work
      .filter(({ function: id, at }) => isOf(place, id) && place.isHere(at))
      .map(({ text, reached, at }) => `${text}: ${reachedText(reached)} (${formatLocation(at)})`),
  quadraticScans: (scans, place) =>
    scans
      .filter(({ function: id, at, loop }) => isOf(place, id) && anyHere(place, [at, loop.at]))
      .map(
        ({ text, over, at, loop }) =>
          `${text} over ${over.text} (${formatLocation(at)}), in ${loop.form} over ${loop.over.text}`,
      ),
};

const WAYS = { return: 'returns', throw: 'throws', fails: 'fails', end: 'ends' } as const;

/** `name` and what it says, indented, for each fact that says anything of the place; then which say nothing. */
export function printFacts(place: Place): string {
  const texts = (Object.keys(TEXTS) as (keyof Facts)[]).map((name) => [name, textsOf(name, place)] as const);
  const silent = texts.filter(([, texts]) => texts.length === 0).map(([name]) => name);
  return [
    ...texts.filter(([, texts]) => texts.length > 0).flatMap(([name, texts]) => [name, ...indent(texts)]),
    ...(silent.length > 0 ? [`nothing in ${silent.join(', ')}`] : []),
  ].join('\n');
}

const textsOf = <N extends keyof Facts>(name: N, place: Place): readonly string[] =>
  TEXTS[name](place.program.facts[name], place);

const isOf = ({ outline }: Place, id: string): boolean => outline.id === id;
const anyHere = (place: Place, places: readonly Location[]): boolean => places.some((at) => place.isHere(at));
const indent = (texts: readonly string[]): readonly string[] => texts.map((text) => `  ${text}`);
const quietText = ({ name, evidence }: Exemption): string => `quiet, ${name}: ${evidence}`;

function siteTexts({ text, varies, effects, exemptions, quiet }: Site): readonly string[] {
  return [
    `${text}${varies ? ', varies with the element' : ''}`,
    ...indent([
      ...effects.map(reachedText),
      ...exemptions.map(quietText),
      ...quiet.map(({ effect, exemption }) => `${reachedText(effect)}, ${quietText(exemption)}`),
    ]),
  ];
}

function pathTexts({ entries, trace, assumption }: RequestPath): readonly string[] {
  return [
    `reached from ${entries.join(', ')}`,
    ...indent(trace.map(({ at, message }) => `${message} (${formatLocation(at)})`)),
    ...(assumption === undefined ? [] : [`assuming that ${assumption}`]),
  ];
}
