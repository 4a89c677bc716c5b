import {
  clueDecider,
  clueStream,
  fold,
  refuseBundle,
  type ClueContent,
  type ClueEvent,
  type ClueId,
  type ClueState,
  type Stored,
} from '@taizhang/domain';
import { canonicalJson, sealContent, type Partner, type ProvenEvent } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';
import { notFound } from '../context/unknown-subject';
import { sealedPlaceReference } from '../sealing/find-sealed';
import { openSealed } from '../sealing/open-sealed.handler';
import { executeOnBundle, rejectedBy, type Rejected } from './bundle-command';
import type { HandedOver } from './hand-over-range.handler';
import { bundleIdOf, checkpointOver, manifestFor, ownHouseOf, writeBundle, type Sink } from './make-bundle';
import type { TransferredContent } from './transferred-content';

export interface HandOverClue {
  readonly clueId: ClueId;
  readonly to: Partner;
}

/**
 * A transferred clue for the body that takes it over: its registration and its transfer as they lie in the log, and what it is
 * about for the receiver's key alone. That it was opened for this stands in the log first. Who reported stays here.
 */
export async function handOverClue(
  app: Application,
  request: CommandRequest<HandOverClue>,
  sink: Sink,
): Promise<HandedOver> {
  const { ledger, input } = request;
  const { clueId, to } = input;
  const found = await transferOf(app, request);
  if ('status' in found) return found;
  const { state, registered, transferred, content } = found;
  const [first, last] = [registered.position, transferred.position];
  const house = await ownHouseOf(app);
  const kept = await checkpointOver(app, ledger, last);
  const { size } = kept.checkpoint;
  const document = transferred.payload.documentNumber;
  const sealed = canonicalJson(content);
  const bundle = bundleIdOf(house, { kind: 'transfer', ledger, clueId, to: to.key.name, first, last, sealed });
  const digest = await writeBundle(
    house,
    {
      manifest: manifestFor(house, to, kept, { bundle, kind: 'transfer', first, last, events: 2, document }),
      events: [await only(app, request, first), await only(app, request, last)],
      proof: await app.evidence.proveTogether(ledger, [first, last], size),
      content: sealContent(sealed, { bundleId: bundle, receiver: to.openingKey, secret: house.bundleSecret }),
    },
    sink,
  );
  const outcome = await executeOnBundle(app, request, bundle, state.unitId, {
    type: 'HandOverBundle',
    ...{ bundleId: bundle, kind: 'transfer', firstPosition: first, lastPosition: last, events: 2 },
    ...{ checkpointSize: size, to: { house: to.key.name, name: to.name }, digest, clueId, documentNumber: document },
  });
  return outcome.status === 'rejected' ? outcome : { status: 'handedOver', bundleId: bundle, events: 2 };
}

interface Transfer {
  readonly state: ClueState;
  readonly registered: Stored<Extract<ClueEvent, { readonly type: 'ClueRegistered' }>>;
  readonly transferred: Stored<Extract<ClueEvent, { readonly type: 'ClueTransferred' }>>;
  readonly content: TransferredContent;
}

async function transferOf(app: Application, request: CommandRequest<HandOverClue>): Promise<Transfer | Rejected> {
  const { ledger, input } = request;
  const stream = clueStream(input.clueId);
  const events = (await app.store.readStream(ledger, stream)).events as readonly Stored<ClueEvent>[];
  const registered = events.find((event) => event.type === 'ClueRegistered');
  if (registered?.type !== 'ClueRegistered') return notFound(stream) as Rejected;
  const transferred = events.findLast((event) => event.type === 'ClueTransferred');
  const reason = transferred?.type === 'ClueTransferred' ? `移送函 ${transferred.payload.documentNumber}` : '移送';
  // First, so that a stranger learns nothing of what became of it.
  const opened = await openSealed(app, {
    ...request,
    key: `${request.key}/open`,
    input: { stream, reference: sealedPlaceReference(registered.position, ['content']), reason },
  });
  if (opened.status === 'rejected') return opened;
  if (transferred?.type !== 'ClueTransferred') return rejectedBy(refuseBundle.clueNotTransferred());
  const { summary, accused } = opened.content as ClueContent;
  const { documentNumber } = transferred.payload;
  const content = { clueId: input.clueId, documentNumber, receivedAt: registered.effectiveAt, summary, accused };
  return { state: fold(clueDecider, events), registered, transferred, content };
}

async function only(
  { evidence }: Application,
  { ledger }: CommandRequest<unknown>,
  position: number,
): Promise<ProvenEvent> {
  for await (const event of evidence.events(ledger, position, position)) return event;
  throw new Error(`the log holds no event ${position} any more`);
}
