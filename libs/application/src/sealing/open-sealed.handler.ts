import {
  fold,
  msOf,
  sealedOpenMs,
  sealingDecider,
  sealingStream,
  type SealingEvent,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import { openValue, partsOfToken } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { notFound } from '../context/unknown-subject';
import { findSealed, type FoundSeal } from './find-sealed';
import { onSealing } from './sealing-command';

export interface OpenSealed {
  readonly stream: StreamName;
  readonly reference: string;
  readonly reason: string;
}

export type SealedOpening =
  | Extract<CommandOutcome, { readonly status: 'rejected' }>
  | {
      readonly status: 'opened';
      readonly position: number;
      readonly content: unknown;
      /** Whole seconds until it closes again. */
      readonly secondsLeft: number;
    };

/**
 * Opens one envelope. `SealedRead` is in the log before anything is decrypted: an opening that fails afterwards was still
 * an opening. The content goes to the caller and nowhere else.
 */
export async function openSealed(app: Application, request: CommandRequest<OpenSealed>): Promise<SealedOpening> {
  const { ledger, input } = request;
  const { stream, reference, reason } = input;
  const found = await findSealed(app, ledger, stream, reference);
  if (found === undefined) return notFound(stream) as Extract<CommandOutcome, { readonly status: 'rejected' }>;
  const { compartment } = found;
  const path = found.path.join('/');
  const event = found.eventId as Stored['id'];
  const outcome = await onSealing(app, request, { type: 'ReadSealed', compartment, stream, event, path, reason });
  if (outcome.status === 'rejected') return outcome;
  const content = await contentOf(app, found);
  if (content.status === 'destroyed') {
    return { status: 'rejected', code: 'SealedContentDestroyed', details: { at: content.at } };
  }
  const secondsLeft = await secondsLeftOf(app, request, found);
  return { status: 'opened', position: outcome.position, content: content.value, secondsLeft };
}

async function contentOf(
  app: Application,
  { token, eventId, path }: FoundSeal,
): Promise<
  { readonly status: 'held'; readonly value: unknown } | { readonly status: 'destroyed'; readonly at: string }
> {
  const key = await app.keyring.find(partsOfToken(token).keyId);
  if (key === undefined) throw new Error('the keyring does not know the key of this envelope: restore its backup');
  if (key.status === 'destroyed') return { status: 'destroyed', at: key.destroyedAt };
  return { status: 'held', value: openValue(key, { eventId, path }, token) };
}

async function secondsLeftOf(
  app: Application,
  { ledger, actor, input, wallNow }: CommandRequest<OpenSealed>,
  { compartment, eventId, path }: FoundSeal,
): Promise<number> {
  const { events } = await app.store.readStream(ledger, sealingStream({ compartment, stream: input.stream }));
  const { readings } = fold(sealingDecider, events as readonly Stored<SealingEvent>[]);
  const own = readings.findLast(
    (each) =>
      actor.kind === 'person' && each.by === actor.personId && each.event === eventId && each.path === path.join('/'),
  );
  const now = await app.store.now(ledger, wallNow);
  const passed = own === undefined ? 0 : msOf(now) - msOf(own.at);
  return Math.max(1, Math.ceil((sealedOpenMs - passed) / 1000));
}
