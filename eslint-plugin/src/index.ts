// eslint-plugin-erplint: the rules of erplint in ESLint.
import { nearestConfiguration, openSession, readConfiguration, rules, workspaceRoot } from 'erplint';
import { createPlugin } from './plugin.js';
import type { ErplintPlugin } from './types.js';

export type { ErplintConfig, ErplintPlugin, ErplintRule } from './types.js';

const plugin: ErplintPlugin = createPlugin(rules, {
  workspaceRoot,
  nearestConfiguration,
  readConfiguration,
  openSession,
});

export default plugin;
