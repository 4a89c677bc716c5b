import { setTimeout as pause } from 'node:timers/promises';
import type { Application } from '@taizhang/application';
import { kafkaMessaging, type Messaging } from '@taizhang/messaging';
import type { Persistence } from '@taizhang/persistence';
import type { Role } from '../config';
import { receiveClues } from '../readers/inbound-clues';
import { relayToKafka } from '../readers/kafka-relay';
import type { ReaderTroubles } from '../readers/projections';
import { tellOutside } from './tell-outside';

export interface OutsideConfig {
  /** `host:port`, several separated by commas. Undefined: there is no Kafka. */
  readonly brokers: string | undefined;
  /** Why there is none. */
  readonly missing: 'noBroker' | 'noJava';
  /** URI of this house, in front of the names of its ledgers. */
  readonly installation: string;
  /** The official ledger into which clues of others are registered. */
  readonly inboundLedger: string;
}

export interface OutsideOptions {
  readonly app: Application;
  readonly persistence: Persistence;
  readonly outside: OutsideConfig;
  readonly troubles: ReaderTroubles;
  readonly signal: AbortSignal;
}

const reportMs = 2_000;

/** The roles that face Kafka. Without a broker they wait and say so; nothing else of the worker waits for them. */
export function runOutside(role: Extract<Role, 'relay' | 'inbound'>, options: OutsideOptions): Promise<void> {
  const { app, persistence, outside, troubles, signal } = options;
  const tell = tellOutside(persistence.pool, role);
  if (outside.brokers === undefined)
    return waitWithout(() => tell({ state: 'waiting', reason: outside.missing }), signal);
  const messaging = kafkaMessaging({ brokers: outside.brokers, clientId: `taizhang-${role}` });
  const { installation, inboundLedger } = outside;
  const shared = { messaging, troubles, tell, signal };
  const running =
    role === 'relay'
      ? relayToKafka({ ...shared, persistence, installation })
      : receiveClues({ ...shared, app, inboundLedger });
  return running.finally(() => closed(messaging));
}

const closed = (messaging: Messaging): Promise<void> => messaging.close();

async function waitWithout(report: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await report();
    await pause(reportMs, undefined, { signal }).catch(() => undefined);
  }
}
