import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Kafka 4 runs on Java 17 and later. */
const oldestJava = 17;

/** Path of a Java that Kafka runs on: that of JAVA_HOME, else the one on the PATH. Undefined when there is none. */
export function findJava(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const home = env['JAVA_HOME'];
  const candidates = [...(home === undefined || home === '' ? [] : [join(home, 'bin', 'java')]), 'java'];
  return candidates.find((java) => (javaVersion(java, env) ?? 0) >= oldestJava);
}

function javaVersion(java: string, env: NodeJS.ProcessEnv): number | undefined {
  const { status, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8', env, timeout: 10_000 });
  const version = status === 0 ? /version "(\d+)/.exec(stderr)?.[1] : undefined;
  return version === undefined ? undefined : Number(version);
}
