// The frontend that goes on from what another process left.
import { createFrontend, type FrontendOptions } from '../../frontend/index.js';
import { KeptFrontend } from '../../frontend/kept/kept-frontend.js';
import type { Frontend } from '../frontend-port.js';
import type { SessionCache } from './session-cache.js';

/**
 * One that answers from what was kept, or one that takes it over in the state that it was kept in and then sees what has changed
 * since; `undefined` where what is kept is of no use.
 */
export function keptFrontend(cache: SessionCache | undefined, options: FrontendOptions): Frontend | undefined {
  const found = cache?.find();
  if (!found || found instanceof KeptFrontend) return found;
  try {
    const frontend = createFrontend({ ...options, ...found });
    frontend.outlines();
    frontend.show(options.files);
    return frontend.revalidate() === 'outdated' ? undefined : frontend;
  } catch {
    // Whatever it is, it is not what a process of ours has left.
    return undefined;
  }
}
