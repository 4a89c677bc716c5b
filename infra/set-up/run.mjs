import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** Runs a command in the root and keeps quiet about it unless it fails: then all that it said is the message. */
export function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', (error) => reject(new Error(`${command} could not be started (${error.message})`)));
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${[command, ...args].join(' ')} failed (${signal ?? code})\n${said.trimEnd()}`));
    });
  });
}

/** No telemetry, no daemon, no news of updates from any tool that a step runs. */
function environment() {
  return { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NO_UPDATE_NOTIFIER: '1', CI: process.env.CI ?? '' };
}
