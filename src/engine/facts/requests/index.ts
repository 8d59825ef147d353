// What requests reach and what they wait for: the facts about them.
import { nothing } from '../../program/guarded.js';
import { defineFact } from '../fact.js';
import { aggregatesOf } from './aggregates.js';
import { decisionsOf } from './decisions.js';
import { scansOf } from './quadratic-scans.js';
import { RequestSearch } from './request-paths.js';
import { looseOf } from './unawaited-work.js';

const noPaths = () => ({ pathTo: () => undefined });

export const requestPaths = defineFact({
  name: 'requestPaths',
  title: 'requests',
  requires: [],
  empty: noPaths,
  of: ({ program }) => new RequestSearch(program),
});

export const waitedPaths = defineFact({
  name: 'waitedPaths',
  title: 'what requests wait for',
  requires: [],
  empty: noPaths,
  of: ({ program }) => new RequestSearch(program, true),
});

export const deferrableWork = defineFact({
  name: 'deferrableWork',
  title: 'work that can wait',
  requires: ['waitedPaths'],
  empty: nothing,
  of: ({ program }, get) => decisionsOf(program, get('waitedPaths')),
});

export const tableSums = defineFact({
  name: 'tableSums',
  title: 'sums over whole tables',
  requires: ['waitedPaths'],
  empty: nothing,
  of: ({ program }, get) => aggregatesOf(program, get('waitedPaths')),
});

export const unawaitedWork = defineFact({
  name: 'unawaitedWork',
  title: 'work that nobody waits for',
  requires: ['requestPaths'],
  empty: nothing,
  of: ({ program }, get) => looseOf(program, get('requestPaths')),
});

export const quadraticScans = defineFact({
  name: 'quadraticScans',
  title: 'scans within scans',
  requires: ['callers', 'requestPaths'],
  empty: nothing,
  of: ({ program }, get) => scansOf(program, get('callers'), get('requestPaths')),
});
