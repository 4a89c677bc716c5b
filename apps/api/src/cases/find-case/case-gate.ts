import { closingFacts, type Application } from '@taizhang/application';
import { closingBlockers, coveringRule, type CaseId, type ClosingBlocker, type Plan } from '@taizhang/domain';
import type { z } from 'zod';
import type { caseSchema } from '@taizhang/contracts';
import type { Reading } from '../../reading/campaign-reading';
import type { People } from '../../reading/people';
import { blockerLabel } from '../../wording/cases';
import { same, type LabelText } from '../../wording/label';

const subjectName = ({ subject }: ClosingBlocker, people: People, { unitName }: Reading): string | null => {
  if (subject === undefined) return null;
  return subject.kind === 'person' ? people.name(subject.personId) : unitName(subject.unitId);
};

export interface Gate {
  readonly settled: number;
  readonly of: number;
  readonly blockers: readonly ClosingBlocker[];
  /** How the plan calls each track. */
  readonly names: ReadonlyMap<string, LabelText>;
}

/** How far the accountability tracks are: the gate lists what still blocks closing. */
export async function readGate(
  app: Application,
  { ledger, at }: Reading,
  caseId: CaseId,
  plan: Plan | undefined,
): Promise<Gate> {
  const facts = await closingFacts(app, ledger, caseId, plan, at);
  const blockers = closingBlockers(facts);
  const settled = facts.tracks.filter(({ status }) => status === 'concluded' || status === 'waived').length;
  const rule = plan && coveringRule(plan, { matter: 'case' });
  const names = new Map(rule?.tracks.map(({ key, label }) => [key, label]));
  return { settled, of: settled + blockers.length, blockers, names };
}

export const presentGate = (
  { settled, of, blockers, names }: Gate,
  people: People,
  reading: Reading,
): z.infer<typeof caseSchema>['gate'] => ({
  settled,
  of,
  blockers: blockers.map((each) => ({
    track: names.get(each.track) ?? same(each.track),
    subject: subjectName(each, people, reading),
    status: blockerLabel(each.status),
  })),
});
