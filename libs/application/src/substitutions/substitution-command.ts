import {
  fold,
  rolesOver,
  substitutionDecider,
  substitutionStream,
  type Instant,
  type LedgerId,
  type PersonId,
  type Stored,
  type SubstitutionCommand,
  type SubstitutionEvent,
  type SubstitutionContext,
  type SubstitutionId,
  type SubstitutionState,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { inForce } from '../context/appointments';
import { isNearUnit } from '../context/near-unit';

interface Named {
  readonly unitId?: UnitId;
  readonly personId?: PersonId;
  readonly substituteId?: PersonId;
}

async function othersOf(
  app: Application,
  { ledger }: CommandRequest<unknown>,
  { personId, substituteId }: Named,
): Promise<readonly SubstitutionState[]> {
  const both = [personId, substituteId].flatMap((each) => each ?? []);
  if (both.length === 0) return [];
  const statuses = ['named', 'approved'];
  const rows = await Promise.all([
    app.reads.substitutions(ledger, { personIds: both, statuses }),
    app.reads.substitutions(ledger, { substituteIds: both, statuses }),
  ]);
  return rows.flat().map(({ state }) => state);
}

/** One substitution as the log has it now. */
export async function substitutionOf(
  app: Application,
  ledger: LedgerId,
  substitutionId: SubstitutionId,
): Promise<SubstitutionState> {
  const { events } = await app.store.readStream(ledger, substitutionStream(substitutionId));
  return fold(substitutionDecider, events as readonly Stored<SubstitutionEvent>[]);
}

type Input<C> = Omit<C, 'type'> & { readonly substitutionId: SubstitutionId };

/** A handler of one command on `substitution/{substitutionId}`. */
export const substitutionHandler =
  <C extends SubstitutionCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { ledger, input } = request;
    return execute(app, request, {
      decider: substitutionDecider,
      stream: substitutionStream(input.substitutionId),
      command: { type, ...input } as unknown as SubstitutionCommand,
      context: async (state: SubstitutionState, now: Instant): Promise<SubstitutionContext> => {
        const named: Named = state.status === 'none' ? (input as Named) : state;
        const { personId, unitId } = named;
        const [acting, held, substituteIsNear, others] = await Promise.all([
          actingOver(app, request, now, unitId),
          personId === undefined ? [] : app.reads.appointments(ledger, { personIds: [personId] }),
          unitId && named.substituteId ? isNearUnit(app, ledger, { unitId, personId: named.substituteId, now }) : false,
          othersOf(app, request, named),
        ]);
        const heldRoles = unitId && personId ? rolesOver(inForce(held), [unitId], personId) : [];
        return { ...acting, heldRoles, substituteIsNear, others };
      },
    });
  };
