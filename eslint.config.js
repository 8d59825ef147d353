// Lints this repository: typescript-eslint's strict rules, two rules that need types, and our own plugin.
import erplint from 'eslint-plugin-erplint';
import tseslint from 'typescript-eslint';

const source = [
  'src/**/*.ts',
  'rules/**/*.ts',
  'eslint-plugin/src/**/*.ts',
  'editors/vscode/src/**/*.ts',
  'test/**/*.ts',
  'bench/**/*.ts',
  'scripts/**/*.ts',
];

export default tseslint.config(
  // Fixtures are written badly on purpose, and models declare the libraries as they are.
  { ignores: ['**/dist/', '**/coverage/', 'fixtures/', 'models/', 'test/**/__fixtures__/'] },
  { files: source, extends: [tseslint.configs.strict] },
  {
    files: source,
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './test/fixtures/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // noUncheckedIndexedAccess leaves no other way to say that an index has just been tested.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // NestJS modules are empty classes, and an environment variable is deleted by its name.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-extraneous-class': 'off', '@typescript-eslint/no-dynamic-delete': 'off' },
  },
  { files: source, extends: [erplint.configs.recommended] },
);
