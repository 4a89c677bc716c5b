import { streamName, type AccountabilityId, type CaseId, type StreamName } from '../kernel';
import { caseAccountabilityId } from './accountability.stream';
import type { CaseGateState } from './case-gate.state';
import type { TrackSubject } from './track-subject';

/**
 * The gate before closing a case (结案归档): every configured track is opened, and concluded or waived. Decision, service
 * and execution never wait for it.
 *
 * Contract, so that opening an accountability and closing its case never pass each other:
 * 1. The guard is the stream `caseGate/{caseId}` (`caseGateStream`, folded by `evolveCaseGate` from `openCaseGate`).
 * 2. `GateHeld` is written in the append that opens the accountability or reopens a track; `GateReleased` in the append
 *    that concludes or waives the last open track. Both expect the version of the guard that they were decided on.
 * 3. Whoever closes a case reads the guard first, then the tracks; asks `closingBlockers`, and refuses while one is left.
 * 4. His append writes `GatePassed` to the guard too, expecting the version that he read. An accountability that was
 *    opened meanwhile makes a conflict, and the closing is decided again.
 * 5. A passed guard refuses the opening of an accountability. A track reopened after closing no longer holds anything.
 */
export const caseGateStream = (caseId: CaseId): StreamName => streamName('caseGate', caseId);

/** What still keeps a case from being closed. */
export interface ClosingBlocker {
  readonly accountabilityId: AccountabilityId;
  readonly track: string;
  /** Absent while nobody is named yet. */
  readonly subject?: TrackSubject;
  readonly status: 'notOpened' | 'open';
}

/** A track as the gate sees it. */
export interface GateTrack {
  readonly accountabilityId: AccountabilityId;
  readonly track: string;
  readonly subject?: TrackSubject;
  readonly status: 'none' | 'open' | 'concluded' | 'waived';
}

export interface ClosingFacts {
  readonly caseId: CaseId;
  readonly gate: CaseGateState;
  /** The tracks of every accountability in `gate.opened`, from their streams. */
  readonly tracks: readonly GateTrack[];
  /** Keys of the tracks that the plan's rule owes this case; empty where no rule covers it. */
  readonly owed: readonly string[];
}

/** Empty when the gate is open. What the rule owes and nobody has opened blocks as much as an open track. */
export function closingBlockers({ caseId, gate, tracks, owed }: ClosingFacts): readonly ClosingBlocker[] {
  const accountabilityId = caseAccountabilityId(caseId);
  const missing = gate.opened.includes(accountabilityId) ? [] : owed;
  return [
    ...missing.map((track): ClosingBlocker => ({ accountabilityId, track, status: 'notOpened' })),
    ...tracks
      .filter(({ status }) => status === 'open')
      .map(({ status: _, ...track }): ClosingBlocker => ({ ...track, status: 'open' })),
  ];
}
