// Listeners with the places that publish to them and the evidence of how hot they are.
import { shortName } from '../../../core/outline/effect.js';
import type { DataClasses } from '../../../core/facts/facts.js';
import type { Heat, Listener, Publishing } from '../../../core/facts/listener.js';
import { compareLocations, formatLocation } from '../../../core/location.js';
import { namesEvent, type Receiver } from '../../../core/outline/message.js';
import type { FunctionId } from '../../../core/outline/outline.js';
import type { Repetition } from '../../../core/facts/repetition.js';
import type { Callers } from '../../graph/callers.js';
import { nothing } from '../../program/guarded.js';
import { defineFact } from '../fact.js';
import { HeatSource, isSurer } from './execution-frequency.js';
import type { PublishSite } from '../../program/message-links.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import { callsBehind } from '../../outlines/value-uses.js';
import type { Program } from '../../program/program.js';
import type { Reach } from '../../graph/entry-reach.js';
import { append } from '../../../core/multimap.js';

export const listeners = defineFact({
  name: 'listeners',
  title: 'listeners',
  requires: ['callers', 'loops', 'entryPoints', 'dataClasses'],
  empty: nothing,
  of: ({ program, options }, get) =>
    listenersOf(program, {
      callers: get('callers'),
      repetitions: get('loops'),
      reach: get('entryPoints'),
      hotEvents: options.hotEvents ?? [],
      dataClasses: get('dataClasses'),
    }),
});

interface ListenerFacts {
  readonly callers: Callers;
  readonly repetitions: readonly Repetition[];
  readonly reach: Reach;
  readonly hotEvents: readonly string[];
  readonly dataClasses: DataClasses;
}

/** All listeners of the program but those of jobs and commands; sorted by function. */
function listenersOf(program: Program, facts: ListenerFacts): readonly Listener[] {
  const receivers = new Map<FunctionId, Receiver[]>();
  for (const receiver of program.messages.receivers) {
    if (receiver.takes !== 'event' && receiver.takes !== 'hook') continue;
    const home = homeOf(receiver, program);
    append(receivers, home, receiver);
  }
  if (receivers.size === 0) return [];
  const sites = new Map<FunctionId, PublishSite[]>();
  for (const site of program.messages.sites) {
    append(sites, site.receiver.function, site);
  }
  const source = new HeatSource(program, facts.callers, facts.repetitions, sites);
  return [...receivers.keys()].sort().map((id) => {
    const own = receivers.get(id)!;
    const published = [...new Set(own.map((receiver) => receiver.function))].flatMap((one) => sites.get(one) ?? []);
    return listener(id, own, published, source, program, facts);
  });
}

/** The calls whose results a hook of the row itself puts into its fields. */
function fillingCalls(receivers: readonly Receiver[], record: FunctionRecord): ReadonlySet<number> {
  const { owner } = record.outline;
  if (!receivers.some(({ hook }) => hook?.own)) return new Set();
  const filled = record.assigns.filter(({ place }) => place.isField && place.owner === owner);
  return new Set(
    filled.flatMap(({ value }) => [...callsBehind([value], record)]).filter((call) => record.calls.has(call)),
  );
}

/** Where a developer would change a listener: in what a function written at its registration hands on to. */
function homeOf(receiver: Receiver, program: Program): FunctionId {
  const id = inheritedHome(receiver, program);
  const [step, ...more] = program.results.get(id)?.steps ?? [];
  const isLiteral = program.records.get(id)?.outline.kind === 'literal';
  // What a timer starts, or nobody waits for, is seen where it is started.
  if (!isLiteral || step === undefined || more.length > 0 || step.detached || step.regions.length > 0) return id;
  const [only, ...others] = program.targets.get(id)?.get(step.id)?.functions ?? [];
  return only !== undefined && others.length === 0 && program.records.has(only) ? only : id;
}

/** Of an inherited hook, the method of the class that it hands on to. */
function inheritedHome({ function: id, owner }: Receiver, program: Program): FunctionId {
  if (owner === undefined) return id;
  const called = [...(program.targets.get(id)?.values() ?? [])].flatMap(({ functions }) => functions);
  const own = [...new Set(called)].filter((one) => program.records.get(one)?.outline.owner === owner);
  return own.length === 1 ? own[0]! : id;
}

function listener(
  id: FunctionId,
  receivers: readonly Receiver[],
  published: readonly PublishSite[],
  source: HeatSource,
  program: Program,
  facts: ListenerFacts,
): Listener {
  const outline = program.records.get(id)!.outline;
  const sites = publishings(published, program);
  const aside = facts.reach.aside(id);
  const paced = receivers.every((one) => one.paced !== undefined) ? receivers[0]?.paced : undefined;
  return {
    function: id,
    receivers,
    takes: [...new Set(receivers.map((one) => takenText(one, program)))].join(', '),
    everything: receivers.some(takesEverything),
    module: program.moduleOf(outline.at.file),
    sites,
    heat: heatOf(receivers, sites, source, program, facts),
    fillsRow: fillingCalls(receivers, program.records.get(id)!),
    ...(aside !== undefined && { aside }),
    ...(paced !== undefined && { paced }),
  };
}

function publishings(published: readonly PublishSite[], program: Program): readonly Publishing[] {
  const found = new Map<string, Publishing>();
  for (const { function: id, node, guessed } of published) {
    const record = program.records.get(id);
    const call = record?.calls.get(node);
    if (!record || !call || record.outline.setting !== 'product') continue;
    const place = formatLocation(call.at);
    if (guessed && found.has(place)) continue;
    found.set(place, { at: call.at, function: record.original ?? id, ...(guessed && { guessed }) });
  }
  return [...found.values()].sort((a, b) => compareLocations(a.at, b.at));
}

/** All names on a bus, every entity's hooks; a subject that carries one thing has no names. */
const takesEverything = ({ takes, keys, hook }: Receiver): boolean =>
  takes === 'hook' ? hook?.entity === undefined : keys.some((key) => /^\*{1,2}$/.test(key));

function takenText({ takes, keys, hook, bus }: Receiver, program: Program): string {
  if (takes === 'hook') {
    const { phase, on, entity } = hook!;
    const name = entity === undefined ? 'every entity' : (program.entities.get(entity)?.name ?? shortName(entity));
    return `${phase} ${on} of ${name}`;
  }
  return keys.length === 0 ? `everything on ${shortName(bus)}` : keys.map(shortName).join(', ');
}

function heatOf(
  receivers: readonly Receiver[],
  sites: readonly Publishing[],
  source: HeatSource,
  program: Program,
  { hotEvents, dataClasses }: ListenerFacts,
): readonly Heat[] {
  const found: (Heat | undefined)[] = [];
  const configured = hotEvents.find((event) =>
    receivers.some(({ keys }) => keys.some((key) => namesEvent(event, key))),
  );
  if (configured !== undefined) found.push({ by: 'configuration', text: `"${configured}" is configured as hot` });
  for (const { hook } of receivers) {
    if (!hook) continue;
    const name =
      hook.entity === undefined ? 'every entity' : (program.entities.get(hook.entity)?.name ?? shortName(hook.entity));
    if (hook.on === 'load') found.push({ by: 'load', text: `it runs for each row of ${name} that is read` });
    else if (hook.entity !== undefined) {
      const { class: data, reason, byName } = dataClasses.of(hook.entity);
      if (data === 'transactional')
        found.push({
          by: 'hook',
          text: `it runs with the writes of ${name}, which is transactional: ${reason}`,
          ...(byName && { assumption: `${name} changes with the daily business` }),
        });
    }
  }
  // The first of a kind stands: what is certain before what only a name with holes leads to.
  const surest = [...sites].sort((a, b) => Number(a.guessed ?? false) - Number(b.guessed ?? false));
  for (const site of surest) found.push(asSureAs(site, source.loopAround(site.function, formatLocation(site.at))));
  for (const isGuessed of [false, true]) {
    const as = sites.filter(({ guessed = false }) => guessed === isGuessed);
    if (as[0]) found.push(asSureAs(as[0], source.baseClass(as.map((site) => site.function))));
  }
  found.push(source.modules(sites.map((site) => site.function)));
  const distinct = new Map<string, Heat>();
  for (const heat of found) if (heat && isSurer(heat, distinct.get(heat.by))) distinct.set(heat.by, heat);
  return [...distinct.values()];
}

/** Heat from a place that publishes under a name put together there rests on that name. */
const asSureAs = ({ guessed }: Publishing, heat: Heat | undefined): Heat | undefined =>
  heat && guessed ? { ...heat, assumption: heat.assumption ?? 'the name put together there is this one' } : heat;
