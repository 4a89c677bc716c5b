import js from '@eslint/js';
import devkit from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';
import { boundaries } from './tools/tidy/boundaries.mjs';

// Without a graph at hand the boundary rule would skip itself: it is made here, in this process.
process.env.NX_DAEMON = 'false';
await devkit.createProjectGraphAsync({ exitOnError: true, resetDaemonClient: false });

const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.features.ts', 'libs/testing/**', 'tools/tidy/**'];

const withSubpaths = (names) => names.flatMap((name) => [name, `${name.replace(/\/\*$/, '')}/**`]);

const constraints = boundaries.map(({ tag, imports, packages }) => ({
  sourceTag: `type:${tag}`,
  onlyDependOnLibsWithTags: imports.map((name) => `type:${name}`),
  ...('only' in packages
    ? { allowedExternalImports: withSubpaths(packages.only) }
    : { bannedExternalImports: withSubpaths(packages.not) }),
}));

/** Nx sees neither Node's built-ins nor packages that are not installed: these rules do. */
const nodeRules = boundaries
  .filter(({ node }) => node !== 'any')
  .map(({ project, node }) => ({
    files: [`${project}/src/**/*.{ts,tsx}`],
    ignores: specs,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: node.length === 0 ? '^node:' : `^node:(?!(${node.map((name) => name.slice(5)).join('|')})$)`,
              message: 'see tools/tidy/boundaries.mjs: this project does without that part of Node',
            },
          ],
        },
      ],
    },
  }));

const styleSyntax = [
  { selector: 'TSEnumDeclaration', message: 'use a union of machine words' },
  { selector: 'ExportDefaultDeclaration', message: 'export by name' },
];

const noEffects = ['process', 'Buffer', 'console', 'fetch', 'performance', 'crypto', 'setTimeout', 'setInterval'];

const purityRules = boundaries
  .filter(({ isPure }) => isPure === true)
  .map(({ project }) => ({
    files: [`${project}/src/**/*.ts`],
    ignores: specs,
    rules: {
      'no-restricted-globals': ['error', ...noEffects.map((name) => ({ name, message: 'pure code has no effects' }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'time is passed in' },
        { object: 'Math', property: 'random', message: 'chance is hashed from a seed' },
      ],
      'no-restricted-syntax': [
        'error',
        ...styleSyntax,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'time is passed in' },
        { selector: 'CallExpression[callee.name="Date"]', message: 'time is passed in' },
      ],
    },
  }));

export default typescript.config(
  {
    ignores: [
      '**/dist/**',
      '**/.early/**',
      '**/node_modules/**',
      '.taizhang/**',
      '.nx/**',
      '**/schema.d.ts',
      'apps/web/public/**',
    ],
  },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    plugins: { '@nx': nx },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...styleSyntax],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false } },
      ],
    },
  },
  {
    files: ['{apps,libs,infra}/**/src/**/*.{ts,tsx}'],
    ignores: specs,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        // Large packages are loaded where they are first needed: that is no reason to forbid them elsewhere.
        { depConstraints: constraints, checkDynamicDependenciesExceptions: ['.*'] },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // Decorators name types at run time: Nest finds what to inject by an import that must stay a value.
    files: ['apps/api/**', 'libs/persistence/**/*.entity.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  ...nodeRules,
  ...purityRules,
  {
    // Tools that read their configuration, and jest its set-up, from a default export.
    files: ['*.config.mjs', '**/vite.config.ts', 'libs/testing/src/jest/*.{setup,teardown}.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  prettier,
);
