import type { ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { logTail } from './spawn-logged';

export interface Listening {
  /** Named in the failure. */
  readonly what: string;
  readonly child: ChildProcess;
  readonly port: number;
  readonly logFile: string;
  readonly limitMs: number;
}

/** Waits until a started process takes connections; rejects with the end of its log when it ends or takes too long. */
export async function untilListening({ what, child, port, logFile, limitMs }: Listening): Promise<void> {
  for (const end = performance.now() + limitMs; performance.now() < end; await wait(50)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await answers(port)) return;
  }
  throw new Error(`${what} did not start; the end of its log:\n${logTail(logFile)}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
