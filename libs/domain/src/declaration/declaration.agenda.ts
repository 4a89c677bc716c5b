import type { AgendaItem, Instant } from '../kernel';
import type { DeclarationRule } from '../plan/plan.types';
import type { SignerCandidate } from './declaration.commands';
import type { DeclarationState } from './declaration.state.types';
import { nextSigner } from './next-signer';

export type DeclarationAct = 'declare' | 'sign' | 'dispatch' | 'retain' | 'verify';

/** Where the deadlines of the unit stand; absent while a duty's clock has not started. */
export interface DutyDue {
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

export interface DeclarationSlice {
  readonly plan: { readonly declaration: Pick<DeclarationRule, 'dispatch'> };
  readonly candidates: readonly SignerCandidate[];
  readonly due: Readonly<Partial<Record<'declare' | 'sign' | 'dispatch' | 'verify', DutyDue>>>;
}

type Owner = AgendaItem['owner'];

/** What is owed now for one declaration, by people only; keys carry the submission that they are about. */
export function declarationAgenda(
  state: DeclarationState,
  slice: DeclarationSlice,
): readonly AgendaItem<DeclarationAct>[] {
  const { status, revision, personId, unitId } = state;
  const item = (act: DeclarationAct, about: number, owner: Owner, due?: DutyDue): AgendaItem<DeclarationAct> => ({
    key: `${act}:${about}`,
    act,
    dueAt: due?.dueAt ?? null,
    by: 'person',
    owner: { ...(unitId && { unitId }), ...owner },
    ...(due && { provisional: due.provisional }),
    input: { revision: about },
  });
  const { due } = slice;
  // A head does not verify his own declaration; then the office does.
  const head = nextSigner(['unitHead'], slice.candidates, personId, []) ?? { role: 'commissionOffice' as const };
  const verify = state.verified === undefined ? [item('verify', revision, head, due.verify)] : [];
  switch (status) {
    case 'asked':
    case 'returned':
      return [item('declare', revision + 1, personId && { personId }, due.declare)];
    case 'submitted': {
      const signer = nextSigner(state.signers, slice.candidates, personId, state.recused);
      return [item('sign', revision, signer, due.sign), ...verify];
    }
    case 'signed': {
      const isDispatched = state.category === slice.plan.declaration.dispatch.category;
      const office: Owner = { role: 'commissionOffice' };
      return [
        isDispatched ? item('dispatch', revision, office, due.dispatch) : item('retain', revision, office),
        ...verify,
      ];
    }
    case 'dispatched':
    case 'retained':
      return verify;
    case 'none':
    case 'excluded':
      return [];
  }
}
