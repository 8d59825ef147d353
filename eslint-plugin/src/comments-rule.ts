// The one rule that is not in the registry: what is wrong with erplint's own suppression comments.
import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';
import { pageAt } from 'erplint';
import type { ErplintRule, LintOf } from './rule-module.js';

const createRule = RuleCreator(() => pageAt('eslint.md#suppression-comments'));

/** Reports `erplint-…` comments that lack a reason, name unknown rules, or take nothing out. */
export function suppressionCommentsRule(lintOf: LintOf): ErplintRule {
  return createRule({
    name: 'suppression-comments',
    meta: {
      type: 'suggestion',
      docs: {
        description: 'Suppression comments of erplint that lack a reason, name unknown rules, or are not needed',
      },
      schema: [],
      messages: { comment: '{{message}}' },
    },
    create(context) {
      const lint = lintOf(context);
      return {
        Program() {
          for (const { message, line } of lint.outcome().comments)
            context.report({
              loc: {
                start: { line, column: 0 },
                end: { line, column: context.sourceCode.lines[line - 1]?.length ?? 0 },
              },
              messageId: 'comment',
              data: { message },
            });
        },
      };
    },
  }) as ErplintRule;
}
