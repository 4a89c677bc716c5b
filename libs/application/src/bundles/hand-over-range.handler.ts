import { refuseBundle } from '@taizhang/domain';
import type { Partner } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';
import { executeOnBundle, rejectedBy, type Rejected } from './bundle-command';
import { bundleIdOf, checkpointOver, manifestFor, ownHouseOf, writeBundle, type Sink } from './make-bundle';

export interface HandOverRange {
  readonly to: Partner;
  readonly first: number;
  readonly last: number;
}

export type HandedOver =
  Rejected | { readonly status: 'handedOver'; readonly bundleId: string; readonly events: number };

/** A range of a ledger for another body: events as they lie in the log, and the proof that they do. */
export async function handOverRange(
  app: Application,
  request: CommandRequest<HandOverRange>,
  sink: Sink,
): Promise<HandedOver> {
  const { ledger, input } = request;
  const { to, first, last } = input;
  const { position } = await app.store.head(ledger);
  if (first < 1 || first > last || last > position) return rejectedBy(refuseBundle.rangeEmpty(first, last));
  const house = await ownHouseOf(app);
  const kept = await checkpointOver(app, ledger, last);
  const { before } = await app.evidence.around(ledger, first);
  const { size } = kept.checkpoint;
  const events = last - first + 1;
  const bundle = bundleIdOf(house, { kind: 'range', ledger, to: to.key.name, first, last, size });
  const since = before && { since: before.note };
  const positions = Array.from({ length: events }, (_, n) => first + n);
  const digest = await writeBundle(
    house,
    {
      manifest: manifestFor(house, to, kept, { bundle, kind: 'range', first, last, events, ...since }),
      events: app.evidence.events(ledger, first, last),
      proof: await app.evidence.proveTogether(ledger, positions, size),
      ...(before && { consistency: (await app.evidence.consistency(ledger, before.checkpoint.size, size)).path }),
    },
    sink,
  );
  const outcome = await executeOnBundle(app, request, bundle, undefined, {
    type: 'HandOverBundle',
    ...{ bundleId: bundle, kind: 'range', firstPosition: first, lastPosition: last, events, checkpointSize: size },
    ...{ to: { house: to.key.name, name: to.name }, digest },
  });
  return outcome.status === 'rejected' ? outcome : { status: 'handedOver', bundleId: bundle, events };
}
