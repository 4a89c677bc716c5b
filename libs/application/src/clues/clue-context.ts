import {
  localDateOf,
  type Acting,
  type ClueCommand,
  type ClueContext,
  type ClueId,
  type ClueState,
  type Instant,
  type LedgerId,
  type PersonId,
  type PersonState,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';
import { actingOver } from '../context/acting';
import { calendarInForce } from '../context/documents-in-force';
import { policyInForce } from '../context/policy-in-force';
import { clueCandidates } from './clue-candidates';
import { postedIn, readKeeping, type Keeping } from './clue-keeper';

/** What a command names: whom it would have work on the clue, whom the clue concerns, which clue it is read with. */
interface Named {
  readonly officers?: readonly PersonId[];
  readonly team?: readonly PersonId[];
  readonly concernedPersonIds?: readonly PersonId[];
  readonly concernedUnitId?: UnitId;
  readonly unitId?: UnitId;
  readonly receivingUnitId?: UnitId;
  readonly into?: ClueId;
  readonly occurredAt?: Instant;
  readonly receivedAt?: Instant;
}

/** Gathers what a decision about a clue rests on. Policy is that of the day of the act, which a fact names itself. */
export async function clueContext(
  app: Application,
  request: CommandRequest<unknown>,
  state: ClueState,
  now: Instant,
  command: ClueCommand,
): Promise<ClueContext> {
  const { ledger } = request;
  const named = command as Named;
  const keeper = state.unitId ?? named.unitId;
  const concernedIds = state.status === 'none' ? (named.concernedPersonIds ?? []) : state.concernedPersonIds;
  const successor = command.type === 'ReplaceClueOfficer' ? [command.to] : [];
  const workers = [...new Set([...(named.officers ?? []), ...(named.team ?? []), ...successor])];
  const day = localDateOf(named.occurredAt ?? named.receivedAt ?? now);
  const [acting, calendar, numbers, keeping, people, mergeTarget] = await Promise.all([
    actingOnClue(app, request, now, keeper, state.receivingUnitId ?? named.receivingUnitId),
    calendarInForce(app.store, ledger),
    policyInForce(app, ledger, day),
    readKeeping(app, ledger),
    app.reads.persons(ledger, { personIds: concernedIds }),
    named.into === undefined ? undefined : mergeFits(app, ledger, named.into, keeper),
  ]);
  const concerned = people.filter(({ particulars }) => particulars && concernedIds.includes(particulars.personId));
  const concernedUnit = state.status === 'none' ? named.concernedUnitId : state.concernedUnitId;
  return {
    ...acting,
    calendar,
    numbers,
    aboutOwnHead: keeper !== undefined && keeping.aboutOwnHead(keeper, concerned, concernedUnit),
    candidates: await clueCandidates(app, ledger, { keeper, concerned, concernedUnit }, workers, keeping),
    partyHeads: partyHeads(keeping, concerned),
    ...(mergeTarget !== undefined && { mergeTarget }),
  };
}

/** Roles over the body that keeps the clue; of the desk at which it came in, only those of a desk. */
async function actingOnClue(
  app: Application,
  request: CommandRequest<unknown>,
  now: Instant,
  keeper: UnitId | undefined,
  receiving: UnitId | undefined,
): Promise<Acting> {
  const acting = await actingOver(app, request, now, keeper);
  if (receiving === undefined || receiving === keeper) return acting;
  const atDesk = (await actingOver(app, request, now, receiving)).roles.filter((role) => desk.includes(role));
  return { ...acting, roles: [...new Set([...acting.roles, ...atDesk])] };
}
const desk: readonly Role[] = ['intakeClerk', 'partInspector'];

async function mergeFits(
  app: Application,
  ledger: LedgerId,
  into: ClueId,
  keeper: UnitId | undefined,
): Promise<'fits' | 'unfit'> {
  const [row] = await app.reads.clues(ledger, { clueIds: [into] });
  const fits =
    row !== undefined && row.state.unitId === keeper && !['merged', 'forwardedUp'].includes(row.state.status);
  return fits ? 'fits' : 'unfit';
}

/** Persons concerned who head the party organisation of the unit in which they are posted. */
const partyHeads = ({ appointed }: Keeping, concerned: readonly PersonState[]): readonly PersonId[] =>
  concerned.flatMap((person) => {
    const unit = postedIn(person);
    const id = person.particulars?.personId;
    const head = appointed.some(
      (each) =>
        each.personId === id && each.unitId === unit && (each.role === 'partySecretary' || each.role === 'unitHead'),
    );
    return head && id !== undefined ? [id] : [];
  });
