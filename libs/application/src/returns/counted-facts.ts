import {
  personStandingAt,
  type CampaignId,
  type CountedFact,
  type HandInState,
  type Instant,
  type LedgerId,
  type PersonId,
  type PersonState,
  type ProblemState,
  type Rank,
  type UnitId,
} from '@taizhang/domain';
import type { PointInLog, ReadRow } from '@taizhang/persistence';
import type { Application } from '../application';

interface Asked {
  readonly app: Application;
  readonly ledger: LedgerId;
  readonly campaignId: CampaignId;
  readonly units: readonly UnitId[];
  readonly point?: PointInLog;
}
type Persons = ReadonlyMap<PersonId, PersonState>;

const postingOn = (persons: Persons, personId: PersonId | undefined, at: Instant) => {
  const person = personId && persons.get(personId);
  return person && personStandingAt(person, at).posting;
};
const rankOn = (persons: Persons, personId: PersonId | undefined, at: Instant): { readonly rank?: Rank } => {
  const rank = postingOn(persons, personId, at)?.rank;
  return rank === undefined ? {} : { rank };
};

/** A hand-in is counted by the unit of whoever handed it in on that day, not by the body that received it. */
const handingUnit = ({ personId, fromUnitId, unitId }: HandInState, at: Instant, persons: Persons) =>
  fromUnitId ?? postingOn(persons, personId, at)?.unitId ?? unitId;

function handedIn(
  rows: readonly ReadRow<HandInState>[],
  persons: Persons,
  inScope: ReadonlySet<UnitId>,
): readonly CountedFact[] {
  return rows.flatMap(({ stream, state }): readonly CountedFact[] => {
    const { personId, receivedAt: at, amountFen, kind } = state;
    if (at === undefined) return [];
    const unit = handingUnit(state, at, persons);
    if (unit === undefined || !inScope.has(unit)) return [];
    return [
      {
        source: 'handIns',
        stream,
        at,
        ...(personId && { personId, ...rankOn(persons, personId, at) }),
        ...(amountFen !== undefined && { amountFen }),
        ...(kind && { kind }),
      },
    ];
  });
}

/** A tendency is met with a reminder and stays out of the figures. An amount that was not entered is not known. */
const found = (rows: readonly ReadRow<ProblemState>[], persons: Persons): readonly CountedFact[] =>
  rows.flatMap(({ stream, state }): readonly CountedFact[] => {
    const { personId, foundAt: at, tendency, problemClass, amountFen = null } = state;
    if (at === undefined || tendency === true) return [];
    const who = personId && { personId, ...rankOn(persons, personId, at) };
    return [{ source: 'findings', stream, at, ...who, amountFen, ...(problemClass && { kind: problemClass }) }];
  });

/** What a table of counts is counted from: hand-ins and findings of these units, each with the rank of its day. */
export async function countedFacts({ app, ledger, campaignId, units, point }: Asked): Promise<readonly CountedFact[]> {
  const [handIns, problems] = await Promise.all([
    app.reads.handIns(ledger, { campaignId }, point),
    app.reads.problems(ledger, { campaignId, unitIds: units }, point),
  ]);
  const personIds = [...new Set([...handIns, ...problems].flatMap(({ state }) => state.personId ?? []))];
  const states = personIds.length === 0 ? [] : await app.reads.persons(ledger, { personIds }, point);
  const persons: Persons = new Map(
    states.flatMap((state) => (state.particulars === undefined ? [] : [[state.particulars.personId, state] as const])),
  );
  return [...handedIn(handIns, persons, new Set(units)), ...found(problems, persons)];
}
