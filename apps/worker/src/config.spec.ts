import { workerConfig } from './config';

const environment = { DATABASE_URL: 'postgres://localhost/log', TEMPORAL_ADDRESS: '127.0.0.1:7233' };

describe('the configuration of a worker', () => {
  it('has every role and no limit on a day unless told otherwise', () => {
    const { roles, dayMs, temporal, port } = workerConfig([], environment);
    expect([...roles]).toEqual(['projections', 'wakeups', 'engine', 'drill', 'relay', 'inbound']);
    expect({ dayMs, namespace: temporal.namespace, port }).toEqual({ dayMs: 0, namespace: 'default', port: undefined });
  });

  it('takes the roles that it is given', () => {
    expect([...workerConfig(['--roles', 'projections,wakeups'], environment).roles]).toEqual([
      'projections',
      'wakeups',
    ]);
  });

  it('takes the length of a day from the command line before the environment', () => {
    expect(workerConfig([], { ...environment, TAIZHANG_DRILL_DAY_MS: '250' }).dayMs).toBe(250);
    expect(workerConfig(['--day', '100'], { ...environment, TAIZHANG_DRILL_DAY_MS: '250' }).dayMs).toBe(100);
  });

  it('names everything that is wrong at once', () => {
    expect(() => workerConfig(['--roles', 'projections,relays', '--day', 'long'], {})).toThrow(
      /relays[\s\S]*DATABASE_URL[\s\S]*TEMPORAL_ADDRESS[\s\S]*--day/,
    );
  });
});
