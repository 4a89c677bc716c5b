import type { Application } from '@taizhang/application';
import {
  localDateOf,
  type AppealState,
  type CaseState,
  type DecisionState,
  type Instant,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { ownDecisionsSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { appealStage, outcomeLabel, sanctionLabel } from '../../wording/cases';

export type OwnDecisions = z.infer<typeof ownDecisionsSchema>;

type Told = DecisionState & { readonly servedAt: Instant };
interface OwnDecision {
  readonly matter: CaseState;
  readonly decision: Told;
}

/** A decision is known to whom it concerns once he was told of it; before, it is as if absent. */
export async function readOwnDecisions({ app, ledger, at }: Reading, concerning: PersonId): Promise<OwnDecision[]> {
  const rows = await app.reads.cases(ledger, { concerning }, at);
  return rows.flatMap(({ state }) =>
    state.decisions.flatMap((decision) =>
      decision.personId === concerning && decision.servedAt !== undefined
        ? [{ matter: state, decision: decision as Told }]
        : [],
    ),
  );
}

const isOpen = ({ status }: AppealState): boolean => status !== 'served' && status !== 'withdrawn';

function presentDecision(
  { point, unitFullName }: Reading,
  { matter, decision }: OwnDecision,
  appeals: readonly AppealState[],
): OwnDecisions['decisions'][number] {
  const unitId = matter.handlingUnitId as UnitId;
  const own = appeals.filter(({ caseId, status }) => caseId === matter.caseId && status !== 'none');
  return {
    case: matter.caseId as string,
    caseNumber: matter.number ?? '',
    decidedBy: { unitId, name: unitFullName(unitId) },
    outcome: outcomeLabel(decision.outcome),
    sanctions: decision.sanctions.map(({ kind, from, until }) => ({
      label: sanctionLabel(kind),
      from,
      until: until ?? null,
    })),
    servedOn: localDateOf(decision.servedAt),
    appeals: own.map((appeal) => ({
      appeal: appeal.appealId as string,
      stage: appealStage(appeal.status),
      lodgedOn: localDateOf(appeal.lodgedAt as Instant),
      mark: isOpen(appeal) ? ('open' as const) : ('done' as const),
    })),
    mayAppeal: !point.historical && !own.some(isOpen),
  };
}

/** What a person has been told about himself, and his way to an appeal: outcome and sanctions, nothing of the case. [B8, R-056] */
export async function findOwnDecisions(app: Application, ask: PersonalAsk): Promise<OwnDecisions> {
  const reading = await openReading(app, ask);
  const { ledger, at, point } = reading;
  const { personId } = ask;
  const [decisions, appeals, people] = await Promise.all([
    readOwnDecisions(reading, personId),
    app.reads.appeals(ledger, { personIds: [personId] }, at),
    readPeople(reading, { personIds: [personId] }),
  ]);
  const states = appeals.map(({ state }) => state);
  return {
    point,
    person: people.ref(personId),
    decisions: decisions
      .map((each) => presentDecision(reading, each, states))
      .sort((a, b) => (a.servedOn < b.servedOn ? 1 : -1)),
  };
}
