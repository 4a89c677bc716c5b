import { relayedEventSchema } from '@taizhang/contracts/kafka';
import { eventId, instant, ledgerId, personId, streamName, type Stored } from '@taizhang/domain';
import { relayedEvent } from './relayed-event';
import { SealedInTheClear } from './withhold';

const at = instant('2017-09-25T07:00:00.000Z');
const recordedAt = instant('2017-10-12T02:00:00.000Z');
const stored = (category: string, type: string, payload: object): Stored => ({
  ...{ type, schema: 1, payload, occurredAt: at, version: 2, position: 9, recordedAt, committedAt: recordedAt },
  ...{ ledger: ledgerId('official'), id: eventId('k#1'), stream: streamName(category, 'c'), effectiveAt: at },
  actor: { kind: 'person', personId: personId('p-1') },
});
const token = { $sealed: 'a.k.n.c' };

describe('an event that goes out', () => {
  it('is a CloudEvent of its ledger and stream, dated when it took effect', () => {
    const event = relayedEvent(stored('withdrawal', 'WithdrawalReported', { priceFen: 1 }), 'https://ledger.example');
    expect(relayedEventSchema.parse(event)).toEqual(event);
    expect(event).toMatchObject({
      id: 'k#1',
      source: 'https://ledger.example/ledgers/official',
      type: 'org.taizhang.event.WithdrawalReported',
      partitionkey: 'withdrawal/c',
      sequence: '0000000000000009',
      time: at,
      data: { version: 2, position: 9, occurredAt: at, recordedAt, payload: { priceFen: 1 } },
    });
  });

  it('carries ids of persons and nothing that describes them, however deep', () => {
    const who = { who: { kind: 'relative', name: '金丝雀', relation: 'spouse' }, personId: 'p-2' };
    const { payload } = relayedEvent(stored('declaration', 'DeclarationSubmitted', { items: [who] }), '').data;
    const gone = { $withheld: 'personal' };
    expect(payload).toEqual({ items: [{ who: { kind: 'relative', name: gone, relation: gone }, personId: 'p-2' }] });
  });

  it('keeps the names of units', () => {
    const { payload } = relayedEvent(stored('unit', 'UnitRegistered', { unitId: 'u-1', name: '监测站' }), '').data;
    expect(payload).toEqual({ unitId: 'u-1', name: '监测站' });
  });

  it('carries a sealed value as the token that it is in the log', () => {
    const registered = stored('clue', 'ClueRegistered', { reporter: token, content: token });
    expect(relayedEvent(registered, '').data.payload).toEqual({ reporter: token, content: token });
  });

  it('does not go out with a sealed value in the clear', () => {
    const open = { reporter: { kind: 'realName', name: '金丝雀', contact: '1' }, content: token };
    const relay = (): unknown => relayedEvent(stored('clue', 'ClueRegistered', open), '');
    expect(relay).toThrow(SealedInTheClear);
    expect(relay).not.toThrow('金丝雀');
  });
});
