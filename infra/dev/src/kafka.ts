import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { endWithProcess } from './end-with-process';
import { freePort } from './free-port';
import { findJava } from './java';
import { kafkaLogging, kafkaSettings, type KafkaPorts } from './kafka-settings';
import { obtainKafka } from './obtain-kafka';
import { identifyProcess } from './process-identity';
import { Refusal } from './refusal';
import { spawnLogged } from './spawn-logged';
import { stopProcess } from './stop-process';
import { untilListening } from './until-listening';

export interface StartKafkaOptions {
  /** Where the broker keeps its topics. An existing folder is continued. */
  readonly stateDir: string;
  readonly cacheDir: string;
  readonly logFile?: string;
  /** This one and no other; by default that of the last time or a free one, so that clients find the broker again. */
  readonly port?: number;
  /** Stops the broker (and deletes `stateDir`) when this process ends, however it ends; for specs only. */
  readonly diesWithProcess?: boolean;
  readonly report?: (message: string) => void;
  /** Called as soon as the process exists, before it answers: the moment from which it must be stopped. */
  readonly onSpawn?: (pid: number) => void;
  readonly env?: NodeJS.ProcessEnv;
}

export interface RunningKafka {
  readonly brokers: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the process ends, wanted or not. */
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

const run = promisify(execFile);
const startLimitMs = 90_000;
const small = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dfile.encoding=UTF-8'];

/** Apache Kafka, one KRaft node, on a folder of its own. Refuses, with the remedy, where there is no Java for it. */
export async function startKafka(options: StartKafkaOptions): Promise<RunningKafka> {
  const java = findJava(options.env);
  if (java === undefined) throw new Refusal('no Java 17 or later: install a JDK 17 with Maven, or set KAFKA_BROKERS');
  const classes = join(await obtainKafka(options), '*');
  const stateDir = resolve(options.stateDir);
  await mkdir(stateDir, { recursive: true });
  const ports = await freePorts(stateDir, options.port);
  const settingsFile = join(stateDir, 'server.properties');
  const loggingFile = join(stateDir, 'log4j2.yaml');
  await writeFile(settingsFile, kafkaSettings(stateDir, ports));
  await writeFile(loggingFile, kafkaLogging);
  const always = [...small, `-Dlog4j2.configurationFile=${loggingFile}`, '-cp', classes];
  if (!existsSync(join(stateDir, 'data', 'meta.properties'))) {
    const id = randomBytes(16).toString('base64url').replace(/^-/, '_');
    const format = ['kafka.tools.StorageTool', 'format', '--ignore-formatted', '-t', id, '-c', settingsFile];
    await run(java, ['-Xmx128m', ...always, ...format], { env: options.env ?? process.env });
  }
  return launch(options, java, ['-Xmx384m', ...always, 'kafka.Kafka', settingsFile], ports);
}

async function launch(
  options: StartKafkaOptions,
  java: string,
  args: readonly string[],
  { broker: port }: KafkaPorts,
): Promise<RunningKafka> {
  const { stateDir, logFile = join(stateDir, 'kafka.log') } = options;
  const child = spawnLogged({ command: java, args, logFile, ...(options.env !== undefined && { env: options.env }) });
  const exited = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${java} could not be started`);
  options.onSpawn?.(pid);
  const dies = options.diesWithProcess === true;
  const callOffGuard = dies ? endWithProcess({ pid, signal: 'TERM', folder: stateDir }) : undefined;
  const identity = identifyProcess(pid);
  const stop = async (): Promise<void> => {
    child.ref();
    if (identity !== undefined) await stopProcess(identity, { graceMs: 20_000 });
    await exited;
    callOffGuard?.();
  };
  try {
    await untilListening({ what: 'Kafka', child, port, logFile, limitMs: startLimitMs });
  } catch (error) {
    await stop();
    throw error;
  }
  child.unref();
  return { brokers: `127.0.0.1:${port}`, port, pid, exited, stop };
}

async function freePorts(stateDir: string, wished: number | undefined): Promise<KafkaPorts> {
  const portFile = join(stateDir, 'port');
  const last = await readFile(portFile, 'utf8').catch(() => undefined);
  // A killed broker's port stays taken for a moment.
  const broker = await freePort(wished ?? (last === undefined ? undefined : Number(last)), 2_000);
  if (wished !== undefined && broker !== wished) throw new Error(`port ${wished} is taken`);
  await writeFile(portFile, String(broker));
  for (;;) {
    const controller = await freePort();
    if (controller !== broker) return { broker, controller };
  }
}
