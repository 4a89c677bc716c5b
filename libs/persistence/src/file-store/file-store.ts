import type { FileId, Instant, LedgerId, Rejection } from '@taizhang/domain';

/** Whose key seals a file: that of the matter that it belongs to. When the key is destroyed, the file is gone with it. */
export interface FileOwner {
  readonly ledger: LedgerId;
  readonly subject: string;
}

export type Keeping =
  | { readonly status: 'kept'; readonly fileId: FileId; readonly bytes: number }
  | { readonly status: 'refused'; readonly rejection: Rejection };

export type OpenedFile =
  | {
      readonly status: 'open';
      readonly bytes: number;
      /** Throws where the stored bytes are not what they were; then nothing of it counts. */
      readonly content: AsyncIterable<Buffer>;
    }
  | { readonly status: 'destroyed'; readonly at: Instant }
  /** Not there, or its beginning is not what it was. */
  | { readonly status: 'missing' | 'damaged' };

export type FileCondition =
  { readonly status: 'whole'; readonly bytes: number } | { readonly status: 'missing' | 'damaged' | 'destroyed' };

/**
 * The port of the file store: content-addressed, encrypted. The same bytes of two matters lie there twice, each under its
 * own matter's key.
 */
export interface FileStore {
  readonly limitBytes: number;
  /** Takes a stream to its end, or nothing of it. `check` sees the first bytes before any more are read. */
  keep(
    owner: FileOwner,
    content: AsyncIterable<Uint8Array>,
    check: (head: Uint8Array) => Rejection | undefined,
  ): Promise<Keeping>;
  open(owner: FileOwner, fileId: FileId): Promise<OpenedFile>;
  /** Reads the whole file and holds it against its hash. */
  examine(owner: FileOwner, fileId: FileId): Promise<FileCondition>;
}
