// slow-hot-listener: a listener or hook of an event that happens often does something slow each time.
import {
  confidenceOf,
  defineRule,
  doesWhat,
  growthAssumption,
  heatText,
  holdsUp,
  loopsByCall,
  publishedFrom,
  slowWork,
  describeEffect,
  type DataClasses,
  type Listener,
  type LinkedProgram,
  type ReachedEffect,
  type Repetition,
  type Report,
  type SlowWork,
  weightPerEvent,
} from '../src/rule.js';

export default defineRule({
  id: 'slow-hot-listener',
  title: 'Slow work in a listener of an event that happens often',
  why: `Whoever publishes an event does not see who listens. A listener that goes through a table or asks another system does so
for each event: what costs nothing with one order costs the whole import with ten thousand. A hook of the ORM runs inside the
transaction of the row that is written.`,
  fix: `Put a job on a queue that works off many events at once, or gather events for a moment (debounce) and work once. In a hook,
only note what has happened; read and write for all rows together after the statement.`,
  limits: `It knows an event to be hot from the code that publishes it: inside a loop over data, in a base class, from handlers of
many modules, from hooks of transactional entities, or from \`hotEvents\` in the configuration. How often users do something it does not know.`,
  severity: 'error',
  options: {},
  messages: {
    loop: '{call} runs statements for {rows} each time {event} comes; {heat}',
    whole: '{call} reads {rows} without a limit each time {event} comes; {heat}',
    work: '{call} {does} each time {event} comes; {heat}',
    keyed: '{call} {does} for each row, {event}; {heat}',
  },
  proof: ['statements-grow', 'response-waits'],
  exemptions: ['batch', 'page', 'drain', 'retry', 'poll', 'search', 'few', 'memoised', 'reference', 'setting'],
  requires: ['loops', 'listeners', 'dataClasses'],
  check({ program, facts, report, quiet }) {
    const loops = loopsByCall(facts.loops);
    for (const listener of facts.listeners) {
      const found = program
        .stepsOf(listener.function)
        .flatMap((step) => slowWork(step, listener, loops, program) ?? []);
      const loopsOver = found.flatMap(({ loop }) => loop ?? []);
      const kept = reasonToKeepQuiet(listener);
      const seen = new Set<string>();
      for (const slow of found) {
        const { effect, site, message } = slow;
        // Several statements of one hook need one repair.
        const key = message === 'keyed' ? message : [site.callee, effect.effect.kind, message].join(' ');
        if ((message === 'whole' && loopsOver.some((loop) => canGoOver(loop, effect))) || seen.has(key)) continue;
        seen.add(key);
        if (kept !== undefined) quiet({ at: site.at, reason: kept });
        else report(reportOf(slow, listener, facts.dataClasses, program));
      }
    }
  },
});

/** A loop over a whole table is one repair, reading the table included; one over the rows of another query is not. */
const canGoOver = ({ origin }: Repetition, { effect }: ReachedEffect): boolean =>
  origin.from !== 'query' || origin.entity === undefined || origin.entity === effect.entity;

/** What takes everything is told by its own rule. */
function reasonToKeepQuiet({ paced, aside, heat, everything }: Listener): string | undefined {
  if (paced !== undefined) return `${paced} gathers events before the listener runs`;
  if (aside !== undefined) return `setting: ${aside}`;
  if (everything) return 'it takes everything: catch-all-listener tells of it';
  return heat.length === 0 ? 'nothing shows that what it listens to happens often' : undefined;
}

function reportOf(slow: SlowWork, listener: Listener, dataClasses: DataClasses, program: LinkedProgram): Report {
  const { effect, site, message, rows } = slow;
  const assumption = assumptionOf(slow, listener, dataClasses, program);
  const described = describeEffect(site, effect, program);
  const { symbol = '' } = program.functions.get(listener.function) ?? {};
  return {
    ...described,
    message,
    data: { ...described.data, rows, event: listener.takes, heat: heatText(listener) },
    ...confidenceOf(assumption),
    weight: weightPerEvent(effect, program),
    trace: [...publishedFrom(listener), ...effect.trace],
    advice: adviceFor(slow, listener),
    identity: [symbol, effect.effect.kind, message],
  };
}

function assumptionOf(
  { effect, message, loop, rows }: SlowWork,
  { heat }: Listener,
  dataClasses: DataClasses,
  program: LinkedProgram,
): string | undefined {
  const assumption = effect.assumption ?? (loop && growthAssumption(loop));
  if (assumption !== undefined) return assumption;
  // A table that neither its name nor its writers show to grow may hold one row: the properties of a server.
  if (message === 'whole') {
    const { entity } = effect.effect;
    const data = entity === undefined ? undefined : dataClasses.of(entity);
    if (data?.class !== 'transactional' && !data?.byName) return `many rows of ${rows} are stored`;
  }
  if (message === 'keyed') return `many rows are written or read together (${doesWhat(effect, program)} for each)`;
  // Evidence that rests on nothing stands for itself; otherwise the first one's assumption is told.
  return heat.some(({ assumption }) => assumption === undefined) ? undefined : heat[0]?.assumption;
}

function adviceFor({ isOfRow, effect }: SlowWork, { receivers }: Listener): string {
  if (isOfRow && holdsUp(effect.effect))
    return 'Do it for the rows before they are saved, in a worker thread or with a library that uses threads of its own: the row holds what comes out.';
  return receivers.some(({ takes }) => takes === 'hook')
    ? 'Note in the hook what has changed, and do the work once for all rows after the statement, or in a job after the commit.'
    : 'Put a job on a queue that takes many events at once, or debounce: the work then runs once for many events.';
}
