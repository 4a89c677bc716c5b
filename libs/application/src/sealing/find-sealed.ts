import {
  isSealed,
  sealedMembersOf,
  type LedgerId,
  type SealedMember,
  type SealedToken,
  type StreamName,
} from '@taizhang/domain';
import type { Application } from '../application';
import { sealedReference } from './sealed-reference';

export type FoundSeal = SealedMember & { readonly token: SealedToken };

/** The envelope of a stream that a reference names: by its token, or by position and path (`17.reporter`). */
export async function findSealed(
  app: Application,
  ledger: LedgerId,
  stream: StreamName,
  reference: string,
): Promise<FoundSeal | undefined> {
  const { events } = await app.store.readStream(ledger, stream);
  for (const event of events) {
    for (const member of sealedMembersOf(stream, event, event.id)) {
      if (!isSealed(member.value)) continue;
      const names = [sealedReference(member.value), sealedPlaceReference(event.position, member.path)];
      if (names.includes(reference)) return { ...member, token: member.value };
    }
  }
  return undefined;
}

/** Names an envelope by the event that holds it, for states that keep no token. */
export const sealedPlaceReference = (position: number, path: readonly string[]): string =>
  [position, ...path].join('.');
