import { checkStream, type ClueId, type ProblemId } from '@taizhang/domain';
import { deliveredClueId } from '../clues/clue-id';
import { listedProblemId } from '../problems/problem-id';
import type { OnCheck } from './check-command';

/** The line of a ledger that a finding becomes: one finding is listed once, whoever asks. */
export const problemOfFinding = ({ campaignId, checkId }: OnCheck, target: string): ProblemId =>
  listedProblemId(`${checkStream(campaignId, checkId)}\n${target}`);

/** The clue that a finding becomes comes from the check as from another body: the same finding is the same clue. */
export const findingOrigin = ({ campaignId, checkId }: OnCheck, target: string) => ({
  body: checkStream(campaignId, checkId),
  externalId: target,
});

export const clueOfFinding = (on: OnCheck, target: string): ClueId => {
  const { body, externalId } = findingOrigin(on, target);
  return deliveredClueId(body, externalId);
};
