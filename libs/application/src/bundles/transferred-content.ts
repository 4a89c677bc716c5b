import { isInstant, type Instant } from '@taizhang/domain';

/** What the receiver of a transferred clue is told, encrypted for him. Its form is that of docs/bundle-format.md. */
export interface TransferredContent {
  /** As the sender calls it. */
  readonly clueId: string;
  readonly documentNumber: string;
  readonly receivedAt: Instant;
  readonly summary: string;
  readonly accused: string;
}

const words = ['clueId', 'documentNumber', 'summary', 'accused'] as const;

/** Undefined: what was decrypted is none. */
export function readTransferredContent(text: string): TransferredContent | undefined {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof TransferredContent, unknown>>;
    const isOne = words.every((member) => typeof value[member] === 'string') && isInstant(value.receivedAt);
    return isOne ? (value as TransferredContent) : undefined;
  } catch {
    return undefined;
  }
}
