import { createHash } from 'node:crypto';

/** Crockford's base 32: no letter that a reader could take for a digit. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 4;
const inGroup = 4;

/**
 * What is typed in again from a printed checkpoint: `1234-K7QM-2P4X-9TRA-H3WZ`, the size and 80 bits of a hash over ledger,
 * size and root. Nobody finds another root for a code that somebody else holds on paper.
 */
export function paperCode({
  ledger,
  size,
  root,
}: {
  readonly ledger: string;
  readonly size: number;
  readonly root: Uint8Array;
}): string {
  const digest = createHash('sha256').update(`taizhang/paper/1\n${ledger}\n${size}\n`).update(root).digest();
  let bits = BigInt(`0x${digest.subarray(0, 10).toString('hex')}`);
  let text = '';
  for (let n = 0; n < groups * inGroup; n += 1) {
    text = (letters[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return [size, ...(text.match(/.{4}/gu) ?? [])].join('-');
}

export interface TypedCode {
  readonly size: number;
  readonly code: string;
}

/** As somebody types it: in small letters, with spaces, with O for 0 and I or L for 1. Undefined where it is no code. */
export function readPaperCode(typed: string): TypedCode | undefined {
  const plain = typed
    .trim()
    .toUpperCase()
    .replace(/[\s–—-]+/gu, '-');
  const [size = '', ...rest] = plain.split('-');
  const code = rest.join('').replaceAll('O', '0').replace(/[IL]/gu, '1');
  if (!/^[1-9]\d{0,14}$/u.test(size) || code.length !== groups * inGroup) return undefined;
  if ([...code].some((letter) => !letters.includes(letter))) return undefined;
  return { size: Number(size), code: [size, ...(code.match(/.{4}/gu) ?? [])].join('-') };
}
