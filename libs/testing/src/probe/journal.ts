import { closeSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AppendVerdict } from '@taizhang/persistence';

export interface JournalWrite {
  readonly stream: string;
  readonly expected: number;
  readonly count: number;
}

/** A call of the store, before it is made. A key that is sent twice is two calls. */
export interface BegunCall {
  readonly call: string;
  readonly key: string;
  readonly writes: readonly JournalWrite[];
  /** It will be rolled back by whoever made it, so nothing of it may ever be seen. */
  readonly isRolledBack?: true;
  readonly atUs: number;
}

/** What the caller was told; `unresolved` is no answer at all. */
export interface EndedCall {
  readonly call: string;
  readonly answer: AppendVerdict | { readonly kind: 'unresolved' | 'rolledBack' };
  readonly atUs: number;
}

/** One call from end to end; without `ended` its process was gone before it heard. */
export interface JournalCall extends BegunCall {
  readonly ended?: EndedCall;
}

/** One clock for all processes of a machine. */
const nowUs = (): number => Number(process.hrtime.bigint() / 1_000n);

/** What one process asked and was told, line by line. Written at once, so a kill loses nothing that has happened. */
export class Journal {
  private readonly file: number;
  private calls = 0;

  constructor(
    folder: string,
    private readonly name: string,
  ) {
    this.file = openSync(join(folder, `${name}.journal`), 'a');
  }

  begun(call: Pick<BegunCall, 'key' | 'writes' | 'isRolledBack'>): string {
    const name = `${this.name}/${(this.calls += 1)}`;
    this.write({ ...call, call: name, atUs: nowUs() } satisfies BegunCall);
    return name;
  }

  ended(call: string, answer: EndedCall['answer']): void {
    this.write({ call, answer, atUs: nowUs() } satisfies EndedCall);
  }

  close(): void {
    closeSync(this.file);
  }

  private write(line: BegunCall | EndedCall): void {
    writeSync(this.file, `${JSON.stringify(line)}\n`);
  }
}

/** All calls of all processes. The last line of a killed one may be torn: it had not happened yet. */
export function readJournals(folder: string): readonly JournalCall[] {
  const begun = new Map<string, BegunCall>();
  const ended = new Map<string, EndedCall>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.journal'))) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1);
    for (const line of lines) {
      const entry = JSON.parse(line) as BegunCall | EndedCall;
      if ('answer' in entry) ended.set(entry.call, entry);
      else begun.set(entry.call, entry);
    }
  }
  return [...begun.values()].map((call) => {
    const end = ended.get(call.call);
    return end === undefined ? call : { ...call, ended: end };
  });
}
