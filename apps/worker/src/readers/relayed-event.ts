import { cloudEventTypePrefix, type RelayedEvent } from '@taizhang/contracts/kafka';
import type { Stored } from '@taizhang/domain';
import { outgoingPayload } from './withhold';

/** Digits of `sequence`: enough for every position that a number can hold. */
const sequenceDigits = 16;

/** An event of the log as a CloudEvent. `installation` tells the ledgers of one house from those of another. */
export function relayedEvent(event: Stored, installation: string): RelayedEvent {
  const { ledger, stream, position, schema, version, occurredAt, recordedAt, actor } = event;
  const { actingFor, onBehalf, causation, correlation, basis } = event;
  return {
    specversion: '1.0',
    id: event.id,
    source: `${installation}/ledgers/${ledger}`,
    type: `${cloudEventTypePrefix}event.${event.type}`,
    subject: stream,
    partitionkey: stream,
    sequence: String(position).padStart(sequenceDigits, '0'),
    time: event.effectiveAt,
    datacontenttype: 'application/json',
    data: {
      ...{ schema, version, position, recordedAt, actor },
      ...(occurredAt !== undefined && { occurredAt }),
      ...(actingFor !== undefined && { actingFor }),
      ...(onBehalf !== undefined && { onBehalf }),
      ...(causation !== undefined && { causation }),
      ...(correlation !== undefined && { correlation }),
      ...(basis !== undefined && { basis: { ...basis } }),
      payload: outgoingPayload(event),
    },
  };
}
