import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import ts from 'typescript-eslint';

const CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in through the door: ctx.now, ctx.today.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes in through the door: ctx.now.',
  },
];

export default ts.config(
  { ignores: ['**/node_modules/', '**/dist/', '.asp/', 'coverage/', 'web/src/gql/', 'web/src/szakrendszerek/*.ts', 'web/public/'] },
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/essential'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
    rules: {
      'no-undef': 'off',
      'no-console': 'off',
      eqeqeq: ['error', 'smart'],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-redeclare': 'off',
      'vue/multi-word-component-names': 'off',
    },
  },
  {
    // Decorators name their types at run time: a type-only import would erase them.
    files: ['subgraphs/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Classes handed to decorators are functions to type-graphql.
    files: ['subgraphs/_kit/src/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-function-type': 'off' },
  },
  {
    // Answers of the graph in tests.
    files: ['**/test/**/*.ts', '**/*.test.ts', 'subgraphs/_kit/src/test/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['subgraphs/*/src/**/*.ts'],
    ignores: ['subgraphs/_kit/**', 'subgraphs/*/src/identity/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...CLOCK] },
  },
  {
    files: ['subgraphs/*/src/**/rules/**/*.ts'],
    ignores: ['subgraphs/_kit/**', '**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'performance', 'crypto'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  prettier,
);
