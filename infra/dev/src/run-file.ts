import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { ProcessIdentity } from './process-identity';

/** One process that a run started, so that whoever comes next can stop it after a crash. */
export interface ChildRecord {
  readonly name: string;
  readonly process: ProcessIdentity;
  readonly signal: NodeJS.Signals;
  readonly port?: number;
}

/** Of the embedded message broker. */
export type BrokerState =
  | { readonly kind: 'noJava' }
  | { readonly kind: 'answers'; readonly brokers: string }
  /** It is started again. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'failed'; readonly what: string };

/** What a run wrote down about itself: who owns it, where it answers, what it started (in the order of starting). */
export interface RunRecord {
  readonly owner: ProcessIdentity;
  readonly startedAt: string;
  readonly address?: string;
  readonly databaseUrl?: string;
  readonly migrationDatabaseUrl?: string;
  readonly keyringDatabaseUrl?: string;
  readonly temporalAddress?: string;
  /** How the message broker stands. */
  readonly kafka?: BrokerState;
  readonly children: readonly ChildRecord[];
}

export function readRunFile(runFile: string): RunRecord | undefined {
  try {
    return JSON.parse(readFileSync(runFile, 'utf8')) as RunRecord;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: a reader after a power cut sees the old record or the new one. */
export function writeRunFile(runFile: string, record: RunRecord): void {
  const draft = `${runFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(record, null, 2), { mode: 0o600 });
  renameSync(draft, runFile);
}

export function removeRunFile(runFile: string): void {
  rmSync(runFile, { force: true });
}
