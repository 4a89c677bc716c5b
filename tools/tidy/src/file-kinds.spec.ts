import { sources, textOf } from './tree';

/** What a file may be called after its first dot. A new kind of file is a decision: it is added here and told in a review. */
const kinds = new Set([
  ...['events', 'commands', 'context', 'state', 'decide', 'agenda', 'wakes', 'rejections', 'sealed', 'stream', 'types'],
  ...['handler', 'projection', 'entity', 'migration', 'sql', 'errors', 'schema'],
  ...['workflow', 'messages', 'activities'],
  ...[
    'controller',
    'query',
    'presenter',
    'sentences',
    'dto',
    'module',
    'guard',
    'filter',
    'token',
    'holder',
    'middleware',
  ],
  ...['command', 'setup', 'teardown'],
]);
const testKinds = new Set(['spec', 'features', 'int', 'workflow', 'e2e', 'long']);

const nameOf = (path: string): string => path.split('/').at(-1) ?? '';
const kindsOf = (path: string): readonly string[] => nameOf(path).split('.').slice(1, -1);
const isTest = (path: string): boolean => /\.(spec|features)\.tsx?$/.test(path);

describe('the names of files', () => {
  it('are in kebab-case', () => {
    expect(sources.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*\./.test(nameOf(path)))).toEqual([]);
  });

  it('end in a kind from a closed list, if they name one', () => {
    const allowed =
      (path: string) =>
      (kind: string): boolean =>
        kinds.has(kind) || (isTest(path) && testKinds.has(kind));
    expect(sources.filter((path) => !kindsOf(path).every(allowed(path)))).toEqual([]);
  });

  it('put no library of ours into a drawer for everything', () => {
    const drawers = /\/(utils|common|shared|helpers|core|misc)\//;
    expect(sources.filter((path) => path.startsWith('libs/') && drawers.test(path))).toEqual([]);
  });
});

describe('what files open with', () => {
  const opening = (path: string, mark: RegExp): boolean => mark.test(textOf(path));

  it('events say that their shapes are stored for ever', () => {
    const events = sources.filter((path) => path.endsWith('.events.ts'));
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter((path) => !opening(path, /^(import[^;]*;\s*)*\/\*\* Stored for ever:/))).toEqual([]);
  });

  it('workflows say their trigger, their ends and what survives continue-as-new', () => {
    const workflows = sources.filter((path) => path.endsWith('.workflow.ts'));
    expect(workflows.length).toBeGreaterThan(0);
    const told = /\/\*\*[^/]*Trigger:[^/]*Ends:[^/]*Continue-as-new:/;
    expect(workflows.filter((path) => !opening(path, told))).toEqual([]);
  });
});
