// The fact of who calls functions, and with what.
import { Callers } from '../graph/callers.js';
import { defineFact } from './fact.js';

export const callers = defineFact({
  name: 'callers',
  title: 'callers',
  requires: [],
  // Nothing is gathered before somebody asks.
  empty: ({ program }) => new Callers(program),
  of: ({ program }) => new Callers(program),
});
