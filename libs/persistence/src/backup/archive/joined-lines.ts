import type { Instant } from '@taizhang/domain';
import { canonicalJson } from '../../event-store/canonical-json';
import type { BatchLine } from '../../ledger-lines';
import { readLines } from '../line-files';
import type { ArchivedLedger, LedgerPart } from './read-archive';

/** Up to where a ledger is taken. */
export interface LedgerEnd {
  readonly position: number;
  readonly link: string;
}

/** Whole batches up to a position, or recorded up to an instant, by the ledger's own clock. */
export interface Cut {
  readonly upTo?: number;
  readonly knownOn?: Instant;
}

const isBatch = (line: string): boolean => line.startsWith('{"batch":');

/** The last batch within a cut, if there is one. */
export async function endWithin(
  { parts }: ArchivedLedger,
  { upTo = Number.MAX_SAFE_INTEGER, knownOn }: Cut,
): Promise<LedgerEnd | undefined> {
  let end: LedgerEnd | undefined;
  for (const { folder, file } of parts) {
    for await (const line of readLines(folder, file)) {
      if (!isBatch(line)) continue;
      const { first, count, recordedAt, link } = (JSON.parse(line) as BatchLine).batch;
      const position = first + count - 1;
      if (position > upTo || (knownOn !== undefined && recordedAt > knownOn)) return end;
      end = { position, link };
    }
  }
  return end;
}

/** One ledger out of its parts, as if it had been written at once; and where in them each of its lines lies. */
export class JoinedLines {
  /** First line of each part in the whole, and how many lines of the part itself come before that. */
  private readonly begun: { readonly part: LedgerPart; readonly line: number; readonly skipped: number }[] = [];

  constructor(
    private readonly parts: readonly LedgerPart[],
    private readonly last: number,
  ) {}

  async *lines(): AsyncGenerator<string> {
    let [line, batches, isDone] = [0, 0, false];
    for (const [index, part] of this.parts.entries()) {
      if (isDone) break;
      this.begun.push({ part, line: line + 1, skipped: index === 0 ? 0 : 1 });
      let isFirst = true;
      for await (const text of readLines(part.folder, part.file)) {
        const isOpening = isFirst;
        isFirst = false;
        if ((isOpening && index > 0) || text.startsWith('{"end":')) continue;
        if (isBatch(text)) {
          isDone = (JSON.parse(text) as BatchLine).batch.first > this.last;
          if (isDone) break;
          batches += 1;
        }
        line += 1;
        yield isOpening ? this.opening(text) : text;
      }
    }
    yield canonicalJson({ end: { events: this.last, batches } });
  }

  private opening(text: string): string {
    return canonicalJson({ ...(JSON.parse(text) as object), last: this.last });
  }

  /** A line of the whole, by its file. */
  placeOf(line: number): string {
    const at = this.begun.filter((each) => each.line <= line).at(-1);
    return at === undefined ? `line ${line}` : `${at.part.place} line ${line - at.line + 1 + at.skipped}`;
  }
}
