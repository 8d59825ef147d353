// One ESLint rule for each rule of the registry.
import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';
import type { TSESLint } from '@typescript-eslint/utils';
import { rulePage, type Finding, type Fix, type Location, type Rule } from 'erplint';
import type { Lint } from './lint.js';
import { details, eslintMessages, FAILURE } from './message.js';
import { optionsSchema } from './schema.js';

type Options = readonly [Readonly<Record<string, unknown>>?];
type Context = Readonly<TSESLint.RuleContext<string, Options>>;
export type ErplintRule = TSESLint.RuleModule<string, Options>;
/** The lint that a context belongs to: the same for all rules of one pass over one text. */
export type LintOf = (context: Context) => Lint;

const createRule = RuleCreator<{ recommended: boolean }>(rulePage);

/** The ESLint rule of `rule`; it asks the lint, and walks no syntax itself. */
export function eslintRule(rule: Rule, lintOf: LintOf): ErplintRule {
  return createRule<Options, string>({
    name: rule.id,
    meta: {
      type: 'problem',
      docs: { description: rule.title, recommended: true },
      schema: optionsSchema(rule),
      messages: eslintMessages(rule),
      ...(rule.fixable && { fixable: 'code', hasSuggestions: true }),
    },
    create(context) {
      const lint = lintOf(context);
      const { likely = true, ...options } = context.options[0] ?? {};
      lint.request(rule.id, options);
      return {
        Program() {
          const { findings, failures } = lint.outcome();
          for (const { message, line } of failures.filter((failure) => failure.rule === rule.id))
            context.report({ loc: { line, column: 0 }, messageId: FAILURE, data: { reason: message } });
          for (const finding of findings)
            if (finding.rule === rule.id && (likely || finding.confidence === 'proven'))
              context.report(descriptor(rule, finding, context));
        },
      };
    },
  }) as ErplintRule;
}

function descriptor(rule: Rule, finding: Finding, context: Context): TSESLint.ReportDescriptor<string> {
  const fixes = rule.fixable ? finding.fixes.filter((fix) => fix.at.file === finding.at.file) : [];
  const [only] = fixes.length === 1 ? fixes : [];
  return {
    loc: sourceLocation(finding.at),
    messageId: finding.messageId ?? FAILURE,
    data: { ...finding.data, reason: finding.message, details: details(finding, context.cwd) },
    ...(only && { fix: edit(only, context) }),
    // Several fixes are alternatives: a choice for people.
    ...(fixes.length > 1 && {
      suggest: fixes.map((fix) => ({ messageId: FAILURE, data: { reason: fix.title }, fix: edit(fix, context) })),
    }),
  };
}

function edit(fix: Fix, { sourceCode }: Context): TSESLint.ReportFixFunction {
  const { start, end } = sourceLocation(fix.at);
  return (fixer) =>
    fixer.replaceTextRange([sourceCode.getIndexFromLoc(start), sourceCode.getIndexFromLoc(end)], fix.text);
}

/** ESLint counts columns from 0. */
function sourceLocation({ start, end }: Location): TSESLint.AST.SourceLocation {
  return {
    start: { line: start.line, column: start.column - 1 },
    end: { line: end.line, column: end.column - 1 },
  };
}
