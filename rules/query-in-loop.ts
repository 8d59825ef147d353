// query-in-loop: a database statement, or a request to another service of the system, that runs again for each element of a
// collection that grows.
import {
  backgroundOption,
  defineRule,
  dominantCost,
  elsewhere,
  entityName,
  evidenceOf,
  failsApart,
  isRoundTrip,
  loopExemptions,
  poolText,
  shareConnection,
  reportedSites,
  symbolOf,
  type LinkedProgram,
  type ReachedEffect,
  type Repetition,
  type Site,
  type Statements,
} from '../src/rule.js';

const wanted = {
  repetition: ({ mode }: Repetition): boolean => mode !== 'per-parent',
  effect: ({ effect, lazy }: ReachedEffect): boolean => isRoundTrip(effect) && !lazy,
};

export default defineRule({
  id: 'query-in-loop',
  title: 'Database statements that run once for each element of a loop',
  why: `Each statement costs a round trip to the database. In a loop over orders, lines or customers their number
grows with the data: what is quick with ten test orders takes an hour at month-end with ten thousand.`,
  fix: `Ask once for all: collect the keys, read with one statement for all of them, keep the rows in a \`Map\`, and write a whole list
at once. Where a relation is what is read, let the query that gives the collection load it. Only where neither is possible,
bound how many statements run at a time.`,
  limits: `It follows calls as far as they resolve; \`erplint check --stats\` lists those that do not. It does not know how many rows a
table holds, unless the configuration names the entity as small. What a pass does in a transaction of its own that fails alone, or
in a context of its own (async local storage), is *likely* at most: somebody may want it one by one.`,
  severity: 'error',
  options: {
    ...backgroundOption,
    readsOnly: { description: 'Leave writes alone: only reads count.', type: 'boolean', default: false },
  },
  messages: {
    sequential: '{call} runs {cost}{elsewhere}',
    concurrent: '{call} starts {cost}{elsewhere}, {pool}',
    same: '{call} runs {cost}{elsewhere}, the same each time',
    single: '{call} takes a whole list, but is given one element at a time: {cost}{elsewhere}',
  },
  proof: 'statements-grow',
  exemptions: loopExemptions('dataloader'),
  requires: ['loops'],
  check({ program, facts, options, report, quiet }) {
    const effect = (one: ReachedEffect): boolean =>
      wanted.effect(one) && (options['readsOnly'] !== true || one.effect.kind === 'read');
    for (const one of reportedSites(facts.loops, { ...wanted, effect, options }, quiet)) {
      const { repetition, site, statements } = one;
      const { kind, entity } = statements.main.effect;
      const apart = statements.all.every(isTransaction) ? whyApart(site, repetition) : undefined;
      if (apart !== undefined) {
        quiet({ at: site.at, reason: `not said: ${apart}` });
        continue;
      }
      report({
        message: messageFor(site, statements, repetition),
        data: {
          call: site.text,
          cost: dominantCost(statements, program),
          elsewhere: elsewhere(statements, program),
          pool: poolText(repetition, statements),
        },
        ...evidenceOf(one, program, options),
        advice: adviceFor(site, statements, repetition, program),
        identity: [symbolOf(repetition.function, program), kind, entity ?? ''],
      });
    }
  },
});

function messageFor(site: Site, { main }: Statements, { mode, form }: Repetition): string {
  if (main.single) return 'single';
  if (mode === 'concurrent') return 'concurrent';
  return site.varies || form === 'recursion' ? 'sequential' : 'same';
}

const isTransaction = ({ effect }: ReachedEffect): boolean => effect.kind === 'transaction';

/** Why each element has a transaction of its own. */
function whyApart({ failsAlone }: Site, repetition: Repetition): string | undefined {
  if (failsAlone || failsApart(repetition))
    return 'where one fails the others stay, and one transaction would undo them';
  const isLocked = repetition.sites.some(({ effects }) => effects.some(({ effect }) => effect.kind === 'lock'));
  return isLocked ? 'each takes a lock, and one transaction would hold all of them until the last is done' : undefined;
}

/** Batch first, then loading with the collection; a bound on what runs at one time comes last. */
function adviceFor(site: Site, statements: Statements, repetition: Repetition, program: LinkedProgram): string {
  const { mode, limit, origin } = repetition;
  // A transaction for each is what lets them fail alone: what is written in it is another matter.
  const written = site.failsAlone ? statements.all.find((one) => !isTransaction(one)) : undefined;
  const main = written ?? statements.main;
  const { kind, instead } = main.effect;
  if (!site.varies) return 'Nothing in it changes from pass to pass: run it once before the loop.';
  if (site.isOfChain && kind === 'read')
    return 'Each pass asks by what the one before has found: let one recursive query (WITH RECURSIVE) read the whole chain, or read what the chain is made of once and follow it in a Map.';
  if (kind === 'read' && site.asksTheSame) return onceFor(main.effect.entity, repetition, program);
  const steps: string[] = [];
  if (main.single) steps.push('Pass the whole list in one call after the loop.');
  else if (kind === 'transaction')
    steps.push('Open one transaction around the loop, or one for each chunk of elements.');
  else if (main.effect.service && main.effect.defines)
    steps.push('Declare it once, where the channel is opened: each message then only has to be published.');
  else if (main.effect.service)
    steps.push(
      `Collect what is asked for, let the service answer all of it in one request after the loop${suffix(instead)}, and look the answers up in a Map.`,
    );
  else if (main.effect.verb === 'CALL')
    steps.push('Let the procedure take all keys at once, as an array, and go over them itself.');
  else if (kind === 'write')
    steps.push(`Collect the rows in the loop and write them together after it${suffix(instead)}.`);
  else
    steps.push(
      `Collect the keys before the loop, read all rows in one statement${suffix(instead)} and look them up in a Map.${main.effect.lock === 'row' ? ' Sorted by the key, it locks them in the same order.' : ''}`,
    );
  const counted = kind === 'write' && !main.single ? countedIn(repetition, main.effect.entity) : undefined;
  if (counted)
    steps.push(
      `What ${counted.text} gives tells what the passes before have written: ask it once before the loop, and count on from there.`,
    );
  if (kind !== 'read' && !main.effect.service && site.failsAlone)
    steps.push('Where that fails, write them one by one, as now: an element that fails is skipped here.');
  if (kind === 'write' && !main.single && readsToo(repetition, main.effect.entity))
    steps.push(
      `The loop reads ${entityName(main.effect.entity!, program)} as well: read that before it, into a Map by key, so that two passes about the same row have the same object.`,
    );
  if (kind === 'read' && mode !== 'concurrent' && writesToo(repetition, main.effect.entity))
    steps.push(
      `The loop writes ${entityName(main.effect.entity!, program)} as well: put that into the Map too, for a pass that asks for the same key.`,
    );
  if (kind === 'read' && (origin.from === 'query' || origin.from === 'relation'))
    steps.push('If a relation of the element is read, load it with the query that gives the collection.');
  const isPooled = !main.effect.service && main.effect.connection === undefined;
  if (mode === 'concurrent' && limit === undefined && isPooled && !shareConnection(statements, repetition))
    steps.push('If neither is possible, let only a few run at a time: the pool has few connections.');
  return steps.join(' ');
}

/** For what each pass asks by the same, though what it gives may change from pass to pass. */
function onceFor(entity: string | undefined, repetition: Repetition, program: LinkedProgram): string {
  return writesToo(repetition, entity)
    ? `It asks by nothing of the element, and the loop writes ${entityName(entity!, program)}: ask once before the loop, and keep what it gives up to date from there.`
    : 'It asks by nothing of the element: ask once before the loop, unless what a pass changes decides what the next one is given.';
}

/** What a pass asks of the same table whatever the element is: a number that goes up, as often as not. */
const countedIn = ({ sites }: Repetition, entity: string | undefined): Site | undefined =>
  entity === undefined
    ? undefined
    : sites.find(
        (site) =>
          isOfNoElement(site) &&
          site.effects.every(({ effect }) => effect.kind === 'read') &&
          site.effects.some(({ effect }) => effect.entity === entity),
      );

const isOfNoElement = ({ variesWith }: Site): boolean => variesWith?.length === 0;

/** Whether a pass changes what a later one may read. */
const writesToo = ({ sites }: Repetition, entity: string | undefined): boolean =>
  entity !== undefined &&
  sites.some(({ effects }) => effects.some(({ effect }) => effect.kind === 'write' && effect.entity === entity));

/** Whether a pass asks, by something of its element, for rows of what it then writes. */
const readsToo = ({ sites }: Repetition, entity: string | undefined): boolean =>
  entity !== undefined &&
  sites.some(
    (site) =>
      !isOfNoElement(site) &&
      site.effects.some(({ effect }) => effect.kind === 'read' && effect.entity === entity && !effect.optional),
  );

const suffix = (instead: string | undefined): string => (instead === undefined ? '' : `: ${instead}`);
