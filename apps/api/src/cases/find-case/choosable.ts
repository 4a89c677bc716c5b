import { staffFacts, type Application } from '@taizhang/application';
import type { CaseState, Conflict, PersonId, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { caseSchema, choosablePersonSchema } from '@taizhang/contracts';
import type { Reading } from '../../reading/campaign-reading';
import type { People } from '../../reading/people';
import { conflictLabel } from '../../wording/cases';

type Known = Conflict | 'investigator' | 'adjudicator';
interface Candidate {
  readonly personId: PersonId;
  readonly conflict: Known | undefined;
}

export interface Choosable {
  readonly officers: readonly Candidate[];
  readonly adjudicators: readonly Candidate[];
  readonly declaring: readonly PersonId[];
}

interface Holders {
  readonly officers: readonly PersonId[];
  readonly adjudicators: readonly PersonId[];
}

/** Whoever puts staff on the case enters for others too what they declared; everybody else only for himself. */
function declaringOf(state: CaseState, { reader }: Reading, { officers, adjudicators }: Holders): readonly PersonId[] {
  const own = reader.personId;
  if (own === undefined) return [];
  const offices = ['caseSupervisor', 'leader', 'superiorCommission'] as const;
  if (!reader.covers(state.handlingUnitId as UnitId, ...offices)) return [own];
  const everybody = [own, ...state.team, ...state.panel, ...officers, ...adjudicators];
  const recused = state.recused.map(({ personId }) => personId);
  return [...new Set(everybody)].filter((person) => ![...state.personIds, ...recused].includes(person));
}

/**
 * Who holds the role, each with what the log knows against him. It is shown before anybody is chosen; the decider checks
 * again when somebody is.
 */
export async function readChoosable(
  app: Application,
  reading: Reading,
  state: CaseState,
  holders: Holders,
): Promise<Choosable> {
  const { officers, adjudicators } = holders;
  const matter = { handlingUnitId: state.handlingUnitId as UnitId, personIds: state.personIds };
  const facts = await staffFacts(app, reading.ledger, matter, [...officers, ...adjudicators], reading.now);
  const candidate =
    (worked: Known, those: readonly PersonId[]) =>
    (personId: PersonId): Candidate => {
      const recused = state.recused.some((each) => each.personId === personId);
      const conflict = recused
        ? 'declaredInterest'
        : (facts.find((each) => each.personId === personId)?.conflicts[0] ??
          (those.includes(personId) ? worked : undefined));
      return { personId, conflict };
    };
  return {
    officers: officers.map(candidate('adjudicator', state.adjudicators)),
    adjudicators: adjudicators.map(candidate('investigator', state.investigators)),
    declaring: declaringOf(state, reading, holders),
  };
}

const presented =
  (people: People) =>
  ({ personId, conflict }: Candidate): z.infer<typeof choosablePersonSchema> => ({
    person: people.ref(personId),
    conflict: conflict === undefined ? null : conflictLabel(conflict),
  });

export const presentChoosable = (
  { officers, adjudicators, declaring }: Choosable,
  people: People,
): Omit<z.infer<typeof caseSchema>['choosable'], 'above'> => ({
  officers: officers.map(presented(people)),
  adjudicators: adjudicators.map(presented(people)),
  declaring: declaring.map((person) => people.ref(person)),
});
