// Under `eslint --concurrency` each worker thread loads and analyses the whole workspace again. That is right
// but slow, so it is said, once for all threads.
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

const KEY = 'eslint-plugin-erplint:warned';

/** To be called when the plugin is loaded: gives the threads that ESLint starts later something in common. */
export function prepareThreads(): void {
  if (isMainThread && getEnvironmentData(KEY) === undefined) setEnvironmentData(KEY, new SharedArrayBuffer(4));
}

/** Prints the warning in the first worker thread that opens a session. */
export function warnOfThreads(): void {
  const shared = getEnvironmentData(KEY);
  if (isMainThread || !(shared instanceof SharedArrayBuffer)) return;
  if (Atomics.exchange(new Int32Array(shared), 0, 1) !== 0) return;
  process.emitWarning(
    'ESLint runs in several threads, and erplint analyses the whole workspace in each of them. Leave `--concurrency` off: one thread is faster.',
    { type: 'ErplintWarning', code: 'ERPLINT_CONCURRENCY' },
  );
}
