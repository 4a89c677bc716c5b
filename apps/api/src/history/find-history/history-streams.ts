import {
  accountabilityId,
  declarationStream,
  personId as asPersonId,
  withdrawalStream,
  categoryOf,
  campaignId as asCampaignId,
  type StreamName,
} from '@taizhang/domain';
import type { Reading } from '../../reading/campaign-reading';

/** The streams that tell a subject's life: its own, and those that follow from it. */
export async function streamsOf({ app, ledger }: Reading, stream: StreamName): Promise<readonly StreamName[]> {
  const [, campaign = '', second = '', third = ''] = stream.split('/');
  const campaignId = asCampaignId(campaign);
  const person = asPersonId(second);
  const category = categoryOf(stream);
  if (category === 'accountability') {
    const tracks = await app.reads.accountabilityTracks(ledger, { accountabilityId: accountabilityId(campaign) });
    return [stream, ...tracks.map((row) => row.stream)];
  }
  if (category !== 'withdrawal' && category !== 'declaration' && category !== 'participation') return [stream];
  const escalations = await app.reads.escalations(ledger, { campaignId });
  const ofWithdrawal = (item: string | undefined): readonly StreamName[] =>
    escalations
      .filter(({ state: { subject } }) => {
        if (subject?.kind !== 'withdrawal' || subject.personId !== person) return false;
        return item === undefined || subject.item === item;
      })
      .map((row) => row.stream);
  switch (category) {
    case 'withdrawal':
      return [
        declarationStream(campaignId, person),
        withdrawalStream(campaignId, person, third),
        ...ofWithdrawal(third),
      ];
    case 'declaration': {
      const withdrawals = await app.reads.withdrawals(ledger, { campaignId, personIds: [person] });
      return [stream, ...withdrawals.map((row) => row.stream), ...ofWithdrawal(undefined)];
    }
    case 'participation':
      return [
        stream,
        ...escalations
          .filter(({ state: { subject } }) => subject?.kind === 'unitDuty' && subject.unitId === second)
          .map((row) => row.stream),
      ];
  }
}
