// The fact of who comes to functions from outside: entry points, and whether it is daily work that does.
import { reachOf, settingsOnly } from '../graph/entry-reach.js';
import { defineFact } from './fact.js';

export const entryPoints = defineFact({
  name: 'entryPoints',
  title: 'entry points',
  requires: [],
  empty: ({ program }) => settingsOnly(program.records),
  of: ({ program, graph }) =>
    reachOf({
      records: program.records,
      components: graph.inOrder,
      instances: program.instances.byOriginal,
      runs: (id) => program.results.get(id)!.bindings,
      isGuess: (id, { call, assumption }) =>
        assumption !== undefined || (program.targets.get(id)?.get(call)?.functions.length ?? 0) > 1,
    }),
});
