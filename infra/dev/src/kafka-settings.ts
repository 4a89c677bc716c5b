import { join } from 'node:path';

export interface KafkaPorts {
  readonly broker: number;
  readonly controller: number;
}

/** One node that is broker and controller (KRaft), for this machine alone. Written anew at each start: ports may change. */
export function kafkaSettings(stateDir: string, { broker, controller }: KafkaPorts): string {
  const settings: Readonly<Record<string, string | number | boolean>> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${broker},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${broker}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': join(stateDir, 'data'),
    // Topics are made by whoever knows how many partitions they need.
    'auto.create.topics.enable': false,
    'offsets.topic.num.partitions': 4,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    'num.network.threads': 2,
    'num.io.threads': 2,
    'log.cleaner.dedupe.buffer.size': 16_777_216,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** What the broker says goes to its standard error, so to the log of this run; its chatter is left out. */
export const kafkaLogging = `Configuration:
  Appenders:
    Console:
      name: console
      target: SYSTEM_ERR
      PatternLayout:
        pattern: '%d %p %m (%c{1})%n'
  Loggers:
    Root:
      level: WARN
      AppenderRef:
        ref: console
    Logger:
      name: kafka.server.KafkaRaftServer
      level: INFO
`;
