// What requests reach and what they wait for: the facts about them.
import { nothing } from '../../program/guarded.js';
import { defineFact } from '../fact.js';
import { aggregatesOf } from './aggregates.js';
import { decisionsOf } from './decisions.js';
import { scansOf } from './quadratic-scans.js';
import { RequestPaths } from './request-ways.js';
import { looseOf } from './unawaited-work.js';

const noWays = () => ({ wayTo: () => undefined });

export const requestWays = defineFact({
  name: 'requestWays',
  title: 'requests',
  requires: [],
  empty: noWays,
  of: ({ program }) => new RequestPaths(program),
});

export const waitedWays = defineFact({
  name: 'waitedWays',
  title: 'what requests wait for',
  requires: [],
  empty: noWays,
  of: ({ program }) => new RequestPaths(program, true),
});

export const deferrableWork = defineFact({
  name: 'deferrableWork',
  title: 'work that can wait',
  requires: ['waitedWays'],
  empty: nothing,
  of: ({ program }, get) => decisionsOf(program, get('waitedWays')),
});

export const tableSums = defineFact({
  name: 'tableSums',
  title: 'sums over whole tables',
  requires: ['waitedWays'],
  empty: nothing,
  of: ({ program }, get) => aggregatesOf(program, get('waitedWays')),
});

export const unawaitedWork = defineFact({
  name: 'unawaitedWork',
  title: 'work that nobody waits for',
  requires: ['requestWays'],
  empty: nothing,
  of: ({ program }, get) => looseOf(program, get('requestWays')),
});

export const quadraticScans = defineFact({
  name: 'quadraticScans',
  title: 'scans within scans',
  requires: ['callers', 'requestWays'],
  empty: nothing,
  of: ({ program }, get) => scansOf(program, get('callers'), get('requestWays')),
});
