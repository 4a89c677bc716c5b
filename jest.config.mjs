/**
 * One jest project for each cost of a test, told by the file's suffix (see CONTRIBUTING.md). `npm test` runs them through
 * infra/test.mjs; `npx jest --selectProjects unit libs/domain` runs a part after `npx tsc -b`.
 * Files named `*.long.*` join only when TAIZHANG_TEST_FULL is set.
 */
const compile = (parser) => ({
  swcrc: false,
  isModule: parser.syntax === 'typescript' ? true : 'unknown',
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  jsc: {
    parser,
    target: 'es2022',
    keepClassNames: true,
    transform: {
      ...(parser.decorators ? { legacyDecorator: true, decoratorMetadata: true } : {}),
      ...(parser.tsx ? { react: { runtime: 'automatic' } } : {}),
    },
  },
});

const typescript = compile({ syntax: 'typescript', decorators: true });
const typescriptWithJsx = compile({ syntax: 'typescript', tsx: true, decorators: true });
const javascript = compile({ syntax: 'ecmascript' });

const isFull = process.env.TAIZHANG_TEST_FULL !== undefined;
const neverTests = ['/node_modules/', '/dist/', '/\\.taizhang/'];
const longTests = isFull ? [] : ['\\.long\\.'];

const shared = {
  rootDir: import.meta.dirname,
  roots: ['apps', 'libs', 'infra', 'tools'].map((folder) => `<rootDir>/${folder}`),
  testEnvironment: 'node',
  // Our own packages resolve to their sources, so that a spec never runs against a stale build.
  testEnvironmentOptions: { customExportConditions: ['taizhang-source', 'node', 'node-addons', 'require', 'default'] },
  transform: {
    '^.+\\.tsx$': ['@swc/jest', typescriptWithJsx],
    '^.+\\.ts$': ['@swc/jest', typescript],
    '^.+\\.m?js$': ['@swc/jest', javascript],
  },
  // Some packages are ESM only (jose, openid-client, oidc-provider, listr2): everything goes through swc, once, then the cache.
  transformIgnorePatterns: [],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '\\.css$': '<rootDir>/libs/testing/src/jest/empty-stylesheet.ts' },
  modulePathIgnorePatterns: ['<rootDir>/\\.taizhang/', '<rootDir>/.*/dist/package\\.json'],
};

const setUp = (name) => ({
  globalSetup: `<rootDir>/libs/testing/src/jest/${name}.setup.ts`,
  globalTeardown: '<rootDir>/libs/testing/src/jest/servers.teardown.ts',
});

const project = (displayName, testMatch, ignored, servers = {}) => ({
  ...shared,
  displayName,
  testMatch,
  testPathIgnorePatterns: [...neverTests, ...longTests, ...ignored],
  ...servers,
});

const withServers = ['\\.(int|workflow|e2e)\\.spec\\.ts$', '/replay\\.spec\\.ts$'];

export default {
  // How long a test may take says nothing of what it proves: enough for a slow machine that does other things too.
  testTimeout: 180_000,
  projects: [
    project('unit', ['**/*.spec.ts', '**/*.spec.tsx'], withServers),
    project('int', ['**/*.int.spec.ts'], [], setUp('int')),
    project('workflow', ['**/*.workflow.spec.ts', '**/replay.spec.ts'], [], setUp('workflow')),
    project('e2e', ['**/*.e2e.spec.ts'], [], setUp('e2e')),
  ],
};
