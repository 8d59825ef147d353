// The one rule that is not in the registry: what is wrong with erplint's own suppression comments.
import { pageAt } from 'erplint';
import { oneLine } from './message.js';
import type { LintOf, RuleModule } from './rule-module.js';

/** Reports `erplint-…` comments that lack a reason, name unknown rules, or take nothing out. */
export function suppressionCommentsRule(lintOf: LintOf): RuleModule {
  return {
    meta: {
      type: 'suggestion',
      docs: {
        description: 'Suppression comments of erplint that lack a reason, name unknown rules, or are not needed',
        url: pageAt('eslint.md#suppression-comments'),
      },
      schema: [],
      messages: { comment: '{{text}}' },
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
              data: { text: oneLine(message) },
            });
        },
      };
    },
  };
}
