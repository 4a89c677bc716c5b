import { firstFoundDays } from '@taizhang/application';
import {
  localDateOf,
  zeroContradicted,
  zeroLedgerSigners,
  zeroLedgerStream,
  type Instant,
  type UnitId,
  type ZeroLedgerState,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { zeroLedgerSchema } from '@taizhang/contracts';
import type { CampaignReading } from '../../reading/campaign-reading';
import { readPeople, type People } from '../../reading/people';
import { subjectIdOf } from '../../wire/wire-ids';

type Zero = z.infer<typeof zeroLedgerSchema>;

interface Zeros {
  readonly zeros: Zero[];
  readonly maySignZero: { readonly unitId: UnitId; readonly name: string }[];
}

/** Units for which this reader signs: those that he heads himself, not the ones below them. */
const headed = ({ reader, units, campaign, point }: CampaignReading): readonly UnitId[] =>
  point.historical
    ? []
    : reader.grants
        .filter(({ role }) => zeroLedgerSigners.includes(role))
        .map(({ unitId }) => unitId)
        .filter((unitId) => unitId === campaign.unitId || units.includes(unitId));

function presentZero(
  { campaignId, unitFullName }: CampaignReading,
  state: ZeroLedgerState,
  { people, contradicted, own }: { readonly people: People; readonly contradicted: boolean; readonly own: boolean },
): Zero {
  const unitId = state.unitId as UnitId;
  const withdrawn = state.status === 'withdrawn';
  return {
    unit: { unitId, name: unitFullName(unitId) },
    upTo: state.upTo as string,
    signedOn: localDateOf(state.signedAt as Instant),
    by: state.signedBy ? people.ref(state.signedBy) : null,
    standing: withdrawn ? 'withdrawn' : contradicted ? 'contradicted' : 'stands',
    withdrawnFor: state.withdrawnFor ?? null,
    mayWithdraw: own && !withdrawn,
    history: `/analysis/history?subject=${subjectIdOf(zeroLedgerStream(campaignId, unitId))}`,
  };
}

/** Signed zeros that this reader sees, and the units whose zero he may sign up to today. */
export async function readZeros(reading: CampaignReading): Promise<Zeros> {
  const { app, ledger, at, campaignId, reader, now, unitFullName } = reading;
  const [rows, days] = await Promise.all([
    app.reads.zeroLedgers(ledger, { campaignId }, at),
    firstFoundDays(app, ledger, { campaignId }, at),
  ]);
  const seen = rows.filter(
    ({ state }) => state.unitId && (reader.covers(state.unitId) || reader.covers(state.unitId, 'partInspector')),
  );
  const people = await readPeople(reading, { personIds: seen.flatMap(({ state }) => state.signedBy ?? []) });
  const own = new Set(headed(reading));
  const today = localDateOf(now);
  const signed = new Map(rows.map(({ state }) => [state.unitId, state]));
  return {
    zeros: seen.map(({ state }) => {
      const unitId = state.unitId as UnitId;
      return presentZero(reading, state, {
        people,
        contradicted: zeroContradicted(state, days.get(unitId)),
        own: own.has(unitId),
      });
    }),
    maySignZero: [...own]
      .filter((unitId) => {
        const state = signed.get(unitId);
        return !days.has(unitId) && !(state?.status === 'signed' && state.upTo === today);
      })
      .map((unitId) => ({ unitId, name: unitFullName(unitId) })),
  };
}
