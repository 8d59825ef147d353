// blocking-call-in-handler: while one request holds up the event loop, no other request is served.
import {
  confidenceOf,
  defineRule,
  entityName,
  formatLocation,
  growthAssumption,
  holdsUp,
  loopsByPlace,
  describeRequested,
  symbolOf,
  workText,
  type Effect,
  type Repetition,
  type QuadraticScan,
  type RequestPath,
  type RuleContext,
  type Site,
} from '../src/rule.js';

export default defineRule({
  id: 'blocking-call-in-handler',
  title: 'Calls that hold up the event loop while a request is answered',
  why: `Node.js answers all requests on one thread. A synchronous call, or a long computation, stops every request of every user
until it is done: reading a template takes a moment, rendering a price list or comparing two tables row by row takes seconds, and the
health check fails at month-end.`,
  fix: `Use the asynchronous form where there is one. Do what computes for long in a worker thread or in a job. Read what does not change
once, when the application starts. Look rows up in a Map instead of going through a list for each element.`,
  limits: `It does not know how large a file, a document or a list is; that rows are compared with rows is *likely* unless they are those of a
whole table, as it takes thousands of both before anybody waits. What is over in microseconds (existsSync, statSync: 1 to 30
of them, measured) is said only in a loop over data. Functions that no request entry point is known to reach are quiet,
and so are calls that it cannot follow.`,
  severity: 'error',
  options: {},
  messages: {
    blocking: '{call} {work}, and nothing else runs meanwhile: every other request waits; called for {entry}',
    cpu: '{call} {work} on the event loop: every other request waits; called for {entry}',
    scan: '{call} goes through {rows} again for each of {passes}: the time grows with the product of both; called for {entry}',
  },
  proof: 'loop-stalls',
  exemptions: ['few', 'memoised', 'setting'],
  requires: ['loops', 'requestPaths', 'quadraticScans', 'dataClasses'],
  check(context) {
    const { program, facts } = context;
    const seen = new Set<string>();
    const loops = loopsOverData(facts.loops);
    for (const [id, { symbol, setting }] of program.functions) {
      if (setting !== 'product') continue;
      for (const { site } of program.stepsOf(id)) {
        const effect = site.effects.find(({ effect, trace }) => trace.length === 1 && holdsUp(effect))?.effect;
        const key = formatLocation(site.at);
        const loop = effect?.brief ? loops.get(key) : undefined;
        if (!effect) sayQuiet(site, context);
        else if (effect.brief && !loop)
          context.quiet({
            at: site.at,
            reason: 'not said: it is over in microseconds, and no loop over data repeats it',
          });
        else if (!seen.has(key)) {
          seen.add(key);
          reportCall(site, effect, { symbol, path: facts.requestPaths.pathTo(id), loop }, context);
        }
      }
    }
    for (const loop of loopsOf(facts.loops))
      reportRepeated(loop, facts.requestPaths.pathTo(loop.function), seen, context);
    for (const scan of facts.quadraticScans) reportScan(scan, context);
  },
});

/** Loops over data that no fact keeps quiet, by the places in them. */
const loopsOverData = (loops: readonly Repetition[]): ReadonlyMap<string, Repetition> =>
  loopsByPlace(loopsOf(loops).flatMap((loop) => loop.sites.map(({ at }) => ({ at, loop }))));

const loopsOf = (loops: readonly Repetition[]): readonly Repetition[] =>
  loops.filter(({ exemptions, growth }) => exemptions.length === 0 && growth.is !== 'not-shown');

/** What is over in microseconds and stands in a function that a loop over data calls. */
function reportRepeated(
  loop: Repetition,
  path: RequestPath | undefined,
  seen: Set<string>,
  context: RuleContext,
): void {
  const { symbol, setting } = context.program.functions.get(loop.function) ?? {};
  if (symbol === undefined || setting !== 'product') return;
  for (const site of loop.sites) {
    const reached = site.effects.find(
      ({ effect, trace, unlikely }) =>
        trace.length > 1 && effect.brief === true && holdsUp(effect) && unlikely === undefined,
    );
    const key = formatLocation(site.at);
    if (!reached || seen.has(key)) continue;
    seen.add(key);
    reportCall(site, reached.effect, { symbol, path, loop }, context);
  }
}

/** Kept quiet by a flag that lets it run once, a memo, or a worker. */
function sayQuiet({ quiet: facts, at }: Site, { quiet }: RuleContext): void {
  for (const { effect, exemption } of facts)
    if (effect.trace.length === 1 && holdsUp(effect.effect))
      quiet({ at, reason: `${exemption.name}: ${exemption.evidence}` });
}

/** Of a call: its function, the way of a request to it, and the loop without which it would be no matter. */
interface Around {
  readonly symbol: string;
  readonly path: RequestPath | undefined;
  readonly loop: Repetition | undefined;
}

function reportCall(
  { at, text, callee, effects }: Site,
  effect: Effect,
  { symbol, path, loop }: Around,
  { report, quiet }: RuleContext,
): void {
  const reached = effects.find((one) => one.effect === effect)!;
  if (!path) return quiet({ at, reason: 'not said: no request entry point reaches it' });
  if (reached.regions.includes('worker')) return quiet({ at, reason: 'not said: it runs in a worker thread' });
  const described = describeRequested(reached, path, loop && growthAssumption(loop));
  report({
    ...described,
    message: effect.kind === 'blocking' ? 'blocking' : 'cpu',
    data: { call: text, work: workText(effect), entry: described.entry },
    at,
    advice: effect.instead === undefined ? adviceFor(effect, loop) : `Use ${effect.instead}.`,
    identity: [symbol, callee, effect.kind],
  });
}

const adviceFor = ({ kind, defer, brief }: Effect, loop: Repetition | undefined): string =>
  loop && kind === 'cpu' && brief
    ? 'Do it once for all that are alike, or keep what it gives with the row.'
    : kind === 'blocking'
      ? 'Use the asynchronous form, or do it once when the application starts.'
      : defer === 'always'
        ? 'Do it in a job: answer first, and tell when it is done. Where the answer must have it, use a worker thread.'
        : 'Do it in a worker thread, or with a library that uses threads of its own.';

function reportScan(scan: QuadraticScan, { report, program, facts }: RuleContext<'dataClasses'>): void {
  const { at, text, over, loop, via, path } = scan;
  const entities = [...new Set([over, loop.over].flatMap(({ entity }) => entity ?? []))];
  // A table that people keep up for others to look up has few rows.
  const small = entities.find((entity) => facts.dataClasses.of(entity).class === 'reference');
  const many = (small === undefined ? entities : [small]).map((entity) => entityName(entity, program));
  const here = { at, message: `${text} goes through ${over.text}` };
  const header = { at: loop.at, message: `${loop.form}: one pass for each of ${loop.over.text}` };
  report({
    message: 'scan',
    data: { call: text, rows: over.text, passes: loop.over.text, entry: path.entries.join(', ') },
    at,
    header: loop.at,
    // A thousand times a thousand comparisons are over in a few milliseconds: it takes a whole table to hold anybody up.
    ...confidenceOf(
      path.assumption ??
        (over.isWhole && small === undefined
          ? undefined
          : `thousands of rows${many.length > 0 ? ` of ${many.join(' and ')}` : ''} come`),
    ),
    entry: path.entries.join(', '),
    cause: { at, title: `${text} goes through ${over.text}` },
    trace: via.length > 0 ? [header, ...via, here] : [...path.trace, header, here],
    advice: 'Put the rows into a Map by the key before the loop, or let the database join them.',
    identity: [symbolOf(scan.function, program), text, 'scan'],
  });
}
