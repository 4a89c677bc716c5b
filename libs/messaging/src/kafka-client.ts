import { Kafka, logLevel, type LogEntry } from 'kafkajs';

export interface KafkaOptions {
  /** `host:port`, several separated by commas. */
  readonly brokers: string;
  readonly clientId: string;
  /** Told what kafkajs would print. A broker that is away is said by whoever waits for it, not line by line. */
  readonly log?: (level: 'warn' | 'error', message: string) => void;
}

/** Contact with a broker that is away is given up after some seconds. */
const retry = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 };

export const kafkaClient = ({ brokers, clientId, log }: KafkaOptions): Kafka =>
  new Kafka({
    brokers: brokers.split(',').map((broker) => broker.trim()),
    clientId,
    retry,
    connectionTimeout: 3_000,
    requestTimeout: 20_000,
    logLevel: log === undefined ? logLevel.NOTHING : logLevel.WARN,
    logCreator: () => (entry: LogEntry) => log?.(entry.level === logLevel.WARN ? 'warn' : 'error', entry.log.message),
  });
