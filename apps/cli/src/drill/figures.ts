import type { Application } from '@taizhang/application';
import type { CampaignState, EscalationState, LedgerId, Plan } from '@taizhang/domain';
import type { UnitCounts } from '@taizhang/persistence';

/** Which phases are open, by what the plan calls them. */
export type PhaseStand =
  | { readonly kind: 'woundUp' | 'before' | 'between' }
  | { readonly kind: 'open'; readonly labels: readonly Plan['phases'][number]['label'][] };

/** Where a campaign stands, in the few figures that a person follows. */
export interface Figures {
  readonly phase: PhaseStand;
  readonly asked: number;
  readonly submitted: number;
  readonly signed: number;
  readonly verified: number;
  readonly pledgesAsked: number;
  readonly pledgesSigned: number;
  readonly pledgesFiled: number;
  readonly pledgesPublicised: number;
  /** Number of withdrawals by state. */
  readonly withdrawals: Readonly<Record<string, number>>;
  readonly clues: Readonly<Record<string, number>>;
  readonly cases: Readonly<Record<string, number>>;
  /** Of accountability. */
  readonly tracks: Readonly<Record<string, number>>;
  /** Number of rungs of all ladders by state; those that still wait are left out. */
  readonly rungs: Readonly<Record<string, number>>;
}

export async function readFigures(app: Application, ledger: LedgerId, plan: Plan): Promise<Figures> {
  const [campaigns, counts, withdrawals, escalations, clues, cases, tracks] = await Promise.all([
    app.reads.campaigns(ledger),
    app.reads.unitCounts(ledger, {}),
    app.reads.withdrawals(ledger, {}),
    app.reads.escalations(ledger, {}),
    app.reads.clues(ledger, {}),
    app.reads.cases(ledger, {}),
    app.reads.accountabilityTracks(ledger, {}),
  ]);
  const total = (key: keyof Omit<UnitCounts, 'unitId'>): number => counts.reduce((sum, unit) => sum + unit[key], 0);
  return {
    phase: phaseOf(plan, campaigns[0]?.state),
    asked: total('asked'),
    submitted: total('submitted'),
    signed: total('signed'),
    verified: total('verified'),
    pledgesAsked: total('pledgesAsked'),
    pledgesSigned: total('pledgesSigned'),
    pledgesFiled: total('pledgesFiled'),
    pledgesPublicised: total('pledgesPublicised'),
    withdrawals: tally(withdrawals.map(({ state }) => state.status)),
    clues: tally(clues.map(({ state }) => state.status)),
    cases: tally(cases.map(({ state }) => state.status)),
    tracks: tally(tracks.map(({ state }) => state.status)),
    rungs: tally(escalations.flatMap(({ state }) => rungStates(state))),
  };
}

export function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of [...words].sort()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

const rungStates = ({ rungs }: EscalationState): readonly string[] =>
  rungs.map(({ status }) => status).filter((status) => status !== 'waiting');

function phaseOf(plan: Plan, campaign: CampaignState | undefined): PhaseStand {
  if (campaign?.status === 'woundUp') return { kind: 'woundUp' };
  const open = plan.phases.filter(({ key }) => {
    const phase = campaign?.phases[key];
    return phase?.openedAt !== undefined && phase.closedAt === undefined;
  });
  if (open.length > 0) return { kind: 'open', labels: open.map(({ label }) => label) };
  return { kind: Object.keys(campaign?.phases ?? {}).length === 0 ? 'before' : 'between' };
}
