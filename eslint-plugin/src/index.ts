// eslint-plugin-erplint: the rules of erplint in ESLint.
import { nearestConfiguration, openSession, readConfiguration, rules, workspaceRoot } from 'erplint';
import { createPlugin, type ErplintPlugin } from './plugin.js';

export type { ErplintPlugin } from './plugin.js';

const plugin: ErplintPlugin = createPlugin(rules, {
  workspaceRoot,
  nearestConfiguration,
  readConfiguration,
  openSession,
});

export default plugin;
