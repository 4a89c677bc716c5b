import { storedEvent } from '@taizhang/testing/given-when-then';
import { caseId, personId, unitId } from '../kernel';
import { caseAccountabilityId } from './accountability.stream';
import type { CaseGateEvent } from './case-gate.events';
import { evolveCaseGate, openCaseGate } from './case-gate.state';
import { closingBlockers, type GateTrack } from './closing-gate';

const matter = caseId('k-1');
const id = caseAccountabilityId(matter);
const held: CaseGateEvent = { type: 'GateHeld', schema: 1, payload: { accountabilityId: id } };
const released: CaseGateEvent = { type: 'GateReleased', schema: 1, payload: { accountabilityId: id } };
const passed: CaseGateEvent = { type: 'GatePassed', schema: 1, payload: {} };
const gateOf = (...events: readonly CaseGateEvent[]) =>
  events.map((event, index) => storedEvent(event, index)).reduce(evolveCaseGate, openCaseGate);

const head: GateTrack = {
  accountabilityId: id,
  track: 'partyHead',
  subject: { kind: 'person', personId: personId('p-he'), unitId: unitId('u-1') },
  status: 'open',
};
const facts = { caseId: matter, gate: openCaseGate, tracks: [], owed: [] };

describe('the gate before closing [R-071]', () => {
  it('is open where no rule covers the case', () => {
    expect(closingBlockers(facts)).toEqual([]);
  });

  it('names each track that is owed and was never opened', () => {
    expect(closingBlockers({ ...facts, owed: ['party', 'partyHead'] })).toEqual([
      { accountabilityId: id, track: 'party', status: 'notOpened' },
      { accountabilityId: id, track: 'partyHead', status: 'notOpened' },
    ]);
  });

  it('names the open tracks with whom they are about, and none that is concluded or waived', () => {
    const tracks: readonly GateTrack[] = [
      head,
      { ...head, track: 'party', status: 'concluded' },
      { ...head, track: 'disciplineHead', status: 'waived' },
    ];
    expect(closingBlockers({ ...facts, gate: gateOf(held), tracks, owed: ['party', 'partyHead'] })).toEqual([head]);
  });

  it('is open once every track is concluded or waived, and held again when one is reopened', () => {
    const tracks: readonly GateTrack[] = [{ ...head, status: 'waived' }];
    const gate = gateOf(held, released);
    expect(gate).toEqual({ heldBy: [], opened: [id], passed: false });
    expect(closingBlockers({ ...facts, gate, tracks, owed: ['partyHead'] })).toEqual([]);
    expect(gateOf(held, released, held).heldBy).toEqual([id]);
    expect(closingBlockers({ ...facts, gate: gateOf(held, released, held), tracks: [head] })).toEqual([head]);
  });

  it('remembers that the case has passed it', () => {
    expect(gateOf(held, released, passed)).toEqual({ heldBy: [], opened: [id], passed: true });
  });
});
