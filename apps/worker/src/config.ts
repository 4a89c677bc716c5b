import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveConfig, type ArchiveConfig } from './archive/archive-config';
import { evidenceConfig, type EvidenceConfig } from './evidence/evidence-config';
import { noticeConfig, type NoticeConfig } from './notices/notice-config';
import type { OutsideConfig } from './outside/run-outside';
import { keyringOptions, type KeyringOptions } from '@taizhang/persistence';

export const roles = [
  'projections',
  'wakeups',
  'engine',
  'drill',
  'relay',
  'inbound',
  'notices',
  'checkpoints',
  'archive',
] as const;
export type Role = (typeof roles)[number];

export interface WorkerConfig {
  readonly roles: ReadonlySet<Role>;
  readonly databaseUrl: string;
  /** Undefined: nothing can be sealed or opened. */
  readonly keyring: KeyringOptions | undefined;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly stateFolder: string;
  /** Undefined: no health and metrics. */
  readonly port: number | undefined;
  /** Shortest wall time of a ledger day in drills. */
  readonly dayMs: number;
  readonly plansFolder: string;
  readonly outside: OutsideConfig;
  readonly notices: NoticeConfig;
  readonly evidence: EvidenceConfig;
  /** Undefined: nothing is archived. */
  readonly archive: ArchiveConfig | undefined;
  readonly logLevel: string;
}

const root = resolve(__dirname, '../../..');

/** Reads the command line and the environment; throws with everything that is wrong in one message. */
export function workerConfig(args: readonly string[], environment: NodeJS.ProcessEnv): WorkerConfig {
  const { values } = parseArgs({
    args: [...args],
    options: { roles: { type: 'string', default: 'all' }, day: { type: 'string' } },
  });
  const wrong: string[] = [];
  const text = (name: string): string => {
    const value = environment[name];
    if (value === undefined || value === '') wrong.push(`${name} is not set`);
    return value ?? '';
  };
  const count = (name: string, value: string | undefined): number | undefined => {
    if (value === undefined || value === '') return undefined;
    if (/^\d+$/.test(value)) return Number(value);
    wrong.push(`${name} must be a whole number, not ${value}`);
    return undefined;
  };
  const named = values.roles === 'all' ? [...roles] : values.roles.split(',');
  const unknown = named.filter((role) => !isRole(role));
  if (unknown.length > 0) wrong.push(`--roles knows ${roles.join(', ')} and all, not ${unknown.join(', ')}`);
  const stateFolder = environment['TAIZHANG_STATE'] ?? resolve(root, '.taizhang');
  const config: WorkerConfig = {
    roles: new Set(named.filter(isRole)),
    databaseUrl: text('DATABASE_URL'),
    keyring: keyringOptions(environment, stateFolder),
    temporal: { address: text('TEMPORAL_ADDRESS'), namespace: environment['TEMPORAL_NAMESPACE'] ?? 'default' },
    stateFolder,
    port: count('TAIZHANG_WORKER_PORT', environment['TAIZHANG_WORKER_PORT']),
    dayMs: count('--day', values.day ?? environment['TAIZHANG_DRILL_DAY_MS']) ?? 0,
    plansFolder: environment['TAIZHANG_PLANS'] ?? resolve(root, 'plans'),
    outside: {
      brokers: environment['KAFKA_BROKERS'] || undefined,
      missing: environment['TAIZHANG_KAFKA_MISSING'] === 'noJava' ? 'noJava' : 'noBroker',
      installation: environment['TAIZHANG_INSTALLATION'] ?? '',
      inboundLedger: environment['TAIZHANG_INBOUND_LEDGER'] ?? 'official',
    },
    notices: noticeConfig(environment, wrong),
    evidence: evidenceConfig(
      environment,
      stateFolder,
      count('TAIZHANG_CHECKPOINT_MINUTES', environment['TAIZHANG_CHECKPOINT_MINUTES']),
    ),
    archive: archiveConfig(
      environment,
      stateFolder,
      count('TAIZHANG_BACKUPS_KEYRING_DAYS', environment['TAIZHANG_BACKUPS_KEYRING_DAYS']),
      wrong,
    ),
    logLevel: environment['TAIZHANG_LOG_LEVEL'] ?? 'info',
  };
  if (wrong.length > 0) throw new RangeError(wrong.join('\n'));
  return config;
}

const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name);
