// How much work something is, in a measure that is the same on every machine: how often functions of the project are called.
import { Session, type Profiler } from 'node:inspector';

/** Calls of functions of `src/` while `work` is done. */
export function callsDuring(work: () => void): number {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    work();
    let calls = 0;
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      for (const { url, functions } of result) if (/\/src\/(?!.*node_modules)/.test(url)) calls += total(functions);
    });
    return calls;
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

const total = (functions: readonly Profiler.FunctionCoverage[]): number =>
  functions.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
