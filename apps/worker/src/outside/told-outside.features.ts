import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

/** A whole worker process that says everything it can say, and what it said. Needs the built package. */
export class TalkativeWorker {
  readonly lines: string[] = [];
  private child: ChildProcess | undefined;

  constructor(private readonly env: Readonly<Record<string, string>>) {}

  start(): void {
    const entry = join(__dirname, '../../dist/main.js');
    const env = { ...process.env, TAIZHANG_LOG_LEVEL: 'trace', ...this.env };
    this.child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (piece: Buffer) => this.lines.push(piece.toString()));
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
}

/** One run as the workflow server stores it, nothing decoded: what the listing says of it, and its history. */
export interface StoredRun {
  readonly workflowId: string;
  readonly bytes: Buffer;
  /** How each payload is stored. */
  readonly encodings: readonly string[];
}

export async function storedRuns(address: string): Promise<readonly StoredRun[]> {
  const connection = await Connection.connect({ address });
  try {
    const { workflowService } = connection;
    const { executions } = await workflowService.listWorkflowExecutions({ namespace: 'default', pageSize: 1_000 });
    const runs: StoredRun[] = [];
    for (const info of executions) {
      const execution = info.execution ?? {};
      const { history } = await workflowService.getWorkflowExecutionHistory({ namespace: 'default', execution });
      const listed = temporal.api.workflow.v1.WorkflowExecutionInfo.encode(info).finish();
      const told = temporal.api.history.v1.History.encode(history ?? {}).finish();
      const encodings = encodingsIn(history?.toJSON());
      runs.push({ workflowId: execution.workflowId ?? '', bytes: Buffer.concat([listed, told]), encodings });
    }
    return runs;
  } finally {
    await connection.close();
  }
}

/** Which trace a call is part of goes along in clear; it is two numbers, and anything else is told as what it is. */
const tracerData = '_tracer-data';
const isTraceParent = (data: string): boolean =>
  /^\{"traceparent":"00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"\}$/.test(Buffer.from(data, 'base64').toString());

/** The `encoding` of every payload below, as protobuf's JSON writes it: base64. */
function encodingsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(encodingsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === tracerData && isTraceParent((each as { readonly data: string }).data)) return [];
    return key === 'encoding' && typeof each === 'string'
      ? [Buffer.from(each, 'base64').toString()]
      : encodingsIn(each);
  });
}
