// Both majors of ESLint that the plugin supports, with configurations for TypeScript and JavaScript.
import * as parser from '@typescript-eslint/parser';
import { ESLint as ESLint10, Linter as Linter10 } from 'eslint';
import { ESLint as ESLint9, Linter as Linter9 } from 'eslint9';
import type { ErplintPlugin } from '../../eslint-plugin/src/index.js';

export interface Engine {
  readonly name: string;
  readonly ESLint: typeof ESLint10;
  readonly Linter: typeof Linter10;
}

const ESLINT_9: Engine = {
  name: 'ESLint 9',
  ESLint: ESLint9 as unknown as typeof ESLint10,
  Linter: Linter9 as unknown as typeof Linter10,
};

export const ESLINT_10: Engine = { name: 'ESLint 10', ESLint: ESLint10, Linter: Linter10 };

export const ENGINES: readonly Engine[] = [ESLINT_9, ESLINT_10];

type Config = Linter10.Config;

/** The plugin's recommended configuration for TypeScript files, as a user would write it. */
export function recommended(plugin: ErplintPlugin, parserOptions: Linter10.ParserOptions = {}): Config[] {
  return [
    { files: ['**/*.{ts,tsx}'], languageOptions: { parser: parser as Linter10.Parser, parserOptions } },
    { files: ['**/*.{ts,tsx,js,cjs,mjs}'], ...plugin.configs.recommended },
  ];
}

/** An ESLint over a folder that takes nothing from the machine's own configuration. */
export function eslintIn(
  { ESLint }: Engine,
  cwd: string,
  overrideConfig: Config[],
  more: ESLint10.Options = {},
): ESLint10 {
  return new ESLint({ cwd, overrideConfigFile: true, overrideConfig, ...more });
}

/** `file:line:column rule` of each message, columns from 1 as erplint counts them. */
export function places(results: readonly ESLint10.LintResult[], cwd: string): string[] {
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, ruleId }) =>
          `${filePath.replaceAll('\\', '/').replace(`${cwd}/`, '')}:${line}:${column} ${ruleId ?? 'no rule'}`,
      ),
    )
    .sort();
}
