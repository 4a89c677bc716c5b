import { workerConfig } from './config';

const environment = { DATABASE_URL: 'postgres://localhost/log', TEMPORAL_ADDRESS: '127.0.0.1:7233' };

describe('the configuration of a worker', () => {
  it('has every role and no limit on a day unless told otherwise', () => {
    const { roles, dayMs, temporal, port } = workerConfig([], environment);
    const outwards = ['relay', 'inbound', 'notices', 'checkpoints', 'archive'];
    expect([...roles]).toEqual(['projections', 'wakeups', 'engine', 'drill', ...outwards]);
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

  it('wants a sender and the address of the console where mail goes out', () => {
    const smtp = { ...environment, TAIZHANG_SMTP_URL: 'smtp://127.0.0.1:2525' };
    expect(() => workerConfig([], smtp)).toThrow(/TAIZHANG_NOTICE_FROM[\s\S]*TAIZHANG_PUBLIC_URL/);
    expect(() => workerConfig([], { ...environment, TAIZHANG_NOTICE_WEBHOOK_URL: 'http://127.0.0.1/' })).toThrow(
      /TAIZHANG_NOTICE_WEBHOOK_SECRET/,
    );
  });

  it('archives the log where it is told a folder, and needs the owner of the database for that', () => {
    expect(workerConfig([], environment).archive).toBeUndefined();
    const backups = { ...environment, TAIZHANG_BACKUPS: '/backups' };
    expect(() => workerConfig([], backups)).toThrow(/MIGRATION_DATABASE_URL/);
    const owned = { ...backups, MIGRATION_DATABASE_URL: 'postgres://localhost/log' };
    expect(workerConfig([], owned).archive).toMatchObject({
      ...{ folder: '/backups', keyringFolder: '/backups-keyring', keyringDays: 30 },
    });
    expect(workerConfig([], { ...owned, TAIZHANG_BACKUPS_KEYRING_DAYS: '7' }).archive?.keyringDays).toBe(7);
  });

  it('names everything that is wrong at once', () => {
    expect(() => workerConfig(['--roles', 'projections,relays', '--day', 'long'], {})).toThrow(
      /relays[\s\S]*DATABASE_URL[\s\S]*TEMPORAL_ADDRESS[\s\S]*--day/,
    );
  });
});
