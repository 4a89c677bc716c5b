import {
  isSealed,
  mayHoldSealed,
  sealedSubject,
  type LedgerId,
  type PersonId,
  type Rejection,
  type StreamName,
} from '@taizhang/domain';
import { openValue, partsOfToken, sealValue, type SealedPlace } from '@taizhang/persistence';
import type { Application } from '../application';

/** Whose draft it is, of which act of which matter. */
export interface DraftPlace {
  readonly ledger: LedgerId;
  readonly stream: StreamName;
  readonly act: string;
  readonly writer: PersonId;
}

export type SealedDraft =
  { readonly kind: 'kept'; readonly form: object } | { readonly kind: 'refused'; readonly rejection: Rejection };

/** A token opens for this writer and this act alone: one that was moved to another row is not whole. */
const placeOf = ({ stream, act, writer }: DraftPlace): SealedPlace => ({
  eventId: `draft/${stream}`,
  path: [act, writer],
});

/** What is typed before it is an event is kept as it will be kept: of a sealed matter under the matter's key. */
export async function sealDraft(app: Application, place: DraftPlace, form: object): Promise<SealedDraft> {
  if (!mayHoldSealed(place.stream)) return { kind: 'kept', form };
  const key = await app.keyring.keyFor(place.ledger, sealedSubject('matterContent', place.stream));
  if (key.status === 'destroyed')
    return { kind: 'refused', rejection: { code: 'SealedContentDestroyed', details: { at: key.destroyedAt } } };
  return { kind: 'kept', form: sealValue(key, placeOf(place), form) };
}

/** The draft as its writer typed it; undefined once the key of its matter is gone. */
export async function openDraft(app: Application, place: DraftPlace, kept: object): Promise<object | undefined> {
  if (!mayHoldSealed(place.stream)) return kept;
  if (!isSealed(kept)) return undefined;
  const key = await app.keyring.find(partsOfToken(kept).keyId);
  return key?.status === 'held' ? (openValue(key, placeOf(place), kept) as object) : undefined;
}
