import { categoryOf, isInstant, ledgerId, msOf, type LedgerId } from '@taizhang/domain';
import { canonicalJson } from '../event-store/canonical-json';
import { eventHashOf, genesisOf, leafOf, linkOf, type HashAlgorithm } from '../event-store/hashes';
import type { BatchRow, ProvenRow } from '../event-store/log-source';
import type { Envelope } from '../event-store/envelope';
import type { Worded } from '../evidence/stand-words';
import { LedgerImportFault } from './ledger-lines.errors';
import { lineFaults } from './line-faults';
import {
  ledgerFormat,
  type BatchLine,
  type EndLine,
  type EventLine,
  type KeyLine,
  type RequestedKey,
} from './ledger-lines';

/** A batch that was read whole: every leaf computed from its bytes, the link from the leaves and the one before. */
export interface ReadBatch {
  readonly batch: BatchRow;
  readonly appends: readonly RequestedKey[];
  readonly events: readonly (ProvenRow & { readonly envelope: Envelope })[];
}

export interface LedgerReading {
  readonly ledger: LedgerId;
  readonly hash: HashAlgorithm;
  readonly batches: AsyncIterable<ReadBatch>;
}

type Fields = Readonly<Record<string, unknown>>;

const bytes = (text: unknown): Buffer => Buffer.from(String(text), 'hex');
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/** Lines with their numbers. */
class Lines {
  number = 0;
  constructor(private readonly lines: AsyncIterator<string>) {}

  fault(words: Worded): LedgerImportFault {
    return new LedgerImportFault(this.number, words);
  }

  async next(): Promise<Fields | undefined> {
    const { done, value } = await this.lines.next();
    this.number += 1;
    if (done === true) return undefined;
    try {
      const parsed: unknown = JSON.parse(value);
      if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Fields;
    } catch {
      // Told below.
    }
    throw this.fault(lineFaults.noJson);
  }
}

/** Reads an exported ledger and believes nothing of it. What is wrong is thrown as a LedgerImportFault with its line. */
export async function readLedgerLines(lines: AsyncIterable<string>): Promise<LedgerReading> {
  const from = new Lines(lines[Symbol.asyncIterator]());
  const opening = (await from.next()) ?? {};
  const { format, ledger, hash, first, last } = opening;
  if (format !== ledgerFormat) throw from.fault(lineFaults.otherFormat(ledgerFormat));
  if (hash !== 'sha256' && hash !== 'sm3') throw from.fault(lineFaults.unknownHash);
  if (first !== 1 || !isCount(last)) throw from.fault(lineFaults.notFromFirst);
  const id = ledgerId(String(ledger));
  return { ledger: id, hash, batches: new Reading(from, id, hash, last).batches() };
}

class Reading {
  private link: Uint8Array;
  private due = 1;
  private count = 0;

  constructor(
    private readonly lines: Lines,
    ledger: LedgerId,
    private readonly hash: HashAlgorithm,
    private readonly last: number,
  ) {
    this.link = genesisOf(hash, ledger);
  }

  async *batches(): AsyncGenerator<ReadBatch> {
    while (this.due <= this.last) {
      this.count += 1;
      yield await this.batch();
    }
    const { end } = ((await this.lines.next()) ?? {}) as Partial<EndLine>;
    if (end?.events !== this.last || end.batches !== this.count) throw this.lines.fault(lineFaults.otherEnd);
    if ((await this.lines.next()) !== undefined) throw this.lines.fault(lineFaults.behindEnd);
  }

  private async batch(): Promise<ReadBatch> {
    const { batch: said } = ((await this.lines.next()) ?? {}) as Partial<BatchLine>;
    if (said === undefined) throw this.lines.fault(lineFaults.batchDue(this.due));
    if (said.first !== this.due || !isCount(said.count)) throw this.lines.fault(lineFaults.batchNotNext);
    if (said.first + said.count - 1 > this.last) throw this.lines.fault(lineFaults.part);
    const at = this.lines.number;
    const batch: BatchRow = {
      ...{ firstPosition: said.first, count: said.count, link: bytes(said.link) },
      ...{ recordedAtMs: this.ms(said.recordedAt), committedAtMs: this.ms(said.committedAt) },
    };
    const appends: RequestedKey[] = [];
    const events: ReadBatch['events'][number][] = [];
    while (events.length < batch.count) {
      const value = await this.lines.next();
      if (value === undefined) throw this.lines.fault(lineFaults.endsEarly);
      if ('append' in value) appends.push(this.append(value as unknown as KeyLine));
      else events.push(this.event(value as unknown as EventLine, batch));
    }
    const link = linkOf(
      this.hash,
      this.link,
      batch.firstPosition,
      events.map(({ leaf }) => leaf),
    );
    if (Buffer.compare(link, batch.link) !== 0)
      throw new LedgerImportFault(at, lineFaults.linkDiffers(batch.firstPosition, this.due - 1));
    this.link = link;
    return { batch, appends, events };
  }

  private append({ append: { key, first, count, requestHash } }: KeyLine): RequestedKey {
    if (typeof key !== 'string' || typeof requestHash !== 'string' || !isCount(count))
      throw this.lines.fault(lineFaults.appendUntold);
    if (first !== this.due) throw this.lines.fault(lineFaults.appendElsewhere);
    return { key, firstPosition: first, count, requestHash };
  }

  private event(
    { position, recordedAt, committedAt, leaf, event }: EventLine,
    batch: BatchRow,
  ): ReadBatch['events'][number] {
    if (position !== this.due) throw this.lines.fault(lineFaults.eventDue(this.due));
    const envelope = event as Envelope;
    const { stream, version, type, causation } = envelope ?? {};
    if (typeof stream !== 'string' || typeof type !== 'string' || !isCount(version))
      throw this.lines.fault(lineFaults.noEvent(position));
    const [recordedAtMs, committedAtMs] = [this.ms(recordedAt), this.ms(committedAt)];
    if (recordedAtMs !== batch.recordedAtMs || committedAtMs !== batch.committedAtMs)
      throw this.lines.fault(lineFaults.otherTimes(position));
    const canonical = this.canonical(event, position);
    const eventHash = eventHashOf(this.hash, canonical);
    const computed = leafOf(this.hash, { position, recordedAtMs, committedAtMs, eventHash });
    if (computed.toString('hex') !== leaf) throw this.lines.fault(lineFaults.changed(position));
    this.due += 1;
    return {
      ...{ position, stream, version, type, category: categoryOf(stream), recordedAtMs, committedAtMs },
      ...{ canonical, eventHash, leaf: computed, envelope, ...(causation !== undefined && { causation }) },
    };
  }

  private canonical(event: unknown, position: number): string {
    try {
      return canonicalJson(event);
    } catch {
      throw this.lines.fault(lineFaults.impossible(position));
    }
  }

  private ms(text: unknown): number {
    if (typeof text === 'string' && isInstant(text)) return msOf(text);
    throw this.lines.fault(lineFaults.noTime);
  }
}
