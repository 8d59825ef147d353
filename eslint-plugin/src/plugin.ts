// The plugin as a whole: rules and flat configurations over one set of sessions.
import { createRequire } from 'node:module';
import type { TSESLint } from '@typescript-eslint/utils';
import type { Rule } from 'erplint';
import { suppressionCommentsRule } from './comments-rule.js';
import { prepareThreads } from './concurrency.js';
import { Lint } from './lint.js';
import { eslintRule, type ErplintRule, type LintOf } from './rule-module.js';
import { Scopes, type Analyzer } from './scopes.js';

export interface ErplintPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Readonly<Record<string, ErplintRule>>;
  readonly configs: { readonly recommended: TSESLint.FlatConfig.Config; readonly strict: TSESLint.FlatConfig.Config };
}

const COMMENTS = 'suppression-comments';

/** Makes the plugin for a registry of rules. */
export function createPlugin(registry: readonly Rule[], analyzer: Analyzer): ErplintPlugin {
  prepareThreads();
  const lintOf = sharedLints(
    new Scopes(analyzer),
    registry.map((rule) => rule.id),
  );
  const { name, version } = createRequire(import.meta.url)('../package.json') as { name: string; version: string };
  const rules = {
    ...Object.fromEntries(registry.map((rule) => [rule.id, eslintRule(rule, lintOf)])),
    [COMMENTS]: suppressionCommentsRule(lintOf),
  };
  const plugin = { meta: { name, version, namespace: 'erplint' }, rules };
  const config = (kind: string, severities: TSESLint.FlatConfig.Rules): TSESLint.FlatConfig.Config => ({
    name: `erplint/${kind}`,
    plugins: { erplint: plugin as TSESLint.FlatConfig.Plugin },
    rules: severities,
  });
  const severities = (severityOf: (rule: Rule) => 'error' | 'warn', comments: 'error' | 'warn') => ({
    ...Object.fromEntries(registry.map((rule) => [`erplint/${rule.id}`, severityOf(rule)])),
    [`erplint/${COMMENTS}`]: comments,
  });
  const recommended = severities((rule) => (rule.severity === 'error' ? 'error' : 'warn'), 'warn');
  const strict = severities(() => 'error', 'error');
  return {
    ...plugin,
    configs: { recommended: config('recommended', recommended), strict: config('strict', strict) },
  };
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
