import { clueOfFinding, problemOfFinding, readClueSight, type OnCheck } from '@taizhang/application';
import {
  declarationStream,
  localDateOf,
  problemStream,
  teamOf,
  type CheckState,
  type DrawnTarget,
  type PersonId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { checkTargetSchema } from '@taizhang/contracts';
import { seesProblem } from '../../problems/problem-reading';
import type { CampaignReading } from '../../reading/campaign-reading';
import type { People } from '../../reading/people';
import { wireIdOf } from '../../wire/wire-ids';
import { checkResult } from '../../wording/checks';
import { label, same } from '../../wording/label';
import { rankLabel } from '../../wording/persons';
import { targetActs } from '../check-acts';
import { shortHash } from './rerun-draw';

export type CheckTarget = z.infer<typeof checkTargetSchema>;
type Matters = ReadonlyMap<string, CheckTarget['matters']>;

/** Where each finding was entered, as far as this reader may see it: a clue that is not for him is not hinted at. */
export async function mattersSeen(
  reading: CampaignReading,
  on: OnCheck,
  targets: readonly DrawnTarget[],
): Promise<Matters> {
  const { app, ledger, at, reader } = reading;
  const { personId } = reader;
  if (targets.length === 0 || personId === undefined) return new Map();
  const unitIds = [...new Set(targets.map(({ unitId }) => unitId))];
  const [problems, clues, sight] = await Promise.all([
    app.reads.problems(ledger, { campaignId: on.campaignId, unitIds }, at),
    app.reads.clues(ledger, { clueIds: targets.map(({ id }) => clueOfFinding(on, id)) }, at),
    readClueSight(app, ledger, { ...reader, personId }),
  ]);
  const lines = new Map(problems.filter(({ state }) => seesProblem(reader, state)).map((row) => [row.stream, row]));
  const known = new Set(clues.filter(({ state }) => sight(state) !== 'none').map(({ state }) => state.clueId));
  return new Map(
    targets.map(({ id, unitId }) => {
      const line = lines.get(problemStream(on.campaignId, unitId, problemOfFinding(on, id)));
      const clue = clueOfFinding(on, id);
      return [
        id,
        [
          ...(line
            ? [
                {
                  label: label('台账问题', 'line of the ledger'),
                  path: `/campaigns/${on.campaignId}/ledger?item=${wireIdOf(line.stream)}`,
                },
              ]
            : []),
          ...(known.has(clue) ? [{ label: label('问题线索', 'clue'), path: `/clues?clue=${clue}` }] : []),
        ],
      ];
    }),
  );
}

interface Presented {
  readonly state: CheckState;
  readonly people: People;
  readonly matters: Matters;
}

export function presentTarget(
  reading: CampaignReading,
  { id, unitId, rank }: DrawnTarget,
  { state, people, matters }: Presented,
): CheckTarget {
  const { plan, point, reader, now, campaignId, unitName, unitFullName } = reading;
  const isUnit = id === unitId;
  const finding = state.findings[id];
  const classOf = (key: string) => plan.problemTypes?.find((each) => each.key === key)?.label ?? same(key);
  const hasLedger = plan.problemTypes !== undefined;
  return {
    target: id,
    place: state.drawn.findIndex((each) => each.id === id) + 1,
    name: isUnit ? unitFullName(unitId) : people.name(id as PersonId),
    person: isUnit ? null : people.ref(id as PersonId, unitId),
    unit: { unitId, name: unitName(unitId) },
    rank: rank ? rankLabel(rank) : null,
    hash: shortHash(state.seed, id),
    team: teamOf(state, id)?.team ?? null,
    result: finding?.result ?? null,
    resultLabel: finding ? checkResult(finding.result) : null,
    problemClass: finding?.problemClass ? classOf(finding.problemClass) : null,
    on: finding ? localDateOf(finding.at) : null,
    referred: finding?.referred ?? false,
    matters: [...(matters.get(id) ?? [])],
    declaration:
      !isUnit && plan.declaration !== undefined ? wireIdOf(declarationStream(campaignId, id as PersonId)) : null,
    may: point.historical ? [] : targetActs(state, id, reader, { now, hasLedger }),
  };
}
