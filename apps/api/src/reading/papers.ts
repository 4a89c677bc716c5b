import { inForce } from '@taizhang/application';
import {
  holdersOver,
  localDateOf,
  nextSigner,
  startOfDay,
  type Appointed,
  type DeclarationState,
  type EscalationState,
  type PersonId,
  type RungState,
  type SignerCandidate,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { CampaignReading } from './campaign-reading';

/** Finds the next eligible signer of any paper of a campaign, from one read of the appointments. */
export interface Signers {
  next(state: DeclarationState): SignerCandidate | undefined;
}

export async function readSigners({ app, ledger, at, tree }: CampaignReading): Promise<Signers> {
  const appointed: readonly Appointed[] = inForce(await app.reads.appointments(ledger, {}, at));
  return {
    next: ({ unitId, signers, personId, recused }) => {
      if (unitId === undefined) return undefined;
      return nextSigner(signers, holdersOver(appointed, tree.upwards(unitId), signers), personId, recused);
    },
  };
}

export interface Draft {
  readonly row: ReadRow<EscalationState>;
  readonly rung: RungState;
}

/** Papers of a person's signing desk. */
export interface Papers {
  readonly waiting: readonly ReadRow<DeclarationState>[];
  /** His own paper, which goes to the next eligible signer. */
  readonly own: readonly ReadRow<DeclarationState>[];
  readonly signedToday: readonly ReadRow<DeclarationState>[];
  readonly drafts: readonly Draft[];
}

export async function papersOf(reading: CampaignReading, personId: PersonId): Promise<Papers> {
  const { app, ledger, at, campaignId, now, reader } = reading;
  const [declarations, escalations, signers] = await Promise.all([
    app.reads.declarations(ledger, { campaignId, statuses: ['submitted', 'signed', 'dispatched', 'retained'] }, at),
    app.reads.escalations(ledger, { campaignId, statuses: ['open'] }, at),
    readSigners(reading),
  ]);
  const since = startOfDay(localDateOf(now));
  const submitted = declarations.filter(({ state }) => state.status === 'submitted');
  const mayDecide = ({ row, rung }: Draft): boolean => {
    const { subject } = row.state;
    return rung.approver !== undefined && subject !== undefined && reader.covers(subject.unitId, rung.approver);
  };
  return {
    waiting: submitted.filter(({ state }) => signers.next(state)?.personId === personId),
    own: submitted.filter(({ state }) => state.personId === personId),
    signedToday: declarations.filter(
      ({ state }) => state.signedBy === personId && state.signedAt !== undefined && state.signedAt >= since,
    ),
    drafts: escalations
      .flatMap((row) =>
        row.state.rungs.filter((rung) => rung.status === 'drafted').map((rung): Draft => ({ row, rung })),
      )
      .filter(mayDecide),
  };
}
