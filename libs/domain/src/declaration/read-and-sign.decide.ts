import { accept, actingPerson, needsReason, type Decision } from '../kernel';
import type { RecuseSigner, ReturnDeclaration, SignDeclaration, SignerCandidate } from './declaration.commands';
import type { DeclarationContext } from './declaration.context';
import type { DeclarationEvent } from './declaration.events';
import type { DeclarationState } from './declaration.state.types';
import { needsStatus, refuse } from './needs-status';
import { nextSigner } from './next-signer';

/** The signing desk (阅签): one signature, one event, a paper at a time. */

type Answer = Decision<DeclarationEvent>;

const signerNow = (state: DeclarationState, context: DeclarationContext): SignerCandidate | undefined =>
  nextSigner(state.signers, context.candidates, state.personId, state.recused);

/** Only the next eligible signer handles the paper, and never his own. */
function needsSigner(
  state: DeclarationState,
  context: DeclarationContext,
  handle: (signer: SignerCandidate) => Answer,
): Answer {
  const actor = actingPerson(context);
  if (actor !== undefined && actor === state.personId) return refuse('SignerIsSubject');
  const signer = signerNow(state, context);
  if (signer === undefined) return refuse('NoEligibleSigner');
  return signer.personId === actor ? handle(signer) : refuse('NotNextSigner', { role: signer.role });
}

export function sign({ revision }: SignDeclaration, state: DeclarationState, context: DeclarationContext): Answer {
  const current = revision === state.revision;
  if (state.status === 'signed' && current && state.signedBy === actingPerson(context)) return accept();
  return (
    needsStatus(state, 'submitted') ??
    needsSigner(state, context, ({ personId, role }) =>
      current
        ? accept({ type: 'DeclarationSigned', schema: 1, payload: { signer: personId, role } })
        : refuse('DeclarationChanged', { read: revision, current: state.revision }),
    )
  );
}

export function giveBack(command: ReturnDeclaration, state: DeclarationState, context: DeclarationContext): Answer {
  const { section, reason } = command;
  return (
    needsStatus(state, 'submitted') ??
    needsReason(reason) ??
    needsSigner(state, context, ({ personId }) =>
      context.plan.declaration.instructions.some((each) => each.section === section)
        ? accept({ type: 'DeclarationReturned', schema: 1, payload: { signer: personId, section, reason } })
        : refuse('FormSectionUnknown', { section }),
    )
  );
}

export function recuse({ reason }: RecuseSigner, state: DeclarationState, context: DeclarationContext): Answer {
  const actor = actingPerson(context);
  if (actor !== undefined && state.recused.includes(actor)) return accept();
  return (
    needsStatus(state, 'submitted') ??
    needsReason(reason) ??
    needsSigner(state, context, ({ personId, role }) =>
      // A paper that nobody may sign would lie still unseen.
      nextSigner(state.signers, context.candidates, state.personId, [...state.recused, personId]) === undefined
        ? refuse('NoEligibleSigner')
        : accept({ type: 'SignerRecused', schema: 1, payload: { signer: personId, role, reason } }),
    )
  );
}
