import {
  accountabilityStream,
  accountabilityTrackStream,
  trackDecider,
  writesOfTrack,
  type AccountabilityId,
  type CaseGateState,
  type Instant,
  type TrackCommand,
  type TrackContext,
  type TrackEvent,
  type TrackState,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { accountabilityOf, appointmentsAt, caseGateOf, type Versioned } from '../context/accountability-facts';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { caseMatter } from '../context/case-matter';
import { calendarInForce } from '../context/documents-in-force';
import { trackTerms } from '../context/track-terms';
import { unitTree } from '../context/unit-tree';
import { notFound } from '../context/unknown-subject';

export type OnTrack = { readonly accountabilityId: AccountabilityId; readonly track: string };
type Input<C> = Omit<C, 'type'> & OnTrack;
type Context = TrackContext & { readonly accountabilityVersion: number; readonly guard?: Versioned<CaseGateState> };

/**
 * A handler of one command on `accountabilityTrack/{accountabilityId}/{track}`. What settles or reopens it is written to
 * its accountability and to the gate of the case in the same append, on the versions that it was decided on.
 */
export const trackHandler =
  <C extends TrackCommand>(type: C['type']) =>
  async (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { ledger, input } = request;
    const { accountabilityId, track, ...rest } = input as OnTrack;
    const { state: known } = await accountabilityOf(app, ledger, accountabilityId);
    const terms = await trackTerms(app, ledger, known, track);
    if (terms === undefined) return notFound(track);
    const { plan, ...slice } = terms;
    const { source, handlingUnitId, actedAt } = known;
    return execute<TrackCommand, TrackEvent, TrackState, Context>(app, request, {
      decider: trackDecider,
      stream: accountabilityTrackStream(accountabilityId, track),
      command: { type, ...rest } as unknown as TrackCommand,
      context: async (_: TrackState, now: Instant): Promise<Context> => {
        const ofCase = source?.kind === 'case' ? source.caseId : undefined;
        const [acting, calendar, accountability, guard, matter, appointments, tree] = await Promise.all([
          actingOver(app, request, now, handlingUnitId),
          calendarInForce(app.store, ledger),
          accountabilityOf(app, ledger, accountabilityId),
          ofCase && caseGateOf(app, ledger, ofCase),
          ofCase && caseMatter(app, ledger, ofCase),
          appointmentsAt(app, ledger, actedAt as Instant),
          unitTree(app, ledger),
        ]);
        return {
          ...{ ...acting, ...slice, calendar, appointments, planId: plan.planId, version: plan.version },
          accountability: accountability.state,
          accountabilityVersion: accountability.version,
          handlingPath: handlingUnitId === undefined ? [] : tree.upwards(handlingUnitId),
          investigators: matter ? matter.investigators : [],
          ...(guard && { guard, gate: guard.state }),
        };
      },
      beside: ({ accountability, accountabilityVersion, guard, gate }, events, state) =>
        writesOfTrack(events, state, accountability, gate).map((write) => ({
          ...write,
          expectedVersion:
            write.stream === accountabilityStream(accountabilityId) ? accountabilityVersion : (guard?.version ?? 0),
        })),
      basis: ({ calendar }) => basisOf({ plan, calendar }),
    });
  };
