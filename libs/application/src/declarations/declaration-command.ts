import {
  declarationDecider,
  declarationStream,
  hasDeclarations,
  sectionMissing,
  type CampaignId,
  type DeclarationCommand,
  type DeclarationContext,
  type DeclarationState,
  type Instant,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import type { EntryTaken } from '../context/entry-on-behalf';
import { signerCandidates } from '../context/signer-candidates';
import { notFound, refusedBy } from '../context/unknown-subject';

type Input<C> = Omit<C, 'type'> & { readonly campaignId: CampaignId; readonly personId: PersonId };

/** A handler of one command on `declaration/{campaignId}/{personId}`. */
export const declarationHandler =
  <C extends DeclarationCommand>(type: C['type'], entry?: (state: DeclarationState) => EntryTaken) =>
  async (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { ledger, input } = request;
    const campaign = await campaignInForce(app, ledger, input.campaignId);
    if (campaign === undefined) return notFound(input.campaignId);
    const { plan } = campaign;
    if (!hasDeclarations(plan)) return refusedBy(sectionMissing(plan, 'declaration'));
    return execute(app, request, {
      decider: declarationDecider,
      stream: declarationStream(input.campaignId, input.personId),
      command: { type, ...input } as unknown as DeclarationCommand,
      context: async (state: DeclarationState, now: Instant): Promise<DeclarationContext> => {
        const unitId: UnitId | undefined = state.unitId;
        const [acting, candidates] = await Promise.all([
          actingOver(app, request, now, unitId),
          unitId === undefined ? [] : signerCandidates(app, ledger, unitId, state.signers),
        ]);
        return { ...acting, plan, candidates };
      },
      basis: basisOf,
      ...(entry && { entry }),
    });
  };
