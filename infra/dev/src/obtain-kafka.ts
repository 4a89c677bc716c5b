import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KAFKA } from './kafka-pin';
import type { ObtainOptions } from './obtain-binary';
import { Refusal } from './refusal';

/** Folder of the jars of Kafka: cache → Maven. What Maven brings is checked by its hash before it is used. */
export async function obtainKafka({ cacheDir, report, env = process.env }: ObtainOptions): Promise<string> {
  const folder = join(cacheDir, `kafka-${KAFKA.version}`);
  if (existsSync(folder)) return folder;
  report?.(`downloading Apache Kafka ${KAFKA.version} (43 MB)`);
  await mkdir(cacheDir, { recursive: true });
  const draft = await mkdtemp(`${folder}.draft-`);
  try {
    await writeFile(join(draft, 'pom.xml'), pom);
    const jars = join(draft, 'jars');
    await maven(['--file', join(draft, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`], env);
    await checkHash(jars);
    await rename(jars, folder).catch((error: unknown) => {
      // Somebody else has put the same jars there in the meantime.
      if (!existsSync(folder)) throw error;
    });
    return folder;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>taizhang</groupId>
  <artifactId>kafka-jars</artifactId>
  <version>1</version>
  <dependencies>${KAFKA.artifacts.map(dependency).join('')}</dependencies>
</project>
`;

function dependency(artifact: string): string {
  const [group, name, version] = artifact.split(':');
  return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
}

const remedy = 'install a JDK 17 with Maven, or set KAFKA_BROKERS';

function maven(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const quiet = ['--batch-mode', '--quiet', '-DincludeScope=runtime'];
    const child = spawn('mvn', [...quiet, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let complaint = '';
    for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (complaint += chunk));
    child.once('error', () => reject(new Refusal(`mvn is not installed: ${remedy}`)));
    child.once('close', (code) => {
      if (code === 0) return resolve();
      const first = complaint.split('\n').find((line) => line.includes('ERROR'));
      reject(new Refusal(`mvn brought no Kafka (${first?.trim() ?? `exit code ${code}`}): ${remedy}`));
    });
  });
}

async function checkHash(jars: string): Promise<void> {
  const whole = createHash('sha256');
  for (const name of (await readdir(jars)).sort()) {
    const hash = createHash('sha256').update(await readFile(join(jars, name)));
    whole.update(`${hash.digest('hex')}  ${name}\n`);
  }
  const found = whole.digest('hex');
  if (found === KAFKA.jarsSha256) return;
  throw new Refusal(`the jars of Kafka ${KAFKA.version} have the hash ${found}, not the pinned one: not installed`);
}
