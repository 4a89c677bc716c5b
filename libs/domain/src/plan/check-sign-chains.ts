import { duplicateKeys, planError, planNote, repeatedEntries, type PlanFinding } from './plan-finding';
import { declarationCategories, unitKinds, type Plan, type SignChain } from './plan.types';

const path = ['declaration', 'sign', 'chains'] as const;

const everyCase = declarationCategories.flatMap((category) => unitKinds.map((unitKind) => ({ category, unitKind })));
type Case = (typeof everyCase)[number];

const takes = ({ when }: SignChain, { category, unitKind }: Case): boolean =>
  (when.category === undefined || when.category === category) &&
  (when.unitKinds === undefined || when.unitKinds.includes(unitKind));

function checkChain(chain: SignChain, index: number): PlanFinding[] {
  const signers = [...path, index, 'signers'];
  // A chain of one ends nowhere when its signer is himself the person who declares.
  const endless =
    chain.signers.length < 2 ? [planError('chainWithoutNextSigner', signers, chain.signers.join('、'))] : [];
  return [...endless, ...repeatedEntries(chain.signers, signers)];
}

/** The first chain whose conditions hold is taken, so each case must meet one and each chain some case. */
function checkReach(chains: readonly SignChain[]): PlanFinding[] {
  const takenBy = everyCase.map((each) => chains.findIndex((chain) => takes(chain, each)));
  const unserved = everyCase.flatMap((each, at) =>
    takenBy[at] === -1 ? [planError('noChainFor', path, `${each.category} × ${each.unitKind}`, { details: each })] : [],
  );
  const idle = chains.flatMap((chain, index) =>
    takenBy.includes(index) ? [] : [planNote('chainNeverReached', [...path, index, 'when'], chain.key)],
  );
  return [...unserved, ...idle];
}

/** Every declaration finds a signer who is not its own author. */
export function checkSignChains({ declaration }: Pick<Plan, 'declaration'>): PlanFinding[] {
  if (declaration === undefined) return [];
  const { chains } = declaration.sign;
  return [...duplicateKeys(chains, path), ...chains.flatMap(checkChain), ...checkReach(chains)];
}
