// What spans, retries and locks are given: the real libraries run it once and give what it gives, and a loop around them is
// a loop around it.
import { context, trace } from '@opentelemetry/api';
import { Mutex, Semaphore } from 'async-mutex';
import Bottleneck from 'bottleneck';
import { backOff } from 'exponential-backoff';
import pRetry from 'p-retry';
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

type Work = () => Promise<string>;

const tracer = trace.getTracer('test');
const root = context.active();

const RUN: Readonly<Record<string, (work: Work) => Promise<string>>> = {
  'a span': (work) => tracer.startActiveSpan('a', work),
  'a span with options': (work) => tracer.startActiveSpan('a', {}, work),
  'a span with a context': (work) => tracer.startActiveSpan('a', {}, root, work),
  'a context': (work) => context.with(root, work),
  'a bound context': (work) => context.bind(root, work)(),
  'a retry': (work) => pRetry(work),
  'a back-off': (work) => backOff(work),
  'a mutex': (work) => new Mutex().runExclusive(work),
  'a semaphore': (work) => new Semaphore(2).runExclusive(work),
  'a limiter': (work) => new Bottleneck().schedule(work),
  'a limiter with options': (work) => new Bottleneck().schedule({ priority: 1 }, work),
  'a wrapped function': (work) => new Bottleneck().wrap(work)(),
};

test.each(Object.keys(RUN))('%s runs what it is given once', async (name) => {
  let runs = 0;
  const given = await RUN[name]!(() => Promise.resolve(`run ${(runs += 1)}`));
  expect({ given, runs }).toEqual({ given: 'run 1', runs: 1 });
});

const PACKAGES = {
  '@opentelemetry/api': '1',
  '@sentry/nextjs': '9',
  '@sentry/node': '9',
  'async-mutex': '0.5',
  'async-retry': '1',
  bottleneck: '2',
  'dd-trace': '5',
  'exponential-backoff': '3',
  newrelic: '13',
  'p-retry': '7',
  'p-throttle': '8',
  pg: '8',
  redlock: '5.0.0-beta.2',
};

const CALLS = [
  "tracer.startActiveSpan('a', () => one(id))",
  "tracer.startActiveSpan('a', {}, async (span) => { await one(id); span.end(); })",
  "tracer.startActiveSpan('a', {}, context.active(), () => one(id))",
  'context.with(context.active(), () => one(id))',
  "Sentry.startSpan({ name: 'a' }, () => one(id))",
  'Sentry.withScope(async (scope) => { await one(id); })',
  "withServerActionInstrumentation('a', {}, () => one(id))",
  "dd.trace('a', () => one(id))",
  "dd.trace('a', {}, () => one(id))",
  "dd.wrap('a', one)(id)",
  "newrelic.startSegment('a', true, () => one(id))",
  'pRetry(() => one(id))',
  'retry(async () => { await one(id); }, {})',
  'backOff(() => one(id))',
  'mutex.runExclusive(() => one(id))',
  'redlock.using([String(id)], 5, () => one(id))',
  'limiter.schedule(() => one(id))',
  'limited(id)',
  'paced(id)',
];

test('a loop around them repeats the statements of what they are given, and one call does not', () => {
  const cwd = writeTree({
    'package.json': JSON.stringify({ name: 'shop', dependencies: PACKAGES }),
    'orders.ts': `import { context, trace } from '@opentelemetry/api';
import * as Sentry from '@sentry/node';
import { withServerActionInstrumentation } from '@sentry/nextjs';
import { Mutex } from 'async-mutex';
import retry from 'async-retry';
import Bottleneck from 'bottleneck';
import dd from 'dd-trace';
import { backOff } from 'exponential-backoff';
import newrelic from 'newrelic';
import pRetry from 'p-retry';
import pThrottle from 'p-throttle';
import { Pool } from 'pg';
import Redlock from 'redlock';
const pool = new Pool();
const tracer = trace.getTracer('shop');
const mutex = new Mutex();
const redlock = new Redlock([]);
const limiter = new Bottleneck({ maxConcurrent: 1 });
const one = (id: number) => pool.query('SELECT * FROM orders WHERE id = $1', [id]);
const limited = limiter.wrap(one);
const paced = pThrottle({ limit: 1, interval: 1 })(one);
${CALLS.map((call, i) => `export async function all${i}(ids: number[]) { for (const id of ids) await ${call}; }`).join('\n')}
${CALLS.map((call, i) => `export async function once${i}(id: number) { await ${call}; }`).join('\n')}
`,
  });
  const found = openSession({ cwd }).findings();
  expect(found.map(({ rule, confidence, at }) => `${rule} ${confidence} ${at.start.line}`)).toEqual(
    CALLS.map((_, i) => `query-in-loop proven ${22 + i}`),
  );
});
