// The configuration of a project that has none.
import type { Configuration } from './contract.js';

/** All rules with their own severities and options, nothing ignored. */
export function defaultConfiguration(): Configuration {
  return {
    rules: {},
    ignore: [],
    modules: {},
    models: [],
    entities: { transactional: [], reference: [], small: [] },
    hotEvents: [],
    volumes: {},
  };
}
