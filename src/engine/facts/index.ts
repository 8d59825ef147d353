// All facts, and how they are worked out: each when it is first asked for, once, and one that fails costs itself only.
import { factsFrom } from '../../core/facts/facts.js';
import { attemptPass } from '../program/guarded.js';
import { caches } from './caches/cached-values.js';
import { callers } from './callers.js';
import { dataClasses } from './data-classes/data-classes.js';
import { entryPoints } from './entry-points.js';
import type { EngineFactName, EngineFacts, Fact, Summarised } from './fact.js';
import { listeners } from './listeners/listeners.js';
import { loops } from './loops/repetitions.js';
import { openResources } from './open-resources/open-resources.js';
import {
  deferrableWork,
  quadraticScans,
  requestPaths,
  tableSums,
  unawaitedWork,
  waitedPaths,
} from './requests/index.js';
import { transactions } from './transactions/transactions.js';

export const FACTS: { readonly [N in EngineFactName]: Fact<N, EngineFactName> } = {
  callers,
  entryPoints,
  loops,
  transactions,
  openResources,
  listeners,
  caches,
  dataClasses,
  requestPaths,
  waitedPaths,
  deferrableWork,
  tableSums,
  unawaitedWork,
  quadraticScans,
};

/** The facts about one state of the program. */
export function factsOf(from: Summarised): EngineFacts {
  const known: { -readonly [N in EngineFactName]?: EngineFacts[N] } = {};
  const get = <N extends EngineFactName>(name: N): EngineFacts[N] => {
    const fact: Fact<N, EngineFactName> = FACTS[name];
    const workOut = (): EngineFacts[N] =>
      attemptPass(
        fact.title,
        from.program.failures,
        () => fact.of(from, get),
        () => fact.empty(from),
      );
    return (known[name] ??= workOut());
  };
  return factsFrom<EngineFacts>(Object.keys(FACTS) as EngineFactName[], get);
}
