// The ESLint rules of a rule of the registry: one that bears its name, and one for what is only likely, so
// that it can have a severity of its own.
import type { TSESLint } from '@typescript-eslint/utils';
import { rulePage, type Finding, type Location, type Rule } from 'erplint';
import type { Lint } from './lint.js';
import { eslintMessages, FAILURE, oneLine, sentenceOf } from './message.js';
import { optionsSchema } from './schema.js';

type Options = readonly [Readonly<Record<string, unknown>>?];
type Context = Readonly<TSESLint.RuleContext<string, Options>>;
export type RuleModule = TSESLint.RuleModule<string, Options>;
/** The lint that a context belongs to: the same for all rules of one pass over one text. */
export type LintOf = (context: Context) => Lint;

/** The name of the rule that reports what is only likely, where the rule itself leaves it out. */
export const likelyName = (id: string): string => `likely-${id}`;

/** The ESLint rule of `rule`; it asks the lint, and walks no syntax itself. */
export function eslintRule(rule: Rule, lintOf: LintOf): RuleModule {
  return {
    meta: {
      type: 'problem',
      docs: { description: rule.title, url: rulePage(rule.id) },
      schema: optionsSchema(rule),
      messages: eslintMessages(rule),
    },
    create(context) {
      const lint = lintOf(context);
      lint.request(rule.id, context.options[0] ?? {});
      return {
        Program() {
          for (const { message, line } of lint.outcome().failures.filter((failure) => failure.rule === rule.id))
            context.report({ loc: { line, column: 0 }, messageId: FAILURE, data: { text: oneLine(message) } });
          for (const finding of lint.findingsOf(rule.id, false)) context.report(descriptor(rule, finding, context));
        },
      };
    },
  };
}

/** Reports what is likely by `rule`, in its place. */
export function likelyRule(rule: Rule, lintOf: LintOf): RuleModule {
  return {
    meta: {
      type: 'suggestion',
      docs: { description: `${rule.title}: what is only likely`, url: rulePage(rule.id) },
      schema: [],
      messages: eslintMessages(rule),
    },
    create(context) {
      const lint = lintOf(context);
      lint.requestLikely(rule.id);
      return {
        Program() {
          for (const finding of lint.findingsOf(rule.id, true)) context.report(descriptor(rule, finding, context));
        },
      };
    },
  };
}

function descriptor(rule: Rule, finding: Finding, context: Context): TSESLint.ReportDescriptor<string> {
  return {
    loc: sourceLocation(finding.at),
    messageId: finding.messageId ?? FAILURE,
    data: { text: sentenceOf(finding, rule, context.cwd) },
  };
}

/** ESLint counts columns from 0. */
function sourceLocation({ start, end }: Location): TSESLint.AST.SourceLocation {
  return {
    start: { line: start.line, column: start.column - 1 },
    end: { line: end.line, column: end.column - 1 },
  };
}
