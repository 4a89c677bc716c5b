import { createHash } from 'node:crypto';
import type { BulletinState, LedgerId, StreamName } from '@taizhang/domain';

/** Everything that stands on the sheet, in one order. */
const contentOf = (
  ledger: LedgerId,
  stream: StreamName,
  { kind, title, text, point, figures }: BulletinState,
  documentNumber: string,
): string =>
  JSON.stringify([
    'taizhang/bulletin/1',
    ...[ledger, stream, kind, title, text, documentNumber],
    point && [point.asOf, point.knownOn, point.position],
    figures.map(({ key, label, value, of, unit }) => [key, label.zh, label.en, value ?? null, of ?? null, unit]),
  ]);

export const bulletinDigest = (...content: Parameters<typeof contentOf>): string =>
  `sha256:${createHash('sha256')
    .update(contentOf(...content), 'utf8')
    .digest('hex')}`;

/** A code as somebody types it: in any case, with or without the dashes, the misread letters taken for their digits. */
export const typedCode = (text: string): string =>
  (
    text
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1')
      .slice(0, 16)
      .match(/.{1,4}/g) ?? []
  ).join('-');
