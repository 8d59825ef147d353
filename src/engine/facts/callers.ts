// The fact of who calls functions, and with what.
import { callersOf } from '../graph/callers.js';
import { defineFact } from './fact.js';

export const callers = defineFact({
  name: 'callers',
  title: 'callers',
  requires: [],
  empty: () => ({ incoming: new Map(), known: new Map() }),
  of: ({ program }) => callersOf(program, [...program.results.keys()].sort()),
});
