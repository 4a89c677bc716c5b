import { inForce, type Application } from '@taizhang/application';
import {
  blockPath,
  localDateOf,
  personStandingAt,
  ranks,
  type Appointed,
  type PersonState,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { unitRollSchema, unitRollPersonSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { rankLabel } from '../../wording/persons';
import { roleLabel } from '../../wording/roles';
import { departureLabel } from '../../wording/roster';
import { presentUnitNode } from '../unit-node.presenter';

export type UnitRoll = z.infer<typeof unitRollSchema>;
type Row = z.infer<typeof unitRollPersonSchema> & { readonly grade: number };

/** A unit and its persons as they stood; a unit that no role of the reader reaches is not there. */
export async function findUnitRoll(app: Application, ask: PersonalAsk, unitId: UnitId): Promise<UnitRoll> {
  const reading = await openReading(app, ask);
  const { tree, reader, point, ledger, at, unitFullName } = reading;
  const [node] = [tree.find(unitId) ?? []].flat().flatMap((unit) => presentUnitNode(reading, unit));
  if (node === undefined || !reader.covers(unitId)) throw notFound();
  const states = await app.reads.persons(ledger, { unitIds: [unitId] }, at);
  const personIds = states.flatMap(({ particulars }) => particulars?.personId ?? []);
  const held = personIds.length === 0 ? [] : inForce(await app.reads.appointments(ledger, { personIds }, at));
  const rows = states.flatMap((state) => presentPerson(reading, state, held));
  rows.sort(
    (a, b) =>
      gone(a) - gone(b) || a.grade - b.grade || a.since.localeCompare(b.since) || a.name.localeCompare(b.name, 'zh'),
  );
  const above = (by: 'blockParent' | 'lineParent') =>
    blockPath(unitId, (each) => tree.find(each)?.[by])
      .slice(1)
      .map((each) => ({ unitId: each, name: unitFullName(each) }));
  return {
    point,
    unit: node,
    block: above('blockParent'),
    line: above('lineParent'),
    inOffice: rows.filter(({ leftOn }) => leftOn === null).length,
    persons: rows.map(({ grade: _, ...row }) => row),
  };
}

const gone = ({ leftOn }: Row): number => (leftOn === null ? 0 : 1);

function presentPerson({ now, unitFullName }: Reading, state: PersonState, held: readonly Appointed[]): readonly Row[] {
  const { particulars } = state;
  const { posting, leftAt } = personStandingAt(state, now);
  if (particulars === undefined || posting === undefined) return [];
  const { personId, name } = particulars;
  const { post, rank, from, cityManaged, leadershipMember } = posting;
  const how = state.departures.find(({ at }) => at === leftAt)?.how;
  return [
    {
      personId,
      name,
      post,
      rank: rankLabel(rank),
      grade: ranks.indexOf(rank),
      since: localDateOf(from),
      cityManaged,
      leadershipMember,
      leftOn: leftAt === undefined ? null : localDateOf(leftAt),
      leftHow: how === undefined ? null : departureLabel(how),
      roles: held
        .filter((each) => each.personId === personId)
        .map(({ role, unitId }) => ({ label: roleLabel(role), unit: { unitId, name: unitFullName(unitId) } })),
    },
  ];
}
