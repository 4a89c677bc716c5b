import { returnStream } from '../return/return.stream';
import type { ReturnDue } from '../return/return.events';
import type { StreamName } from '../kernel';
import type { PeriodicObligation } from '../plan/returns.types';
import type { ReportingCycleEvent } from './reporting-cycle.events';
import type { ReportingCycleState } from './reporting-cycle.state.types';

/** What is stored on the units' own streams together with a ReturnsAsked: each was empty until now. */
export function returnsDue(
  events: readonly ReportingCycleEvent[],
  { campaignId, periods }: ReportingCycleState,
  { key: obligation, table }: PeriodicObligation,
): readonly { readonly stream: StreamName; readonly expectedVersion: 0; readonly events: readonly [ReturnDue] }[] {
  return events.flatMap((event) => {
    const period = event.type === 'ReturnsAsked' ? periods[event.payload.period] : undefined;
    if (event.type !== 'ReturnsAsked' || period === undefined || campaignId === undefined) return [];
    const { from, to, deadline } = period;
    return event.payload.units.map((unitId) => {
      const key = { campaignId, unitId, obligation, period: event.payload.period };
      const due: ReturnDue = {
        type: 'ReturnDue',
        schema: 1,
        payload: { ...key, table, from, to, dueAt: deadline.dueAt },
      };
      return { stream: returnStream(key), expectedVersion: 0, events: [due] } as const;
    });
  });
}
