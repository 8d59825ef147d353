// The plugin as a whole: rules and flat configurations over one set of sessions.
import { createRequire } from 'node:module';
import type { Rule } from 'erplint';
import { suppressionCommentsRule } from './comments-rule.js';
import { prepareThreads } from './concurrency.js';
import { Lint } from './lint.js';
import { eslintRule, likelyName, likelyRule, type LintOf, type RuleModule } from './rule-module.js';
import { Scopes, type Analyzer } from './scopes.js';
import type { ErplintConfig, ErplintPlugin, ErplintRule } from './types.js';

const COMMENTS = 'suppression-comments';

/** Makes the plugin for a registry of rules. */
export function createPlugin(registry: readonly Rule[], analyzer: Analyzer): ErplintPlugin {
  prepareThreads();
  const lintOf = sharedLints(
    new Scopes(analyzer),
    registry.map((rule) => rule.id),
  );
  const { name, version } = createRequire(import.meta.url)('../package.json') as { name: string; version: string };
  const modules: readonly (readonly [string, RuleModule])[] = [
    ...registry.map((rule) => [rule.id, eslintRule(rule, lintOf)] as const),
    ...registry.map((rule) => [likelyName(rule.id), likelyRule(rule, lintOf)] as const),
    [COMMENTS, suppressionCommentsRule(lintOf)],
  ];
  const configs: { recommended?: ErplintConfig; strict?: ErplintConfig } = {};
  const plugin = {
    meta: { name, version, namespace: 'erplint' },
    rules: Object.fromEntries(modules) as unknown as Record<string, ErplintRule>,
    configs,
  } as ErplintPlugin;
  // ESLint refuses two plugins of one name: what the configurations bring is the very object that users import.
  const plugins = { erplint: plugin };
  const proven = new Map(registry.map(({ id, severity }) => [id, severity === 'error' ? 'error' : 'warn'] as const));
  const severities = (severityOf: (name: string) => 'error' | 'warn'): ErplintConfig['rules'] =>
    Object.fromEntries(modules.map(([id]) => [`erplint/${id}`, severityOf(id)]));
  configs.recommended = {
    name: 'erplint/recommended',
    plugins,
    // What is likely and what is wrong with comments is a warning.
    rules: severities((id) => proven.get(id) ?? 'warn'),
  };
  configs.strict = { name: 'erplint/strict', plugins, rules: severities(() => 'error') };
  return plugin;
}

/** All rules that run on one text share one lint: ESLint makes one `sourceCode` for each pass. */
function sharedLints(scopes: Scopes, ruleIds: readonly string[]): LintOf {
  const lints = new WeakMap<object, Lint>();
  return (context) => {
    let lint = lints.get(context.sourceCode);
    if (!lint) {
      lint = new Lint(scopes, context, ruleIds, () => lints.delete(context.sourceCode));
      lints.set(context.sourceCode, lint);
    }
    return lint;
  };
}
