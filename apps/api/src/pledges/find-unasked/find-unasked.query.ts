import type { Application } from '@taizhang/application';
import {
  localDateOf,
  mustPledge,
  personStandingAt,
  type CampaignId,
  type PersonId,
  type PersonState,
  type PledgeState,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { unaskedSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { label, type LabelText } from '../../wording/label';
import { rankLabel } from '../../wording/persons';
import { openPledges, type PledgeReading } from '../pledge-reading';

export type Unasked = z.infer<typeof unaskedSchema>;
type Person = Unasked['persons'][number];
type Reason = Unasked['leftOut'][number]['key'];

const reasons: readonly (readonly [Reason, LabelText])[] = [
  ['listed', label('已在应签名单内', 'on the list already')],
  ['waived', label('已免签', 'let off')],
  ['left', label('已离职', 'no longer in post')],
  ['otherRank', label('职级不在应签范围', 'of a rank that does not sign')],
  ['notDrawn', label('本单位应签名单尚未产生', "the unit's list is not drawn yet")],
];
const namesShown = 50;

/** Units of the campaign over which this reader may put somebody on the list. */
export const mayAskOver = ({ scope, reader }: Pick<PledgeReading, 'scope' | 'reader'>): readonly UnitId[] =>
  scope.filter((unitId) =>
    reader.covers(unitId, 'coordinator', 'partInspector', 'disciplineGroup', 'commissionOffice'),
  );

function placed(
  reading: PledgeReading,
  person: PersonState,
  unitId: UnitId,
  known: PledgeState | undefined,
): Person | Reason {
  const { plan, now, participations, unitName } = reading;
  const { particulars } = person;
  const { inOffice, posting } = personStandingAt(person, now);
  if (known !== undefined) return known.status === 'waived' ? 'waived' : 'listed';
  if (particulars === undefined || posting === undefined || !inOffice) return 'left';
  if (!mustPledge({ inOffice, rank: posting.rank }, plan.pledges)) return 'otherRank';
  if (participations.get(unitId)?.pledgesAsked === undefined) return 'notDrawn';
  return {
    personId: particulars.personId,
    name: particulars.name,
    post: posting.post,
    rank: rankLabel(posting.rank),
    unit: { unitId, name: unitName(unitId) },
    since: localDateOf(posting.from),
  };
}

/** Who came after the list of his unit was drawn and would be put on it; who would not, and why. */
export async function findUnasked(app: Application, ask: PersonalAsk, campaignId: CampaignId): Promise<Unasked> {
  const reading = await openPledges(app, ask, campaignId);
  const { ledger, at, now, point } = reading;
  const units = new Set(mayAskOver(reading));
  if (units.size === 0) throw notFound();
  const [persons, pledges] = await Promise.all([
    app.reads.persons(ledger, { unitIds: [...units] }, at),
    app.reads.pledges(ledger, { campaignId }, at),
  ]);
  const known = new Map<PersonId | undefined, PledgeState>(pledges.map(({ state }) => [state.personId, state]));
  const found: Person[] = [];
  const leftOut = new Map<Reason, string[]>();
  for (const person of persons) {
    const unitId = personStandingAt(person, now).posting?.unitId;
    if (unitId === undefined || !units.has(unitId)) continue;
    const own = placed(reading, person, unitId, known.get(person.particulars?.personId));
    if (typeof own === 'object') found.push(own);
    else leftOut.set(own, [...(leftOut.get(own) ?? []), person.particulars?.name ?? '']);
  }
  return {
    point,
    persons: found.sort((a, b) => (a.unit.unitId + a.personId < b.unit.unitId + b.personId ? -1 : 1)),
    leftOut: reasons.flatMap(([key, text]) => {
      const names = leftOut.get(key) ?? [];
      return names.length === 0
        ? []
        : [{ key, label: text, count: names.length, names: key === 'listed' ? [] : names.slice(0, namesShown) }];
    }),
  };
}
